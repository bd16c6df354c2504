package io.github.anometry.api.batch;

import io.github.anometry.api.error.DataException;
import java.util.List;

/**
 * A batch of clips, each of T frames of a video: what a model predicted for them and what is true.
 *
 * <p>A sample is a clip, so labels and scores are per clip. Masks and anomaly maps are those of one frame of the clip, which
 * {@link Field#TARGET_FRAME} names, [N, H, W] as of images, or of all its frames, [N, T, H, W].
 */
public final class VideoBatch extends ValuesBatch {
    private VideoBatch(FieldValues values) {
        super(BatchKind.VIDEO, values);
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
            super(BatchKind.VIDEO);
        }

        /** The clips as the model sees them, [N, T, C, H, W] with C 1 or 3, or single frames, [N, C, H, W]. */
        public Builder image(Tensor value) {
            return put(Field.IMAGE, value);
        }

        /** The clips before they were prepared for the model, [N, T, 3, H, W], or single frames, [N, 3, H, W]. */
        public Builder originalImage(Tensor value) {
            return put(Field.ORIGINAL_IMAGE, value);
        }

        /** Where each clip's video came from; errors name it. */
        public Builder videoPath(List<String> value) {
            return put(Field.VIDEO_PATH, value);
        }

        /** Which frame of its video the truth of each clip is about, [N], from 0. */
        public Builder targetFrame(Tensor value) {
            return put(Field.TARGET_FRAME, value);
        }

        /** Which frame of its video each clip is at, [N], from 0. */
        public Builder frames(Tensor value) {
            return put(Field.FRAMES, value);
        }

        /** The last frame of each clip's video, [N], from 0. */
        public Builder lastFrame(Tensor value) {
            return put(Field.LAST_FRAME, value);
        }

        @Override
        Builder self() {
            return this;
        }

        /** @throws DataException if no field was put */
        public VideoBatch build() {
            return new VideoBatch(values.build());
        }
    }
}
