package io.github.anometry.plugin.files.internal.manifest;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.CsvRows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table with a score or a label for each image of a layout. An image is named by its path, or its map's, or the end of either,
 * with or without extension, or by its id: {@code bottle/test/broken/000.png}, {@code bottle/broken/000}.
 *
 * @param <T> a value
 */
public final class Values<T> {
    private static final List<Column> NAMES = List.of(Column.SAMPLE_ID, Column.IMAGE_PATH, Column.MAP_PATH);

    private final Path file;
    private final Map<String, Given<T>> byName = new HashMap<>();

    private record Given<T>(long line, T value) {}

    private Values(Path file, Column column, Function<String, Optional<T>> parse, Function<String, String> refusal) {
        this.file = file;
        Table table = Table.read(file);
        Column name = NAMES.stream().filter(table::has).findFirst().orElse(null);
        if (name == null || !table.has(column)) {
            throw new DataException(Messages.noValues(file, column.title()));
        }
        List<String> mistakes = new ArrayList<>();
        for (CsvRows.Row row : table.rows()) {
            String text = table.cell(row, column);
            Optional<T> value = parse.apply(text);
            if (value.isEmpty()) {
                mistakes.add(Messages.line(row.line(), refusal.apply(text)));
                continue;
            }
            String key = withoutExtension(table.cell(row, name));
            Given<T> other = byName.putIfAbsent(key, new Given<>(row.line(), value.get()));
            if (other != null) {
                mistakes.add(Messages.line(row.line(), Messages.idTwice(table.cell(row, name), other.line())));
            }
        }
        Mistakes.require(file, mistakes);
    }

    /** Gives images the scores of a table. */
    public static LayoutData scored(LayoutData data, Path file) {
        Values<Double> scores = new Values<>(file, Column.SCORE, Cells::score, Messages::notAScore);
        return scores.applied(data, DataSample::withScore);
    }

    /** Gives images the labels of a table; masks keep their pixels. */
    public static LayoutData labelled(LayoutData data, Path file) {
        Values<Boolean> labels = new Values<>(file, Column.LABEL, Cells::label, Messages::notALabel);
        List<String> mistakes = new ArrayList<>();
        LayoutData labelled =
                labels.applied(data, (sample, label) -> sample.withTruth(labels.truth(sample, label, mistakes)));
        Mistakes.require(file, mistakes);
        return labelled;
    }

    private Truth truth(DataSample sample, boolean label, List<String> mistakes) {
        if (sample.truth() instanceof Truth.Masked masked) {
            return new Truth.Masked(masked.mask(), Optional.of(label));
        }
        boolean isKnown = sample.truth() instanceof Truth.Labelled;
        boolean is = sample.truth() instanceof Truth.Regions;
        if (!isKnown && is != label) {
            mistakes.add(Messages.againstLayout(sample.id(), label));
        }
        return isKnown ? new Truth.Labelled(label) : sample.truth();
    }

    private LayoutData applied(LayoutData data, BiFunction<DataSample, T, DataSample> with) {
        List<String> mistakes = new ArrayList<>();
        List<DataCategory> categories = new ArrayList<>();
        for (DataCategory category : data.categories()) {
            List<DataSample> samples = new ArrayList<>();
            for (DataSample sample : category.samples()) {
                Given<T> given = of(sample);
                if (given == null) {
                    mistakes.add(Messages.withoutValue(sample.id()));
                } else {
                    samples.add(with.apply(sample, given.value()));
                }
            }
            categories.add(new DataCategory(category.name(), samples));
        }
        Mistakes.require(file, mistakes);
        return data.withCategories(categories);
    }

    private @Nullable Given<T> of(DataSample sample) {
        Given<T> byId = byName.get(withoutExtension(sample.id()));
        return byId != null
                ? byId
                : List.of(sample.image(), sample.map()).stream()
                        .flatMap(Optional::stream)
                        .map(this::of)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }

    /** By the whole path, or else the longest end of it that the table has. */
    private Optional<Given<T>> of(DataFile image) {
        String name = withoutExtension(image.location());
        while (true) {
            Given<T> given = byName.get(name);
            int slash = name.indexOf('/');
            if (given != null || slash < 0) {
                return Optional.ofNullable(given);
            }
            name = name.substring(slash + 1);
        }
    }

    private static String withoutExtension(String path) {
        String name = path.replace('\\', '/');
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
