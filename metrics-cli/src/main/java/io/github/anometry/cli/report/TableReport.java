package io.github.anometry.cli.report;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.table.Grid;
import io.github.anometry.core.internal.table.ResultCells;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A report for people: four decimals, "-" for what is undefined and the reason below the table. */
public final class TableReport {
    private TableReport() {}

    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append(report.hasSeveralCategories() ? severalCategories(report) : oneCategory(report));
        List<String> thresholds = report.categories().stream()
                .filter(CategoryReport::hasThresholds)
                .map(TableReport::thresholds)
                .toList();
        if (!thresholds.isEmpty()) {
            text.append('\n');
            thresholds.forEach(line -> text.append(line).append('\n'));
            report.warnings().forEach(line -> text.append(line).append('\n'));
        }
        TreeSet<String> notes = new TreeSet<>();
        for (CategoryReport category : report.categories()) {
            String where = where(category);
            category.result()
                    .metrics()
                    .forEach((name, result) -> result.undefinedReason()
                            .ifPresent(reason -> notes.add(
                                    where + name + " is undefined: " + reason + (reason.endsWith(".") ? "" : "."))));
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
            grid.row(List.of(
                    metric.getKey(), ResultCells.value(metric.getValue()), ResultCells.details(metric.getValue())));
        }
        return where(category) + describe(category.counts()) + "\n\n" + grid.render("lrl");
    }

    private static String where(CategoryReport category) {
        return category.name().isEmpty() ? "" : category.name() + ": ";
    }

    private static String thresholds(CategoryReport category) {
        return where(category)
                + category.thresholds().metrics().entrySet().stream()
                        .map(found -> found.getKey() + " " + ResultCells.value(found.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** A row for each category; a metric's prefix stands above its name, so that the table stays narrow. */
    private static String severalCategories(Report report) {
        List<String> metrics = List.copyOf(report.overall().keySet());
        Grid grid = new Grid();
        grid.row(headings("", metrics, ResultCells::prefix, ""));
        grid.row(headings("category", metrics, ResultCells::plainName, "images"));
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

    private static List<String> headings(String first, List<String> metrics, UnaryOperator<String> part, String last) {
        List<String> headings = new ArrayList<>();
        headings.add(first);
        metrics.forEach(metric -> headings.add(part.apply(metric)));
        headings.add(last);
        return headings;
    }

    private static List<String> cells(
            String first, List<String> metrics, Map<String, MetricResult> results, long images) {
        List<String> cells = new ArrayList<>();
        cells.add(first);
        for (String metric : metrics) {
            MetricResult result = results.get(metric);
            cells.add(result == null ? "-" : ResultCells.value(result));
        }
        cells.add(Long.toString(images));
        return cells;
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
