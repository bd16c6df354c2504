package io.github.anometry.core.model;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.internal.MetricMessages;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Post-processes a model's raw scores: labels and masks by a threshold, and scores between 0 and 1 for display. Immutable; the
 * results of validation are in {@link Thresholds}.
 *
 * <p>Raw scores stay unchanged under {@code pred_score} and {@code anomaly_map}, where ranking metrics read them. A score at
 * or above the threshold is anomalous everywhere, so F1Score with the threshold of F1Max equals F1Max. By default the
 * thresholds are those with the best F1 on the validation data ({@code F1AdaptiveThreshold}), one for images and one for
 * pixels.
 */
public final class PostProcessor {
    /** Image scores between 0 and 1, the threshold at 0.5: [N]. */
    public static final Field<Tensor> NORMALIZED_SCORE = Field.tensor("normalized_score");
    /** Pixel scores between 0 and 1, the threshold at 0.5: [N, H, W]. */
    public static final Field<Tensor> NORMALIZED_MAP = Field.tensor("normalized_map");

    private static final double MIDDLE = 0.5;

    private final @Nullable Float imageThreshold;
    private final @Nullable Float pixelThreshold;
    private final double imageSensitivity;
    private final double pixelSensitivity;

    private PostProcessor(Builder builder) {
        this.imageThreshold = builder.imageThreshold;
        this.pixelThreshold = builder.pixelThreshold;
        this.imageSensitivity = builder.imageSensitivity;
        this.pixelSensitivity = builder.pixelSensitivity;
    }

    /** With the thresholds of best F1 and a sensitivity of 0.5. */
    public static PostProcessor defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The given threshold of image scores, instead of a fitted one. */
    public Optional<Float> imageThreshold() {
        return Optional.ofNullable(imageThreshold);
    }

    /** The given threshold of pixel scores, instead of a fitted one. */
    public Optional<Float> pixelThreshold() {
        return Optional.ofNullable(pixelThreshold);
    }

    public double imageSensitivity() {
        return imageSensitivity;
    }

    public double pixelSensitivity() {
        return pixelSensitivity;
    }

    /** The score at and above which an image is anomalous; empty before validation, unless a threshold is given. */
    public Optional<Float> imageCut(Thresholds fitted) {
        return cut(imageThreshold, imageSensitivity, fitted.image());
    }

    /** The score at and above which a pixel is anomalous; empty before validation, unless a threshold is given. */
    public Optional<Float> pixelCut(Thresholds fitted) {
        return cut(pixelThreshold, pixelSensitivity, fitted.pixel());
    }

    private static Optional<Float> cut(@Nullable Float given, double sensitivity, Optional<ScoreScale> fitted) {
        if (given != null && sensitivity == MIDDLE) {
            return Optional.of(given);
        }
        return scale(given, fitted).map(scale -> scale.cut(sensitivity));
    }

    private static Optional<ScoreScale> scale(@Nullable Float given, Optional<ScoreScale> fitted) {
        return given == null ? fitted : fitted.map(scale -> new ScoreScale(given, scale.min(), scale.max()));
    }

    /** The batch with image scores, if it has only maps: the maximum of each. */
    public Batch withScores(Batch predicted) {
        Optional<Tensor> maps = predicted.find(ANOMALY_MAP);
        if (maps.isEmpty() || predicted.find(PRED_SCORE).isPresent()) {
            return predicted;
        }
        return predicted.with(PRED_SCORE, Tensor.of(maxima(maps.get())));
    }

    private static float[] maxima(Tensor maps) {
        float[] maxima = new float[maps.dimension(0)];
        int pixels = maps.size() / Math.max(1, maxima.length);
        float[] map = new float[pixels];
        for (int i = 0; i < maxima.length; i++) {
            maps.read(i * pixels, map, 0, pixels);
            float max = Float.NEGATIVE_INFINITY;
            for (float score : map) {
                // Math.max passes on NaN, which the metrics then report.
                max = Math.max(max, score);
            }
            maxima[i] = max;
        }
        return maxima;
    }

