package io.github.anometry.cli;

import io.github.anometry.core.engine.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a run that is interrupted (Ctrl-C) end between two batches and say so, before the process does. */
final class Interruption implements AutoCloseable {
    /** For a batch that takes long; shells and services wait no longer either. */
    private static final int SECONDS_TO_END = 30;

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch told = new CountDownLatch(1);

    /** Watches from now on. */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::end, "anometry-interrupted"));
        return interruption;
    }

    private void end() {
        cancellation.cancel();
        boolean interrupted = false;
        try {
            told.await(SECONDS_TO_END, TimeUnit.SECONDS);
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
