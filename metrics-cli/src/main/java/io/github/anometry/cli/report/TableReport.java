package io.github.anometry.cli.report;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.cli.internal.InputMessages;
import io.github.anometry.core.internal.table.Grid;
import io.github.anometry.core.internal.table.GroupTable;
import io.github.anometry.core.internal.table.ResultCells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A report for people: four decimals, "-" for what is undefined and the reason below the table. */
public final class TableReport {
    private TableReport() {}

    /** @param width how many columns of a terminal there are, {@link GroupTable#ANY_WIDTH} for a file */
    public static String of(Report report, int width) {
        StringBuilder text = new StringBuilder();
        if (!report.arrays().isEmpty()) {
            text.append(InputMessages.arrays(report.arrays())).append("\n\n");
        }
        text.append(report.hasSeveralCategories() ? severalCategories(report, width) : oneCategory(report));
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

    private static String severalCategories(Report report, int width) {
        GroupTable table = new GroupTable("category", width);
        List<String> images = new ArrayList<>();
        for (CategoryReport category : report.categories()) {
            table.group(category.name(), category.result().metrics());
            images.add(Long.toString(category.counts().images()));
        }
        table.total("mean", report.overall());
        images.add(Long.toString(report.counts().images()));
        table.lastColumn("images", images);
        return describe(report.counts()) + "\n\n" + table.render();
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
