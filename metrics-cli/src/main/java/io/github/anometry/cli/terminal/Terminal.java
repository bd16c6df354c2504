package io.github.anometry.cli.terminal;

import io.github.anometry.core.result.ResultTable;

/** What the launcher knows about the terminal and Java does not. */
public final class Terminal {
    private static final int USUAL_COLUMNS = 80;
    private static final int NARROWEST_TEXT = 50;
    private static final int WIDEST_TEXT = 100;

    private Terminal() {}

    /** The width of the terminal that standard output goes to; unlimited for a file or a pipe. */
    public static int columns() {
        int columns = Integer.getInteger("anometry.columns", 0);
        return columns > 0 ? columns : ResultTable.ANY_WIDTH;
    }

    /** The width to wrap sentences at, which are hard to read if they are very long or short. */
    public static int textWidth() {
        return Math.max(NARROWEST_TEXT, Math.min(WIDEST_TEXT, columns()));
    }

    /** The width available for the bar. */
    public static int columnsOfTheBar() {
        int columns = Integer.getInteger("anometry.terminal.columns", 0);
        return columns > 0 ? columns : USUAL_COLUMNS;
    }

    /** Whether standard error is a terminal. */
    public static boolean isWatched() {
        return Boolean.getBoolean("anometry.terminal");
    }
}
