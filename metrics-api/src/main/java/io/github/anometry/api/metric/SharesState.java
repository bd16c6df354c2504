package io.github.anometry.api.metric;

/** A metric whose state other metrics of an evaluator may share. */
public interface SharesState {
    /** Joins the metrics that gather the same from the same fields: calls {@link Shared#join} of each of its states. */
    void shareState(StatePool pool);
}
