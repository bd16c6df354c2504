package io.github.anometry.api.model;

import io.github.anometry.api.batch.Batch;

/** What finds anomalies: a detector of any library, seen from here. */
@FunctionalInterface
public interface Predictor extends AutoCloseable {
    /**
     * Predicts for the samples of a batch.
     *
     * <p>Where an engine predicts on several threads, they call this side by side, each with a batch of its own.
     *
     * @return the batch with raw scores added, {@code batch.with(Field.ANOMALY_MAP, maps).with(Field.PRED_SCORE, scores)}, of the
     *     same samples in their order; without {@code pred_score} an image's score is the maximum of its map
     */
    Batch predict(Batch batch);

    /** Frees what the predictor has open: a session, device memory. The code that created it closes it. */
    @Override
    default void close() {}
}
