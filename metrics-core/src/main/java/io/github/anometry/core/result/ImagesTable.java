package io.github.anometry.core.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.anometry.core.internal.CsvText;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The images table of {@link ResultCsv}. */
final class ImagesTable {
    private static final List<String> COLUMNS =
            List.of("index", "path", "label", "score", "predicted_label", "f1", "region_pixels", "region_recalls");
    /** The prefix of columns with values of metrics. */
    private static final String VALUES = "values.";
    /** The prefix of columns with the groups of images. */
    private static final String PARTS = "parts.";

    private ImagesTable() {}

    static void write(List<ImageRecord> images, CsvText texts, Writer writer) throws IOException {
        try {
            CsvWriter csv = texts.writer(writer);
            Set<String> metrics = new LinkedHashSet<>();
            images.forEach(image -> metrics.addAll(image.values().keySet()));
            Set<String> parts = new LinkedHashSet<>();
            images.forEach(image -> parts.addAll(image.parts().keySet()));
            List<String> header = new ArrayList<>(List.of("index", "id"));
            parts.forEach(part -> header.add(PARTS + part));
            header.addAll(COLUMNS.subList(1, COLUMNS.size()));
            metrics.forEach(metric -> header.add(VALUES + metric));
            csv.writeRecord(header.stream().map(texts::cell).toList());
            for (ImageRecord image : images) {
                csv.writeRecord(
                        cells(image, parts, metrics).stream().map(texts::cell).toList());
            }
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }

    private static List<String> cells(ImageRecord image, Set<String> parts, Set<String> metrics) {
        List<String> cells =
                new ArrayList<>(List.of(Long.toString(image.index()), image.id().orElse("")));
        parts.forEach(part -> cells.add(image.parts().getOrDefault(part, "")));
        cells.addAll(List.of(
                image.path().orElse(""),
                label(image.label()),
                number(image.score()),
                label(image.predictedLabel()),
                number(image.f1()),
                image.regions().stream().map(RegionRecall::pixels).toList().toString(),
                image.regions().stream().map(RegionRecall::recall).toList().toString()));
        for (String metric : metrics) {
            Double value = image.values().get(metric);
            cells.add(value == null ? "" : value.toString());
        }
        return cells;
    }

    private static String label(Optional<Boolean> label) {
        return label.map(anomalous -> anomalous ? "1" : "0").orElse("");
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Double.toString(number.getAsDouble()) : "";
    }

    static List<ImageRecord> read(Reader text, String source) {
        List<ImageRecord> images = new ArrayList<>();
        CsvTable.read(text, source, COLUMNS, row -> images.add(image(row)));
        return List.copyOf(images);
    }

    private static ImageRecord image(CsvRow row) {
        return new ImageRecord(
                row.count("index"),
                row.hasColumn("id") ? row.find("id") : Optional.empty(),
                parts(row),
                row.find("path"),
                row.label("label"),
                row.number("score"),
                row.label("predicted_label"),
                row.number("f1"),
                regions(row),
                values(row));
    }

    private static Map<String, String> parts(CsvRow row) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String column : row.columnsFrom(PARTS)) {
            row.find(column).ifPresent(part -> parts.put(column.substring(PARTS.length()), part));
        }
        return parts;
    }

    private static Map<String, Double> values(CsvRow row) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String column : row.columnsFrom(VALUES)) {
            row.number(column).ifPresent(value -> values.put(column.substring(VALUES.length()), value));
        }
        // From the first format, in which only one metric had values for images.
        for (String column : row.columnsFrom("aupimo")) {
            row.number(column).ifPresent(value -> values.put("AUPIMO", value));
        }
        return values;
    }

    private static List<RegionRecall> regions(CsvRow row) {
        List<Long> pixels = row.counts("region_pixels");
        List<Double> recalls = row.numbers("region_recalls");
        if (pixels.size() != recalls.size()) {
            throw row.refused("region_recalls", Messages.regionsDiffer(pixels.size(), recalls.size()));
        }
        List<RegionRecall> regions = new ArrayList<>();
        for (int i = 0; i < pixels.size(); i++) {
            regions.add(new RegionRecall(pixels.get(i), recalls.get(i)));
        }
        return regions;
    }
}
