package io.github.anometry.core.logging;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.LoggingMessages;
import io.github.anometry.core.internal.table.Grid;
import io.github.anometry.core.internal.table.GroupTable;
import io.github.anometry.core.internal.table.ResultCells;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.EvaluationResult;
import java.io.Flushable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Prints a table of each run for people, to a console for example: {@code new TableLogger(System.out)}.
 *
 * <p>Values have four decimals; what is undefined is "-", with its reason below. Each breakdown has a table of its own, a row for
 * each part of the data.
 */
public final class TableLogger implements ResultLogger {
    private final Appendable out;

    /** @param out stays open */
    public TableLogger(Appendable out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public synchronized void log(RunReport report) throws IOException {
        out.append(text(report));
        if (out instanceof Flushable stream) {
            stream.flush();
        }
        if (hasFailed()) {
            throw new IOException(LoggingMessages.streamFailed());
        }
    }

    /** Print streams do not throw. */
    private boolean hasFailed() {
        if (out instanceof PrintStream stream) {
            return stream.checkError();
        }
        return out instanceof PrintWriter writer && writer.checkError();
    }

    private static String text(RunReport report) {
        StringBuilder text = new StringBuilder();
        text.append(report.run() + ", " + report.stage().text() + " " + report.step() + ", "
                + report.time().truncatedTo(ChronoUnit.SECONDS) + "\n\n");
        text.append(table(report.result()));
        report.result()
                .breakdowns()
                .values()
                .forEach(breakdown -> text.append('\n').append(table(breakdown)));
        Set<String> notes = notes(report.result());
        if (!notes.isEmpty()) {
            text.append('\n');
            notes.forEach(note -> text.append(note).append('\n'));
        }
        return text.append('\n').toString();
    }

    private static String table(EvaluationResult result) {
        Grid grid = new Grid();
        result.metrics().forEach((name, metric) -> grid.row(List.of(name, value(name, metric), remark(metric))));
        return grid.render("lrl");
    }

    private static String value(String name, MetricResult result) {
        return result.isScalar() ? ResultCells.value(name, result) : "-";
    }

    /** What is no number stands beside the column of numbers, which it would only make wide. */
    private static String remark(MetricResult result) {
        boolean isText =
                result.isDefined() && !result.isScalar() && result.details().isEmpty();
        return isText ? result.toString() : ResultCells.details(result);
    }

    private static String table(Breakdown breakdown) {
        GroupTable table = new GroupTable(breakdown.by(), GroupTable.ANY_WIDTH);
        breakdown.groups().forEach((name, group) -> table.group(name, group.metrics()));
        return table.render();
    }

    private static Set<String> notes(EvaluationResult result) {
        Set<String> notes = new LinkedHashSet<>();
        addNotes(notes, "", result);
        result.breakdowns()
                .values()
                .forEach(breakdown -> breakdown.groups().forEach((name, group) -> addNotes(notes, name + ": ", group)));
        return notes;
    }

    private static void addNotes(Set<String> notes, String where, EvaluationResult result) {
        result.metrics()
                .forEach((name, metric) -> metric.undefinedReason()
                        .ifPresent(reason -> notes.add(where + LoggingMessages.undefinedMetric(name, reason))));
        result.warnings().forEach(warning -> notes.add(where + LoggingMessages.warning(warning)));
    }
}
