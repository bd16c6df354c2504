package io.github.anometry.core.logging;

import io.github.anometry.api.internal.text.VisibleText;
import io.github.anometry.core.result.ResultTable;
import java.io.Flushable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;

/**
 * Prints a table of each run for people, to a console for example: {@code new TableLogger(System.out)}.
 *
 * <p>Values have four decimals; an undefined value is "-", with the reason below. Each breakdown has its own table, with a row
 * for each group.
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
            throw new IOException(Messages.streamFailed());
        }
    }

    /** Print streams never throw. */
    private boolean hasFailed() {
        if (out instanceof PrintStream stream) {
            return stream.checkError();
        }
        return out instanceof PrintWriter writer && writer.checkError();
    }

    private static String text(RunReport report) {
        StringBuilder text = new StringBuilder();
        text.append(VisibleText.line(report.run()) + ", " + report.stage().text() + " " + report.step() + ", "
                + report.time().truncatedTo(ChronoUnit.SECONDS) + "\n\n");
        text.append(ResultTable.of(report.result(), ResultTable.ANY_WIDTH));
        return text.append('\n').toString();
    }
}
