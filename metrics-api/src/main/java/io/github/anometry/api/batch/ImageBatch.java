package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A batch of images: what a model predicted for them and what is true. */
public final class ImageBatch implements Batch {
    private static final Set<Field<?>> DECLARED = Set.of(
            Field.IMAGE,
            Field.PRED_SCORE,
            Field.PRED_LABEL,
            Field.GT_LABEL,
            Field.ANOMALY_MAP,
            Field.PRED_MASK,
            Field.GT_MASK,
            Field.GT_REGIONS,
            Field.IMAGE_PATH,
            Field.MASK_PATH,
            Field.EXPLANATION);

    private final FieldValues values;

    private ImageBatch(FieldValues values) {
        this.values = values;
    }

    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Set<Field<?>> fields() {
        return values.fields();
    }

    @Override
    public <T> Optional<T> find(Field<T> field) {
        return values.find(field);
    }

    @Override
    public String kind() {
        return "ImageBatch";
    }

    @Override
    public boolean declares(Field<?> field) {
        return DECLARED.contains(field) || values.fields().contains(field);
    }

    @Override
    public List<String> warnings() {
        return values.warnings();
    }

    @Override
    public String toString() {
        return "ImageBatch{" + values.describe() + "}";
    }

    /**
     * Gathers the fields of a batch. Each method throws a {@link DataException} if the value does not fit the field, or its
     * number of samples the other fields.
     */
    public static final class Builder {
        private final FieldValues.Builder values = new FieldValues.Builder();

        private Builder() {}

        /** The images, [N, 3, H, W]; evaluation alone does not need them. */
        public Builder image(Tensor value) {
            return put(Field.IMAGE, value);
        }

        /** A score per sample, [N]. */
        public Builder predScore(Tensor value) {
            return put(Field.PRED_SCORE, value);
        }

        /** Whether each sample was predicted anomalous, [N]. */
        public Builder predLabel(Tensor value) {
            return put(Field.PRED_LABEL, value);
        }

        /** Whether each sample is anomalous, [N]. */
        public Builder gtLabel(Tensor value) {
            return put(Field.GT_LABEL, value);
        }

        /** A score per pixel, [N, H, W]. */
        public Builder anomalyMap(Tensor value) {
            return put(Field.ANOMALY_MAP, value);
        }

        /** Whether each pixel was predicted anomalous, [N, H, W]. */
        public Builder predMask(Tensor value) {
            return put(Field.PRED_MASK, value);
        }

        /** Whether each pixel is anomalous, [N, H, W]. */
        public Builder gtMask(Tensor value) {
            return put(Field.GT_MASK, value);
        }

        /** The anomalous regions and when each is saturated, [N, K, H, W]; see {@link Field#GT_REGIONS}. */
        public Builder gtRegions(Tensor value) {
            return put(Field.GT_REGIONS, value);
        }

        /** Where each sample's image came from; errors name it. */
        public Builder imagePath(List<String> value) {
            return put(Field.IMAGE_PATH, value);
        }

        /** Where each sample's mask came from. */
        public Builder maskPath(List<String> value) {
            return put(Field.MASK_PATH, value);
        }

        /** A text about each sample. */
        public Builder explanation(List<String> value) {
            return put(Field.EXPLANATION, value);
        }

        /** Any other field, or a standard one by its key. */
        public <T> Builder put(Field<T> field, T value) {
            values.put(field, value);
            return this;
        }

        /** @throws DataException if no field was put */
        public ImageBatch build() {
            return new ImageBatch(values.build());
        }
    }
}
