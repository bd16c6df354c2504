package io.github.anometry.core.engine;

/** Cancels runs. Any thread may cancel; interrupting the run's thread has the same effect. */
public final class Cancellation {
    private volatile boolean cancelled;

    /** Ends each run that has this cancellation after its current batch, with a {@link RunCancelledException}. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
