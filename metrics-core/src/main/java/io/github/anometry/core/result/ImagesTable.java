package io.github.anometry.core.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.anometry.core.internal.ResultMessages;
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
    /** Of columns with the values of metrics. */
    private static final String VALUES = "values.";

    private ImagesTable() {}

    static void write(List<ImageRecord> images, Writer writer) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            Set<String> metrics = new LinkedHashSet<>();
            images.forEach(image -> metrics.addAll(image.values().keySet()));
            List<String> header = new ArrayList<>(COLUMNS);
            metrics.forEach(metric -> header.add(VALUES + metric));
            csv.writeRecord(header);
            for (ImageRecord image : images) {
                csv.writeRecord(cells(image, metrics));
            }
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
    }

    private static List<String> cells(ImageRecord image, Set<String> metrics) {
        List<String> cells = new ArrayList<>(List.of(
                Long.toString(image.index()),
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
                row.find("path"),
                row.label("label"),
                row.number("score"),
                row.label("predicted_label"),
                row.number("f1"),
                regions(row),
                values(row));
    }

    private static Map<String, Double> values(CsvRow row) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String column : row.columnsFrom(VALUES)) {
            row.number(column).ifPresent(value -> values.put(column.substring(VALUES.length()), value));
        }
        // Of the first format, which knew of one metric with values for images.
        for (String column : row.columnsFrom("aupimo")) {
            row.number(column).ifPresent(value -> values.put("AUPIMO", value));
        }
        return values;
    }

    private static List<RegionRecall> regions(CsvRow row) {
        List<Long> pixels = row.counts("region_pixels");
        List<Double> recalls = row.numbers("region_recalls");
        if (pixels.size() != recalls.size()) {
            throw row.refused("region_recalls", ResultMessages.regionsDiffer(pixels.size(), recalls.size()));
        }
        List<RegionRecall> regions = new ArrayList<>();
        for (int i = 0; i < pixels.size(); i++) {
            regions.add(new RegionRecall(pixels.get(i), recalls.get(i)));
        }
        return regions;
    }
}
