package io.github.anometry.plugin.files.internal.manifest;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.CsvRows;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table of images. Paths are relative to the manifest. A column that it does not have is a field that the images do not have;
 * {@code MAP_PATH} and {@code SCORE} say what was predicted, {@code MASK_PATH} and {@code LABEL} what is true.
 */
public final class Manifest {
    private static final Pattern WITH_DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");

    private final Table table;
    private final Map<String, String> paths = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private int leftOut;

    private Manifest(TableText text) {
        this.table = Table.read(text);
    }

    /**
     * What a manifest lists.
     *
     * @param paths of the images as written, by the id of the image: that of the image itself, or else of its map
     * @param leftOut how many rows belong to a split other than {@code test}
     */
    public record Listed(LayoutData data, Map<String, String> paths, int leftOut) {}

    /**
     * Reads a manifest. It opens no other file, but each that it names must exist.
     *
     * @param categories the names of those to find; if empty, all
     * @throws DataException if it cannot be read, with all mistakes of its rows
     * @throws ConfigurationException if there is no such category
     */
    public static Listed read(Path file, Set<String> categories) {
        return new Manifest(TableText.read(file)).listed(categories);
    }

    /** As {@link #read(Path, Set)}, from a stream; paths are relative to the working directory. */
    public static Listed read(InputStream in, Set<String> categories) {
        return new Manifest(TableText.read(in)).listed(categories);
    }

    private Listed listed(Set<String> chosen) {
        if (!table.has(Column.MAP_PATH) && !table.has(Column.SCORE)) {
            throw new DataException(Messages.nothingPredicted(table.name(), titles()));
        }
        if (!table.has(Column.MASK_PATH) && !table.has(Column.LABEL)) {
            throw new DataException(Messages.nothingTrue(table.name(), titles()));
        }
        if (!table.has(Column.IMAGE_PATH) && !table.has(Column.MAP_PATH) && !table.has(Column.SAMPLE_ID)) {
            throw new DataException(Messages.nothingNamed(table.name(), titles()));
        }
        if (table.has(Column.IGNORE_PATH) && !(table.has(Column.MASK_PATH) && table.has(Column.MAP_PATH))) {
            throw new DataException(Messages.nothingToIgnore(table.name()));
        }
        Map<String, List<DataSample>> byCategory = new LinkedHashMap<>();
        Map<String, Long> lines = new HashMap<>();
        for (CsvRows.Row row : table.rows()) {
            String split = table.cell(row, Column.SPLIT);
            if (!split.isEmpty() && !split.equalsIgnoreCase("test")) {
                leftOut++;
                continue;
            }
            DataSample sample = sample(row);
            Long other = lines.putIfAbsent(sample.id().toLowerCase(Locale.ROOT), row.line());
            if (other != null) {
                mistake(row, Messages.idTwice(sample.id(), other));
            }
            byCategory
                    .computeIfAbsent(table.cell(row, Column.CATEGORY), name -> new ArrayList<>())
                    .add(sample);
        }
        Mistakes.require(table.name(), mistakes);
        if (byCategory.isEmpty()) {
            throw new DataException(Messages.noRows(table.name(), leftOut));
        }
        return new Listed(data(byCategory, chosen), paths, leftOut);
    }

    private LayoutData data(Map<String, List<DataSample>> byCategory, Set<String> chosen) {
        for (String name : chosen) {
            if (!byCategory.containsKey(name)) {
                throw new ConfigurationException(
                        "category", Messages.noCategory(table.name(), name, List.copyOf(byCategory.keySet())), null);
            }
        }
        List<DataCategory> categories = new ArrayList<>();
        byCategory.forEach((name, samples) -> {
            if (chosen.isEmpty() || chosen.contains(name)) {
                categories.add(new DataCategory(name, samples));
            }
        });
        return LayoutData.of(categories);
    }

    private Set<String> titles() {
        Set<String> titles = new LinkedHashSet<>();
        table.columns().keySet().forEach(column -> titles.add(column.title()));
        return titles;
    }

    private void mistake(CsvRows.Row row, String mistake) {
        mistakes.add(Messages.line(row.line(), mistake));
    }