    /** The batch with predicted labels and masks, as far as thresholds are known; existing ones are kept. */
    public Batch withLabels(Batch predicted, Thresholds fitted) {
        Batch labelled = labelled(predicted, PRED_SCORE, imageCut(fitted), PRED_LABEL);
        return labelled(labelled, ANOMALY_MAP, pixelCut(fitted), PRED_MASK);
    }

    private static Batch labelled(Batch batch, Field<Tensor> scores, Optional<Float> cut, Field<Tensor> labels) {
        Optional<Tensor> raw = batch.find(scores);
        if (raw.isEmpty() || cut.isEmpty() || batch.find(labels).isPresent()) {
            return batch;
        }
        return batch.with(labels, atOrAbove(raw.get(), cut.get()));
    }

    private static Tensor atOrAbove(Tensor raw, float cut) {
        float[] scores = raw.toFloatArray();
        boolean[] labels = new boolean[scores.length];
        for (int i = 0; i < scores.length; i++) {
            labels[i] = scores[i] >= cut;
        }
        return Tensor.of(labels, raw.shape());
    }

    /** The batch with {@link #NORMALIZED_SCORE} and {@link #NORMALIZED_MAP}, as far as their scales are known. */
    public Batch withNormalized(Batch predicted, Thresholds fitted) {
        Batch scored = normalized(predicted, PRED_SCORE, scale(imageThreshold, fitted.image()), NORMALIZED_SCORE);
        return normalized(scored, ANOMALY_MAP, scale(pixelThreshold, fitted.pixel()), NORMALIZED_MAP);
    }

    private static Batch normalized(
            Batch batch, Field<Tensor> scores, Optional<ScoreScale> scale, Field<Tensor> normalized) {
        Optional<Tensor> raw = batch.find(scores);
        if (raw.isEmpty() || scale.isEmpty()) {
            return batch;
        }
        float[] values = raw.get().toFloatArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = scale.get().normalize(values[i]);
        }
        return batch.with(normalized, Tensor.of(values, raw.get().shape()));
    }

    /** Sets up a {@link PostProcessor}. */
    public static final class Builder {
        private @Nullable Float imageThreshold;
        private @Nullable Float pixelThreshold;
        private double imageSensitivity = MIDDLE;
        private double pixelSensitivity = MIDDLE;

        private Builder() {}

        /** The score at and above which an image is anomalous, instead of the one that validation finds. */
        public Builder imageThreshold(float threshold) {
            imageThreshold = number("image_threshold", threshold);
            return this;
        }

        /** The score at and above which a pixel is anomalous, instead of the one that validation finds. */
        public Builder pixelThreshold(float threshold) {
            pixelThreshold = number("pixel_threshold", threshold);
            return this;
        }

        /**
         * How easily images are called anomalous, from 0 to 1; by default 0.5, which is the threshold itself. They are where the
         * normalised score is at or above 1 − sensitivity. Any other than 0.5 needs a validation, which finds the range of scores.
         */
        public Builder imageSensitivity(double sensitivity) {
            imageSensitivity = fraction("image_sensitivity", sensitivity);
            return this;
        }

        /** How easily pixels are called anomalous; as {@link #imageSensitivity}. */
        public Builder pixelSensitivity(double sensitivity) {
            pixelSensitivity = fraction("pixel_sensitivity", sensitivity);
            return this;
        }

        private static float number(String key, float value) {
            if (Float.isNaN(value)) {
                throw new ConfigurationException(
                        key, MetricMessages.outOfRange(key, value, "any number but NaN"), null);
            }
            return value;
        }

        private static double fraction(String key, double value) {
            if (!(value >= 0 && value <= 1)) {
                throw new ConfigurationException(key, MetricMessages.outOfRange(key, value, "from 0 to 1"), null);
            }
            return value;
        }

        public PostProcessor build() {
            return new PostProcessor(this);
        }
    }
}
