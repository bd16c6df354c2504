package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.ImageBatch;
import java.util.List;

/**
 * Assembles samples into batches, one batch after another.
 *
 * @param <S> a sample
 */
interface Assembly<S> {
    /**
     * Whether a sample can share a batch with others.
     *
     * @param others at least one
     */
    boolean fits(S sample, List<S> others);

    /** @param isLast whether no samples follow these */
    ImageBatch batch(List<S> samples, boolean isLast);
}
