package io.github.anometry.cli.report;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.cli.internal.InputMessages;
import io.github.anometry.core.internal.table.DetailTable;
import io.github.anometry.core.internal.table.Grid;
import io.github.anometry.core.internal.table.ResultCells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
        if (!report.arrays().isEmpty()) {
            text.append(InputMessages.arrays(report.arrays())).append("\n\n");
        }
        text.append(report.hasSeveralCategories() ? severalCategories(report) : oneCategory(report));
        List<String> remarks = new ArrayList<>();
        report.categories().stream()
                .filter(CategoryReport::hasThresholds)
                .map(TableReport::thresholds)
                .forEach(remarks::add);
        remarks.addAll(report.warnings());
        append(text, remarks);
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
        append(text, notes);
        return text.toString();
    }

    /** A paragraph, if there is something to say. */
    private static void append(StringBuilder text, Collection<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n');
            lines.forEach(line -> text.append(line).append('\n'));
        }
    }

    private static String oneCategory(Report report) {
        CategoryReport category = report.categories().get(0);
        Grid grid = new Grid();
        for (Map.Entry<String, MetricResult> metric :
                category.result().metrics().entrySet()) {
            grid.row(List.of(
                    metric.getKey(),
                    ResultCells.value(metric.getKey(), metric.getValue()),
                    ResultCells.details(metric.getValue())));
        }
        return where(category) + describe(category.counts()) + "\n\n" + grid.render("lrl");
    }

    private static String where(CategoryReport category) {
        return category.name().isEmpty() ? "" : category.name() + ": ";
    }

    private static String thresholds(CategoryReport category) {
        return where(category)
                + category.thresholds().metrics().entrySet().stream()
                        .map(found -> found.getKey() + " " + ResultCells.value(found.getKey(), found.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** A row for each category; a metric's prefix stands above its name, so that the table stays narrow. */
    private static String severalCategories(Report report) {
        Map<String, Map<String, MetricResult>> byCategory = new LinkedHashMap<>();
        report.categories()
                .forEach(category ->
                        byCategory.put(category.name(), category.result().metrics()));
        List<String> metrics = DetailTable.withValues(byCategory);
        String details = DetailTable.of("category", byCategory);
        String described = describe(report.counts()) + "\n\n";
        if (metrics.isEmpty()) {
            return described + details;
        }
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
        return described
                + grid.render("l" + "r".repeat(metrics.size() + 1))
                + (details.isEmpty() ? "" : "\n" + details);
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
            cells.add(result == null ? "-" : ResultCells.value(metric, result));
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
