package io.github.anometry.core.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.anometry.api.metric.MetricResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The rows of results in CSV: one for each metric, each of its details, each threshold that was found, and each count of
 * missing images. The latter two are named like metrics, but have no update count.
 *
 * @param run the cells of the run, at the start of each row
 * @param text transforms texts before they are written
 */
public record MetricsCsv(CsvWriter csv, List<String> run, UnaryOperator<String> text) {
    /** The columns of the run. */
    public static final List<String> RUN_COLUMNS = List.of("run", "time", "inputs", "stage", "step");
    /** The columns after those of the run. */
    public static final List<String> COLUMNS =
            List.of("breakdown", "group", "metric", "detail", "value", "undefined", "text", "update_count");

    /** The name of the rows that count images without predictions. A metric of this name is distinguished by its update count. */
    public static final String MISSING_IMAGES = "missing_images";

    /** The cells of the header. */
    public static List<String> header() {
        List<String> header = new ArrayList<>(RUN_COLUMNS);
        header.addAll(COLUMNS);
        return header;
    }

    /**
     * Writes the rows of one group of the data, or of all data.
     *
     * @param breakdown what the data is grouped by; empty for all data
     */
    public void write(
            String breakdown,
            String group,
            Map<String, MetricResult> metrics,
            Map<String, Long> updateCounts,
            Map<String, Double> thresholds) {
        metrics.forEach((metric, result) -> {
            String updates = Long.toString(updateCounts.getOrDefault(metric, 0L));
            row(
                    breakdown,
                    group,
                    metric,
                    "",
                    result.isScalar() ? Double.toString(result.asDouble()) : "",
                    result.undefinedReason().orElse(""),
                    result.text().orElse(""),
                    updates);
            result.details()
                    .forEach((detail, value) ->
                            row(breakdown, group, metric, detail, value.toString(), "", "", updates));
        });
        thresholds.forEach((threshold, value) -> row(breakdown, group, threshold, "", value.toString(), "", "", ""));
    }

    /**
     * Writes the number of missing images: the total, and the count of each kind as a detail.
     *
     * @param counts by category and defect type: {@code bolt/good}
     */
    public void writeMissing(String breakdown, String group, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        row(breakdown, group, MISSING_IMAGES, "", Long.toString(all), "", "", "");
        counts.forEach((kind, count) -> row(breakdown, group, MISSING_IMAGES, kind, Long.toString(count), "", "", ""));
    }

    /** The name of a nested breakdown or group: {@code category/defect_type}, {@code bolt/crack}. */
    public static String within(String outer, String name) {
        return outer.isEmpty() ? name : outer + "/" + name;
    }

    private void row(String... cells) {
        List<String> row = new ArrayList<>();
        run.forEach(cell -> row.add(text.apply(cell)));
        for (String cell : cells) {
            row.add(text.apply(cell));
        }
        csv.writeRecord(row);
    }
}
