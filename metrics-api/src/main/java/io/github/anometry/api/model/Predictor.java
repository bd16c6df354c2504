package io.github.anometry.api.model;

import io.github.anometry.api.batch.Batch;

/** An anomaly detector of any library. */
@FunctionalInterface
public interface Predictor extends AutoCloseable {
    /**
     * Predicts for the samples of a batch.
     *
     * <p>If an engine predicts on several threads, they call this method concurrently, each with its own batch.
     *
     * @return the batch with raw scores added, {@code batch.with(Field.ANOMALY_MAP, maps).with(Field.PRED_SCORE, scores)}, of the
     *     same samples in their order; without {@code pred_score} an image's score is the maximum of its map
     */
    Batch predict(Batch batch);

    /** Releases resources such as a session or device memory. The code that created the predictor closes it. */
    @Override
    default void close() {}
}
