package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import io.github.anometry.cli.terminal.Terminal;
import io.github.anometry.cli.terminal.VisibleWriter;
import io.github.anometry.core.engine.Cancellation;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run that is interrupted (Ctrl-C) end between two batches and say so, before the process does; and says which plugin it was if
 * one ends the process.
 */
final class Interruption implements AutoCloseable {
    /** For a batch that takes long; shells and services wait no longer either. */
    private static final int SECONDS_TO_END = 30;
    /** In which the copies of plugins are deleted, which is done side by side with this. */
    private static final int MILLISECONDS_TO_CLEAN = 300;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch told = new CountDownLatch(1);
    private final PrintWriter err;

    private Interruption(PrintWriter err) {
        this.err = new VisibleWriter(err);
    }

    /** Watches from now on. */
    static Interruption watch(PrintWriter err) {
        Interruption interruption = new Interruption(err);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "anometry-interrupted"));
        return interruption;
    }

    private void end() {
        // All was said, or is yet to be: by the command itself, which goes on until then.
        Optional<ProgramExit> exit = told.getCount() == 0
                ? Optional.empty()
                : ProgramExit.find(Thread.getAllStackTraces().values());
        if (exit.isPresent()) {
            // The caller of System.exit waits for this and never returns, so nothing else would be said.
            if (Terminal.isWatched()) {
                // Below the bar.
                err.println();
            }
            err.println(Messages.error(
                    Messages.endedBy(exit.get().className(), exit.get().plugin())));
            err.flush();
            waitFor(MILLISECONDS_TO_CLEAN);
            Runtime.getRuntime().halt(ExitCode.INTERNAL);
        }
        cancellation.cancel();
        waitFor(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
    }

    private void waitFor(long milliseconds) {
        boolean interrupted = false;
        try {
            told.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** All is said: the process may end. */
    @Override
    public void close() {
        told.countDown();
    }
}
