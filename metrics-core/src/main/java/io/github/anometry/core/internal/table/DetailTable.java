package io.github.anometry.core.internal.table;

import io.github.anometry.api.metric.MetricResult;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What results have besides their values, such as thresholds and counts: a row for each group, a column for each metric. */
public final class DetailTable {
    private DetailTable() {}

    /** The metrics that deserve a column of values: all but those that have details in place of a value in every group. */
    public static List<String> withValues(Map<String, Map<String, MetricResult>> groups) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> withValues = new LinkedHashSet<>();
        groups.values()
                .forEach(results -> results.forEach((metric, result) -> {
                    all.add(metric);
                    if (!result.isDefined()
                            || result.isScalar()
                            || result.details().isEmpty()) {
                        withValues.add(metric);
                    }
                }));
        return all.stream().filter(withValues::contains).toList();
    }

    /**
     * The table; empty if no result has details.
     *
     * @param heading what the groups are: {@code category}
     * @param groups results by group, then by metric
     */
    public static String of(String heading, Map<String, Map<String, MetricResult>> groups) {
        Set<String> metrics = new LinkedHashSet<>();
        groups.values()
                .forEach(results -> results.forEach((metric, result) -> {
                    if (!result.details().isEmpty()) {
                        metrics.add(metric);
                    }
                }));
        if (metrics.isEmpty()) {
            return "";
        }
        Grid grid = new Grid();
        List<String> headings = new ArrayList<>(List.of(heading));
        headings.addAll(metrics);
        grid.row(headings);
        grid.line();
        groups.forEach((group, results) -> {
            List<String> row = new ArrayList<>(List.of(group));
            for (String metric : metrics) {
                MetricResult result = results.get(metric);
                String details = result == null ? "" : ResultCells.details(result);
                row.add(details.isEmpty() ? "-" : details);
            }
            grid.row(row);
        });
        return grid.render("l".repeat(metrics.size() + 1));
    }
}
