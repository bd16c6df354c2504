package io.github.anometry.core.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.anometry.core.internal.ResultMessages;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** The images table of {@link ResultCsv}. */
final class ImagesTable {
    private static final List<String> COLUMNS = List.of(
            "index", "path", "label", "score", "predicted_label", "f1", "aupimo", "region_pixels", "region_recalls");

    private ImagesTable() {}

    static void write(List<ImageRecord> images, Writer writer) throws IOException {
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
            csv.writeRecord(COLUMNS);
            for (ImageRecord image : images) {
                csv.writeRecord(
                        Long.toString(image.index()),
                        image.path().orElse(""),
                        label(image.label()),
                        number(image.score()),
                        label(image.predictedLabel()),
                        number(image.f1()),
                        number(image.aupimo()),
                        image.regions().stream()
                                .map(RegionRecall::pixels)
                                .toList()
                                .toString(),
                        image.regions().stream()
                                .map(RegionRecall::recall)
                                .toList()
                                .toString());
            }
            csv.flush();
        } catch (UncheckedIOException failed) {
            throw Objects.requireNonNull(failed.getCause());
        }
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
                row.number("aupimo"),
                regions(row));
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
