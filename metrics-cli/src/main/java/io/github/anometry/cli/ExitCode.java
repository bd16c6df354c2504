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

    private ExitCode() {}
}
