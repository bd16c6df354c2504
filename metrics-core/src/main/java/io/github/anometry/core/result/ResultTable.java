package io.github.anometry.core.result;

import io.github.anometry.api.internal.text.Grid;
import io.github.anometry.api.internal.text.TextWidth;
import io.github.anometry.api.internal.text.VisibleText;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.table.GroupTable;
import io.github.anometry.core.internal.table.ResultCells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A result as text for people: its tables, then thresholds, missing images, the reason for each "-", and warnings. */
public final class ResultTable {
    /** A width that fits every table. */
    public static final int ANY_WIDTH = Integer.MAX_VALUE;

    /** The setting that says what was read, in a line. */
    private static final String READ = "read";

    private static final String MEAN = "mean";
    private static final String OF_ALL = " of all";

    private final EvaluationResult result;
    private final int width;
    private final StringBuilder text = new StringBuilder();

    private ResultTable(EvaluationResult result, int width) {
        this.result = result;
        this.width = width;
    }

    /** @param width the number of columns of the terminal; {@link #ANY_WIDTH} for a file */
    public static String of(EvaluationResult result, int width) {
        ResultTable table = new ResultTable(result, width);
        table.render();
        return table.text.toString();
    }

    private void render() {
        result.data().ifPresent(data -> {
            text.append(where(result.category()))
                    .append(describe(data.counts()))
                    .append('\n');
            if (result.settings().get(READ) instanceof String read) {
                TextWidth.wrap(VisibleText.line(read), width)
                        .forEach(part -> text.append(part).append('\n'));
            }
            text.append('\n');
        });
        Optional<Breakdown> means = result.meanOf().map(result.breakdowns()::get);
        text.append(means.map(this::groupsAndMeans).orElseGet(() -> metrics(result)));
        result.breakdowns().values().stream()
                .filter(breakdown -> !breakdown.by().equals(result.meanOf().orElse("")))
                .forEach(breakdown -> table(groups(breakdown.by(), breakdown)));
        means.ifPresent(this::partsOfGroups);
        paragraph(thresholds());
        paragraph(result.missing().stream().map(MissingPredictions::message).toList());
        paragraph(notes());
    }

    private void table(String table) {
        if (!table.isEmpty()) {
            text.append('\n').append(table);
        }
    }

    private void paragraph(Collection<String> lines) {
        if (!lines.isEmpty()) {
            text.append('\n');
            lines.forEach(line -> TextWidth.wrap(VisibleText.line(line), width)
                    .forEach(part -> text.append(part).append('\n')));
        }
    }

    private static String metrics(EvaluationResult result) {
        Grid grid = new Grid();
        result.metrics().forEach((name, metric) -> grid.row(List.of(name, value(name, metric), remark(metric))));
        return grid.render("lrl");
    }

    private static String value(String name, MetricResult result) {
        return result.isScalar() ? ResultCells.value(name, result) : "-";
    }

    /** Texts are outside of the column of numbers, which they would widen. */
    private static String remark(MetricResult result) {
        boolean isText =
                result.isDefined() && !result.isScalar() && result.details().isEmpty();
        return isText ? result.toString() : ResultCells.details(result);
    }

    private String groupsAndMeans(Breakdown breakdown) {
        GroupTable table = new GroupTable(breakdown.by(), width);
        breakdown.groups().forEach((name, group) -> table.group(name, group.metrics()));
        table.total(labelOfMeans(breakdown), result.metrics());
        List<EvaluationResult> rows = new ArrayList<>(breakdown.groups().values());
        rows.add(result);
        images(rows).ifPresent(images -> table.lastColumn("images", images));
        return table.render();
    }

    /** A label that is not the name of a group. */
    private static String labelOfMeans(Breakdown breakdown) {
        String label = MEAN;
        while (breakdown.groups().containsKey(label)) {
            label += OF_ALL;
        }
        return label;
    }

    /** @param heading the heading of the first column */
    private String groups(String heading, Breakdown breakdown) {
        GroupTable table = new GroupTable(heading, width);
        breakdown.groups().forEach((name, group) -> table.group(name, group.metrics()));
        images(breakdown.groups().values()).ifPresent(images -> table.lastColumn("images", images));
        return table.render();
    }

