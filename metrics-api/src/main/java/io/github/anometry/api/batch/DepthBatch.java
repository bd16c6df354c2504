package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import java.util.List;

/** A batch of images with their depth: what a model predicted for them and what is true. */
public final class DepthBatch extends ValuesBatch {
    private DepthBatch(FieldValues values) {
        super(BatchKind.DEPTH, values);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Gathers the fields of a batch. Each method throws a {@link DataException} if the value does not fit the field, or its
     * number of samples the other fields.
     */
    public static final class Builder extends SampleFields<Builder> {
        private Builder() {
            super(BatchKind.DEPTH);
        }

        /** The images, [N, 3, H, W], also if it is one; evaluation alone does not need them. */
        public Builder image(Tensor value) {
            return put(Field.IMAGE, value);
        }

        /** The distance of each pixel, [N, H, W], or as its position, [N, C, H, W] with C 1 or 3. */
        public Builder depthMap(Tensor value) {
            return put(Field.DEPTH_MAP, value);
        }

        /** The anomalous regions and when each is saturated, [N, K, H, W]; see {@link Field#GT_REGIONS}. */
        public Builder gtRegions(Tensor value) {
            return put(Field.GT_REGIONS, value);
        }

        /** Where each sample's image came from; errors name it. */
        public Builder imagePath(List<String> value) {
            return put(Field.IMAGE_PATH, value);
        }

        /** Where each sample's depth came from. */
        public Builder depthPath(List<String> value) {
            return put(Field.DEPTH_PATH, value);
        }

        @Override
        Builder self() {
            return this;
        }

        /** @throws DataException if no field was put */
        public DepthBatch build() {
            return new DepthBatch(values.build());
        }
    }
}
