package io.github.anometry.core.engine;

/** Ends runs before their last batch. Any thread may cancel; an interrupt of a run's own thread does the same. */
public final class Cancellation {
    private volatile boolean cancelled;

    /** Has each run that was given this end after the batch that it is on, with a {@link RunCancelledException}. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }
}
