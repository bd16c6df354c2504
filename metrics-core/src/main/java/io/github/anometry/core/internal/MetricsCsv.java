package io.github.anometry.core.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.github.anometry.api.metric.MetricResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The rows that every CSV of metrics' results has: one for each metric, one for each of its details, and one for each threshold that
 * was found, which is named like a metric, but has no update count. Images that were left out are counted in the same way.
 *
 * @param run the cells of the run, which each row begins with
 * @param text what is done with texts before they are written
 */
public record MetricsCsv(CsvWriter csv, List<String> run, UnaryOperator<String> text) {
    /** Of the run. */
    public static final List<String> RUN_COLUMNS = List.of("run", "time", "inputs", "stage", "step");
    /** After those of the run. */
    public static final List<String> COLUMNS =
            List.of("breakdown", "group", "metric", "detail", "value", "undefined", "text", "update_count");

    /** What the rows are called that count the images without predictions. No metric's, because they have no update count. */
    public static final String MISSING_IMAGES = "missing_images";

    /** The header's cells. */
    public static List<String> header() {
        List<String> header = new ArrayList<>(RUN_COLUMNS);
        header.addAll(COLUMNS);
        return header;
    }

    /**
     * Writes the rows of one part of the data, or of all of them.
     *
     * @param breakdown what tells the parts apart; empty for all data
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
     * Writes how many images were left out, in all and, as details, of each kind.
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

    /** The name of a breakdown or a part within another: {@code category/defect_type}, {@code bolt/crack}. */
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
