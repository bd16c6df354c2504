package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import java.util.Collection;
import java.util.List;

/**
 * Collects the fields that batches of images, of clips and of images with depth have in common. Each method throws a {@link
 * DataException} if the value does not fit the field, or its number of samples the other fields.
 *
 * @param <B> the builder itself
 */
abstract sealed class SampleFields<B extends SampleFields<B>>
        permits ImageBatch.Builder, VideoBatch.Builder, DepthBatch.Builder {
    final FieldValues.Builder values;

    SampleFields(BatchKind kind) {
        this.values = new FieldValues.Builder(kind);
    }

    /** A score per sample, [N]. */
    public final B predScore(Tensor value) {
        return put(Field.PRED_SCORE, value);
    }

    /** Whether each sample was predicted anomalous, [N]. */
    public final B predLabel(Tensor value) {
        return put(Field.PRED_LABEL, value);
    }

    /** Whether each sample is anomalous, [N]. */
    public final B gtLabel(Tensor value) {
        return put(Field.GT_LABEL, value);
    }

    /** A score per pixel, [N, H, W]; of clips also per frame, [N, T, H, W]. */
    public final B anomalyMap(Tensor value) {
        return put(Field.ANOMALY_MAP, value);
    }

    /** Whether each pixel was predicted anomalous, [N, H, W]; of clips also per frame, [N, T, H, W]. */
    public final B predMask(Tensor value) {
        return put(Field.PRED_MASK, value);
    }

    /**
     * Whether each pixel is anomalous, [N, H, W]; of clips also per frame, [N, T, H, W]. Pixels of a {@link Tensor#ofMask} may be
     * ignored.
     */
    public final B gtMask(Tensor value) {
        return put(Field.GT_MASK, value);
    }

    /** Where each sample's mask came from. */
    public final B maskPath(List<String> value) {
        return put(Field.MASK_PATH, value);
    }

    /** A text about each sample. */
    public final B explanation(List<String> value) {
        return put(Field.EXPLANATION, value);
    }

    /** Any other field, or a standard one by its key. */
    public final <T> B put(Field<T> field, T value) {
        values.put(field, value);
        return self();
    }

    /** Warnings about the samples, which evaluators and runs report with their results. */
    public final B warnings(Collection<Warning> more) {
        values.warnings(more);
        return self();
    }

    abstract B self();
}
