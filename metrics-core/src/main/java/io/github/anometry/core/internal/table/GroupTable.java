package io.github.anometry.core.internal.table;

import io.github.anometry.api.internal.text.MetricName;
import io.github.anometry.api.metric.MetricResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Results of groups, such as categories: a row for each group and a column for each metric with its prefix above its name.
 * Metrics with details instead of a value, and the details of the others, are in a table below.
 */
public final class GroupTable {
    private final String heading;
    private final int width;
    private final Map<String, Map<String, MetricResult>> groups = new LinkedHashMap<>();
    private final Map<String, Map<String, MetricResult>> totals = new LinkedHashMap<>();
    /** The cells of the last column. */
    private final List<String> notes = new ArrayList<>();

    private String headingOfNotes = "";

    /**
     * @param heading what the groups are: {@code category}
     * @param width the number of columns of the terminal
     */
    public GroupTable(String heading, int width) {
        this.heading = heading;
        this.width = width;
    }

    /** @param results by metric */
    public void group(String name, Map<String, MetricResult> results) {
        groups.put(name, results);
    }

    /** A row below a line, such as a mean. */
    public void total(String name, Map<String, MetricResult> results) {
        totals.put(name, results);
    }

    /** A last column, with a cell for each group and each total. */
    public void lastColumn(String name, List<String> cells) {
        headingOfNotes = name;
        notes.addAll(cells);
    }

    /** Without {@link #lastColumn} if no metric has a value. */
    public String render() {
        List<String> metrics = metricsWithValues();
        String details = details();
        if (metrics.isEmpty()) {
            return details;
        }
        boolean hasNotes = !notes.isEmpty();
        List<String> prefixes =
                new ArrayList<>(metrics.stream().map(MetricName::prefix).toList());
        if (hasNotes) {
            prefixes.add("");
        }
        FittedTable table = new FittedTable('r', prefixes, width);
        table.row(headings("", metrics, MetricName::prefix, hasNotes ? List.of("") : List.of()));
        table.row(headings(heading, metrics, MetricName::plain, hasNotes ? List.of(headingOfNotes) : List.of()));
        table.line();
        int row = 0;
        for (Map.Entry<String, Map<String, MetricResult>> group : groups.entrySet()) {
            table.row(cells(group.getKey(), metrics, group.getValue(), row++));
        }
        if (!totals.isEmpty()) {
            table.line();
        }
        for (Map.Entry<String, Map<String, MetricResult>> total : totals.entrySet()) {
            table.row(cells(total.getKey(), metrics, total.getValue(), row++));
        }
        return table.render() + (details.isEmpty() ? "" : "\n" + details);
    }

    /** All metrics but those with details instead of a value in every group. */
    private List<String> metricsWithValues() {
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

    private static List<String> headings(
            String first, List<String> metrics, UnaryOperator<String> part, List<String> last) {
        List<String> headings = new ArrayList<>();
        headings.add(first);
        metrics.forEach(metric -> headings.add(part.apply(metric)));
        headings.addAll(last);
        return headings;
    }

    private List<String> cells(String first, List<String> metrics, Map<String, MetricResult> results, int row) {
        List<String> cells = new ArrayList<>();
        cells.add(first);
        for (String metric : metrics) {
            MetricResult result = results.get(metric);
            cells.add(result == null ? "-" : ResultCells.value(metric, result));
        }
        if (!notes.isEmpty()) {
            cells.add(notes.get(row));
        }
        return cells;
    }

    private String details() {
        List<String> metrics = groups.values().stream()
                .flatMap(results -> results.entrySet().stream())
                .filter(result -> !result.getValue().details().isEmpty())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
        if (metrics.isEmpty()) {
            return "";
        }
        FittedTable table = new FittedTable('l', metrics, width);
        List<String> headings = new ArrayList<>(List.of(heading));
        headings.addAll(metrics);
        table.row(headings);
        table.line();
        groups.forEach((group, results) -> {
            List<String> row = new ArrayList<>(List.of(group));
            for (String metric : metrics) {
                MetricResult result = results.get(metric);
                String details = result == null ? "" : ResultCells.details(result);
                row.add(details.isEmpty() ? "-" : details);
            }
            table.row(row);
        });
        return table.render();
    }
}
