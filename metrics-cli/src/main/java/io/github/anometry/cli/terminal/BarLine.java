package io.github.anometry.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * The terminal line in which the bar is drawn; it is empty afterwards. The library's default asks JLine for the
 * terminal, which takes over Java's handler of Ctrl-C while the bar is shown.
 */
final class BarLine implements ProgressBarConsumer {
    private final PrintStream terminal;
    private final int columns;
    private int drawn;

    /** @param columns of the terminal */
    BarLine(PrintStream terminal, int columns) {
        this.terminal = terminal;
        this.columns = columns;
    }

    static BarLine ofStandardError() {
        return new BarLine(
                new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8),
                Terminal.columnsOfTheBar());
    }

    /** The last column stays free, because some terminals wrap there. */
    @Override
    public int getMaxRenderedLength() {
        return Math.max(1, columns - 1);
    }

    @Override
    public void accept(String bar) {
        terminal.print("\r" + bar + " ".repeat(Math.max(0, drawn - bar.length())));
        terminal.flush();
        drawn = bar.length();
    }

    @Override
    public void clear() {
        terminal.print("\r" + " ".repeat(drawn) + "\r");
        terminal.flush();
        drawn = 0;
    }

    @Override
    public void close() {
        clear();
    }
}