    /** The number of images of each result, if all have it. */
    private static Optional<List<String>> images(Collection<EvaluationResult> results) {
        List<String> images = results.stream()
                .flatMap(part -> part.data().map(DataSummary::counts).stream())
                .map(counts -> Long.toString(counts.images()))
                .toList();
        return images.size() == results.size() ? Optional.of(images) : Optional.empty();
    }

    /** The nested breakdowns of groups, in one table for each breakdown. */
    private void partsOfGroups(Breakdown groups) {
        Set<String> by = new LinkedHashSet<>();
        groups.groups().values().forEach(group -> by.addAll(group.breakdowns().keySet()));
        for (String field : by) {
            Map<String, EvaluationResult> parts = new LinkedHashMap<>();
            groups.groups().forEach((name, group) -> {
                Breakdown ofGroup = group.breakdowns().get(field);
                if (ofGroup != null) {
                    ofGroup.groups().forEach((part, ofPart) -> parts.put(name + "/" + part, ofPart));
                }
            });
            table(groups(groups.by() + "/" + field, new Breakdown(field, parts)));
        }
    }

    private List<String> thresholds() {
        List<String> lines = new ArrayList<>();
        addThresholds(lines, result.category(), result);
        groupsOfMeans().forEach((name, group) -> addThresholds(lines, Optional.of(name), group));
        return lines;
    }

    private static void addThresholds(List<String> lines, Optional<String> name, EvaluationResult result) {
        if (!result.thresholds().isEmpty()) {
            lines.add(where(name)
                    + result.thresholds().entrySet().stream()
                            .map(threshold -> threshold.getKey() + " "
                                    + ResultCells.value(threshold.getKey(), MetricResult.of(threshold.getValue())))
                            .collect(Collectors.joining(", ")));
        }
    }

    private Map<String, EvaluationResult> groupsOfMeans() {
        return result.meanOf()
                .map(result.breakdowns()::get)
                .map(Breakdown::groups)
                .orElse(Map.of());
    }

    private Set<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        if (result.meanOf().isEmpty()) {
            addUndefined(notes, where(result.category()), result);
        } else {
            addWithoutMean(notes);
        }
        addNotesOfGroups(notes, "", result);
        result.warnings().forEach(warning -> notes.add(Messages.warning(warning.toString())));
        return notes;
    }

    private void addNotesOfGroups(Set<String> notes, String where, EvaluationResult of) {
        of.breakdowns()
                .values()
                .forEach(breakdown -> breakdown.groups().forEach((name, group) -> {
                    addUndefined(notes, where + name + ": ", group);
                    group.warnings().stream()
                            .filter(warning -> result.warnings().stream()
                                    .noneMatch(known -> known.name().equals(warning.name())
                                            && known.message().equals(warning.message())))
                            .forEach(warning -> notes.add(where + name + ": " + Messages.warning(warning.toString())));
                    addNotesOfGroups(notes, where + name + "/", group);
                }));
    }

    private static void addUndefined(Set<String> notes, String where, EvaluationResult result) {
        result.metrics()
                .forEach((name, metric) -> metric.undefinedReason()
                        .ifPresent(reason -> notes.add(where + Messages.undefinedMetric(name, reason))));
    }

    /** Notes on undefined means of metrics that are defined for each group; for other metrics, the groups have the reasons. */
    private void addWithoutMean(Set<String> notes) {
        String label = result.meanOf()
                .map(result.breakdowns()::get)
                .map(ResultTable::labelOfMeans)
                .orElse(MEAN);
        result.metrics().forEach((name, mean) -> {
            boolean isShownInAll = groupsOfMeans().values().stream()
                    .map(group -> group.metrics().get(name))
                    .allMatch(metric -> metric != null
                            && metric.isDefined()
                            && (metric.isScalar() || metric.details().isEmpty()));
            if (isShownInAll) {
                mean.undefinedReason()
                        .ifPresent(reason -> notes.add(label + ": " + Messages.undefinedMetric(name, reason)));
            }
        });
    }

    private static String where(Optional<String> name) {
        return name.map(text -> VisibleText.line(text) + ": ").orElse("");
    }

    /** Images without maps have no pixels. */
    private static String describe(Counts counts) {
        String images = String.format(
                Locale.ROOT, "%s (%,d anomalous)", count(counts.images(), "image"), counts.anomalousImages());
        return counts.pixels() == 0
                ? images
                : images + ", " + count(counts.pixels(), "pixel") + ", " + count(counts.regions(), "anomalous region");
    }

    private static String count(long number, String what) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? what : what + "s");
    }
}
