package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.terminal.Paragraph;
import io.github.anometry.core.plugin.LoadReport;
import java.io.PrintWriter;
import java.util.List;

/** The rows of a load report, as paragraphs. */
final class PluginRows {
    private static final int TEXT_WIDTH = 98;

    private PluginRows() {}

    static void print(List<LoadReport.Row> rows, PrintWriter out) {
        for (LoadReport.Row row : rows) {
            out.println(Messages.pluginHeading(row));
            row.sha256().ifPresent(sha256 -> out.println("  sha256 " + sha256));
            print(row.reason(), out);
            print(row.fix(), out);
            out.println();
        }
    }

    private static void print(String text, PrintWriter out) {
        if (!text.isEmpty()) {
            Paragraph.lines(text, TEXT_WIDTH).forEach(line -> out.println("  " + line));
        }
    }
}
