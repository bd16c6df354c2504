package io.github.anometry.cli.report;

import io.github.anometry.api.metric.MetricResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** A report for people: four decimals, "-" for what is undefined and the reason below the table. */
public final class TableReport {
    /** Below it a double has all whole numbers. */
    private static final double EVERY_WHOLE_NUMBER = 0x1p53;

    private TableReport() {}

    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append(report.hasSeveralCategories() ? severalCategories(report) : oneCategory(report));
        TreeSet<String> notes = new TreeSet<>();
        for (CategoryReport category : report.categories()) {
            String where = category.name().isEmpty() ? "" : category.name() + ": ";
            category.result()
                    .metrics()
                    .forEach((name, result) -> result.undefinedReason()
                            .ifPresent(reason -> notes.add(where + name + " is undefined: " + reason + ".")));
            category.result().warnings().forEach(warning -> notes.add(where + "warning: " + warning));
        }
        if (!notes.isEmpty()) {
            text.append('\n');
            notes.forEach(note -> text.append(note).append('\n'));
        }
        return text.toString();
    }

    private static String oneCategory(Report report) {
        CategoryReport category = report.categories().get(0);
        Grid grid = new Grid();
        for (Map.Entry<String, MetricResult> metric :
                category.result().metrics().entrySet()) {
            grid.row(List.of(metric.getKey(), cell(metric.getValue()), details(metric.getValue())));
        }
        String title = category.name().isEmpty() ? "" : category.name() + ": ";
        return title + describe(category.counts()) + "\n\n" + grid.render("lrl");
    }

    /** A row for each category; a metric's prefix stands above its name, so that the table stays narrow. */
    private static String severalCategories(Report report) {
        List<String> metrics = List.copyOf(report.overall().keySet());
        Grid grid = new Grid();
        grid.row(headings("", metrics, TableReport::prefix, ""));
        grid.row(headings(
                "category", metrics, name -> name.substring(prefix(name).length()), "images"));
        grid.line();
        for (CategoryReport category : report.categories()) {
            grid.row(cells(
                    category.name(),
                    metrics,
                    category.result().metrics(),
                    category.counts().images()));
        }
        grid.line();
        grid.row(cells("mean", metrics, report.overall(), report.counts().images()));
        return describe(report.counts()) + "\n\n" + grid.render("l" + "r".repeat(metrics.size() + 1));
    }

    private static String prefix(String name) {
        return name.startsWith("image_") || name.startsWith("pixel_") ? name.substring(0, 6) : "";
    }

    private interface Part {
        String of(String name);
    }

    private static List<String> headings(String first, List<String> metrics, Part part, String last) {
        List<String> headings = new ArrayList<>();
        headings.add(first);
        metrics.forEach(metric -> headings.add(part.of(metric)));
        headings.add(last);
        return headings;
    }

    private static List<String> cells(
            String first, List<String> metrics, Map<String, MetricResult> results, long images) {
        List<String> cells = new ArrayList<>();
        cells.add(first);
        for (String metric : metrics) {
            MetricResult result = results.get(metric);
            cells.add(result == null ? "-" : cell(result));
        }
        cells.add(Long.toString(images));
        return cells;
    }

    private static String cell(MetricResult result) {
        if (result.isScalar()) {
            return decimals(result.asDouble());
        }
        return result.isDefined() && result.details().isEmpty() ? result.toString() : "-";
    }

    private static String details(MetricResult result) {
        StringBuilder text = new StringBuilder();
        result.details()
                .forEach((name, value) -> text.append(text.isEmpty() ? "" : ", ")
                        .append(name)
                        .append(' ')
                        .append(significant(value)));
        return text.toString();
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    /** Scores may be of any size: six significant digits. Counts are whole numbers, in full. */
    private static String significant(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EVERY_WHOLE_NUMBER) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toString()
                : Double.toString(value);
    }

    private static String describe(Counts counts) {
        return String.format(
                Locale.ROOT,
                "%s (%,d anomalous), %s, %s",
                count(counts.images(), "image"),
                counts.anomalousImages(),
                count(counts.pixels(), "pixel"),
                count(counts.regions(), "anomalous region"));
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? what : what + "s");
    }
}