    private DataSample sample(CsvRows.Row row) {
        Optional<DataFile> map = table.has(Column.MAP_PATH) ? required(row, Column.MAP_PATH) : Optional.empty();
        Optional<Boolean> label = label(row);
        Truth truth = truth(row, label);
        String image = table.cell(row, Column.IMAGE_PATH);
        String id = table.cell(row, Column.SAMPLE_ID);
        if (id.isEmpty()) {
            id = image.isEmpty() ? table.cell(row, Column.MAP_PATH) : image;
        }
        if (id.isEmpty()) {
            mistake(row, Messages.nameless());
        }
        String path = image.isEmpty() ? table.cell(row, Column.MAP_PATH) : image;
        paths.put(id, path.isEmpty() ? id : path.replace('\\', '/'));
        String object = table.cell(row, Column.OBJECT_ID);
        return new DataSample(
                id,
                defectType(row, truth),
                map,
                image.isEmpty() ? Optional.empty() : path(row, image).map(DataFile::of),
                truth,
                score(row),
                object.isEmpty() ? Optional.empty() : Optional.of(object),
                table.cell(row, Column.IGNORE_PATH).isEmpty() ? Optional.empty() : required(row, Column.IGNORE_PATH));
    }

    private String defectType(CsvRows.Row row, Truth truth) {
        String given = table.cell(row, Column.DEFECT_TYPE);
        if (!given.isEmpty() || table.has(Column.DEFECT_TYPE)) {
            return given;
        }
        boolean isNormal =
                truth instanceof Truth.Normal || (truth instanceof Truth.Labelled labelled && !labelled.anomalous());
        return isNormal ? "good" : "anomalous";
    }

    private Truth truth(CsvRows.Row row, Optional<Boolean> label) {
        if (!table.has(Column.MASK_PATH)) {
            return new Truth.Labelled(label.orElse(false));
        }
        if (!table.cell(row, Column.MASK_PATH).isEmpty()) {
            Optional<DataFile> mask = required(row, Column.MASK_PATH);
            return mask.<Truth>map(file -> new Truth.Masked(file, label)).orElse(Truth.normal());
        }
        if (label.orElse(false)) {
            mistake(row, Messages.anomalousWithoutMask());
        }
        return Truth.normal();
    }

    private Optional<Boolean> label(CsvRows.Row row) {
        if (!table.has(Column.LABEL)) {
            return Optional.empty();
        }
        String text = table.cell(row, Column.LABEL);
        Optional<Boolean> label = table.cells().label(text);
        if (label.isEmpty()) {
            mistake(row, Messages.notALabel(text));
        }
        return label;
    }

    private OptionalDouble score(CsvRows.Row row) {
        if (!table.has(Column.SCORE)) {
            return OptionalDouble.empty();
        }
        String text = table.cell(row, Column.SCORE);
        Optional<Double> score = table.cells().score(text);
        if (score.isEmpty()) {
            mistake(row, Messages.notAScore(text));
        }
        return score.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    /** A file that must exist. */
    private Optional<DataFile> required(CsvRows.Row row, Column column) {
        String text = table.cell(row, column);
        if (text.isEmpty()) {
            mistake(row, Messages.emptyCell(column.title()));
            return Optional.empty();
        }
        Optional<Path> path = path(row, text);
        if (path.isPresent() && !Files.isRegularFile(path.get())) {
            mistake(row, noFile(column.title(), text, path.get()));
            return Optional.empty();
        }
        return path.map(DataFile::of);
    }

    /** Why there is no file at a path. */
    private String noFile(String column, String text, Path path) {
        if (Files.isDirectory(path)) {
            return Messages.isFolder(column, text);
        }
        if (Files.exists(path)) {
            return Messages.noRegularFile(column, text);
        }
        if (Path.of(text).isAbsolute()) {
            return Messages.noSuchFile(column, text);
        }
        return WITH_DRIVE.matcher(text).matches()
                ? Messages.pathOfWindows(column, text)
                : Messages.noSuchFile(column, text, path, table.source().isStream());
    }

    /** A table written on Windows may be read elsewhere. */
    private Optional<Path> path(CsvRows.Row row, String text) {
        try {
            Path folder = table.source().folder();
            Path path = folder.resolve(text);
            boolean isOfWindows = text.indexOf('\\') >= 0 && !Files.exists(path);
            return Optional.of(isOfWindows ? folder.resolve(text.replace('\\', '/')) : path);
        } catch (InvalidPathException invalid) {
            mistake(row, Messages.notAPath(text));
            return Optional.empty();
        }
    }
}
