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
 * On Ctrl-C, lets a run end between two batches and report it before the process exits. If a plugin ends the process
 * instead, says which one.
 */
final class Interruption implements AutoCloseable {
    /** For a batch that takes long; shells and services do not wait longer either. */
    private static final int SECONDS_TO_END = 30;
    /** Time for the other shutdown hook to delete the copies of plugins. */
    private static final int MILLISECONDS_TO_CLEAN = 300;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch done = new CountDownLatch(1);
    private final PrintWriter err;

    private Interruption(PrintWriter err) {
        this.err = new VisibleWriter(err);
    }

    /** Starts watching. */
    static Interruption watch(PrintWriter err) {
        Interruption interruption = new Interruption(err);
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "anometry-interrupted"));
        return interruption;
    }

    private void end() {
        // Once the command is done there is nothing to add; until then it continues and reports for itself.
        Optional<ProgramExit> exit = done.getCount() == 0
                ? Optional.empty()
                : ProgramExit.find(Thread.getAllStackTraces().values());
        if (exit.isPresent()) {
            // The caller of System.exit waits for this hook and never returns, so this is the only chance to report it.
            if (Terminal.isWatched()) {
                // Start a new line below the bar.
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
            done.await(milliseconds, TimeUnit.MILLISECONDS);
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

    /** The command has reported everything, so the process may exit. */
    @Override
    public void close() {
        done.countDown();
    }

    /** The user interrupted the command. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled(String message) {
            super(message);
        }

        Cancelled(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
