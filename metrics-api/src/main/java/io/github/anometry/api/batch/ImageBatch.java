package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import java.util.List;

/** A batch of images: what a model predicted for them and what is true. */
public final class ImageBatch extends ValuesBatch {
    private ImageBatch(FieldValues values) {
        super(BatchKind.IMAGE, values);
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
            super(BatchKind.IMAGE);
        }

        /** The images, [N, 3, H, W]; evaluation alone does not need them. */
        public Builder image(Tensor value) {
            return put(Field.IMAGE, value);
        }

        /** The anomalous regions and when each is saturated, [N, K, H, W]; see {@link Field#GT_REGIONS}. */
        public Builder gtRegions(Tensor value) {
            return put(Field.GT_REGIONS, value);
        }

        /** Where each sample's image came from; errors name it. */
        public Builder imagePath(List<String> value) {
            return put(Field.IMAGE_PATH, value);
        }

        @Override
        Builder self() {
            return this;
        }

        /** @throws DataException if no field was put */
        public ImageBatch build() {
            return new ImageBatch(values.build());
        }
    }
}
