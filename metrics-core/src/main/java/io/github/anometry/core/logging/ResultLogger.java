package io.github.anometry.core.logging;

import java.io.IOException;

/**
 * Takes results where somebody looks for them: a table, a file, a monitoring system.
 *
 * <p>A logger takes of a {@link RunReport} what it can carry: scalars, curves, figures, parameters. It is told of each run once,
 * when that has ended, on the thread of the run.
 */
public interface ResultLogger extends AutoCloseable {
    /** What the logger is called in messages: {@code csv results.csv}. */
    String name();

    /** Takes a run. Whatever it throws is told to the user under the logger's name; no result is lost by it. */
    void log(RunReport report) throws IOException;

    /** Writes what is still to be written, and frees what the logger has open. */
    @Override
    default void close() throws IOException {}
}
