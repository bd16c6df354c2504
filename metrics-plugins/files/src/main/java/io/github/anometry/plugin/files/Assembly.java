package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.ImageBatch;
import java.util.List;

/**
 * Makes batches of samples, one after the other.
 *
 * @param <S> a sample
 */
interface Assembly<S> {
    /**
     * Whether a sample can be in one batch with others.
     *
     * @param others at least one
     */
    boolean fits(S sample, List<S> others);

    /** @param isLast whether there are no samples after these */
    ImageBatch batch(List<S> samples, boolean isLast);
}
