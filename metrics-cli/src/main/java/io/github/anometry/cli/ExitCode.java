package io.github.anometry.cli;

/** What the command returns to the shell. */
final class ExitCode {
    static final int OK = 0;
    /** The command line or the configuration is wrong. */
    static final int USAGE = 2;
    /** The data cannot be evaluated. */
    static final int DATA = 3;
    /** A bug. */
    static final int INTERNAL = 4;

    /** The results are printed, but a metric failed and was left out, or an output was not written. */
    static final int INCOMPLETE = 5;
    /** The shell's convention for an interrupted command. */
    static final int CANCELLED = 130;

    private ExitCode() {}
}
