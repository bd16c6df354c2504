package io.github.anometry.plugin.files.internal.manifest;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.CsvRows;
import io.github.anometry.plugin.files.internal.format.ImageFile;
import io.github.anometry.plugin.files.internal.pixel.MaskMeaning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table with a score or a label for each image of a layout. An image is named by its path or its map's, by the end of either,
 * or by its id, with or without extension; {@link NamedRows} says which row is whose.
 *
 * @param <T> a value
 */
public final class Values<T> {
    private static final List<Column> NAMES = List.of(Column.SAMPLE_ID, Column.IMAGE_PATH, Column.MAP_PATH);

    private final Table table;
    private final Column name;
    private final Column column;
    private final BiFunction<Cells, String, Optional<T>> parse;
    private final Function<String, String> refusal;
    private final List<String> mistakes = new ArrayList<>();

    private Values(
            Path file, Column column, BiFunction<Cells, String, Optional<T>> parse, Function<String, String> refusal) {
        this.table = Table.read(TableText.read(file));
        this.column = column;
        this.parse = parse;
        this.refusal = refusal;
        Column names = NAMES.stream().filter(table::has).findFirst().orElse(null);
        if (names == null || !table.has(column)) {
            throw new DataException(Messages.noValues(table.name(), column.title()));
        }
        this.name = names;
    }

    /**
     * Gives images the scores of a table.
     *
     * @param maps the folder of the maps
     * @param dataset the folder of the data set
     */
    public static LayoutData scored(LayoutData data, Path file, Path maps, Path dataset) {
        Values<Double> scores = new Values<>(file, Column.SCORE, Cells::score, Messages::notAScore);
        return scores.applied(data, new NamedImages(maps, dataset), category -> DataSample::withScore);
    }

    /**
     * Gives images the labels of a table. Where there are masks, labels must agree with them, because nothing else is known of
     * the pixels; where there are none, the label counts.
     *
     * @param maps the folder of the maps
     * @param dataset the folder of the data set
     * @param meaning of the values of masks
     */
    public static LayoutData labelled(LayoutData data, Path file, Path maps, Path dataset, MaskMeaning meaning) {
        Values<Boolean> labels = new Values<>(file, Column.LABEL, Cells::label, Messages::notALabel);
        return labels.applied(data, new NamedImages(maps, dataset), category -> {
            boolean hasMasks = category.samples().stream()
                    .map(DataSample::truth)
                    .anyMatch(truth -> truth instanceof Truth.Masked || truth instanceof Truth.Regions);
            return (sample, label) -> sample.withTruth(labels.truth(sample, label, hasMasks, meaning));
        });
    }

    private Truth truth(DataSample sample, boolean label, boolean hasMasks, MaskMeaning meaning) {
        if (sample.truth() instanceof Truth.Masked masked) {
            if (!label && hasAnomaly(masked.mask(), meaning)) {
                mistakes.add(Messages.againstTruth(NamedImages.shown(sample), false, "mask"));
            }
            return new Truth.Masked(masked.mask(), Optional.of(label));
        }
        if (sample.truth() instanceof Truth.Regions) {
            if (!label) {
                mistakes.add(Messages.againstTruth(NamedImages.shown(sample), false, "masks"));
            }
            return sample.truth();
        }
        if (sample.truth() instanceof Truth.Normal) {
            if (label && hasMasks) {
                mistakes.add(Messages.againstTruth(NamedImages.shown(sample), true, "folder"));
            }
            return label ? new Truth.Labelled(true) : sample.truth();
        }
        return new Truth.Labelled(label);
    }

    private static boolean hasAnomaly(DataFile file, MaskMeaning meaning) {
        try (ImageFile mask = ImageFile.open(file, ImageFile.Role.MASK)) {
            return mask.mask(meaning).hasAnomaly();
        }
    }

    private LayoutData applied(
            LayoutData data,
            NamedImages images,
            Function<DataCategory, BiFunction<DataSample, T, DataSample>> withValue) {
        NamedRows rows = new NamedRows(table, name);
        List<DataCategory> categories = new ArrayList<>();
        for (DataCategory category : data.categories()) {
            BiFunction<DataSample, T, DataSample> with = withValue.apply(category);
            List<DataSample> samples = new ArrayList<>();
            for (DataSample sample : category.samples()) {
                CsvRows.Row row = rows.of(images.names(sample), NamedImages.shown(sample), mistakes);
                T value = row == null ? null : value(row);
                if (value != null) {
                    samples.add(with.apply(sample, value));
                }
            }
            categories.add(new DataCategory(category.name(), samples));
        }
        Mistakes.require(table.name(), mistakes);
        return data.withCategories(categories);
    }

    private @Nullable T value(CsvRows.Row row) {
        String text = table.cell(row, column);
        Optional<T> value = parse.apply(table.cells(), text);
        if (value.isEmpty()) {
            mistakes.add(Messages.line(row.line(), refusal.apply(text)));
        }
        return value.orElse(null);
    }
}
