package io.github.anometry.core.model;

/**
 * The scale of image scores or of pixel scores, from validation: the threshold at and above which a score is anomalous, and
 * the range of the scores.
 *
 * @param threshold in the units of the scores; any number but NaN
 * @param min the lowest score
 * @param max the highest score
 */
public record ScoreScale(float threshold, float min, float max) {
    private static final double MIDDLE = 0.5;

    /** @throws IllegalArgumentException if a number is NaN, or {@code min} is above {@code max} */
    public ScoreScale {
        if (Float.isNaN(threshold) || !(min <= max)) {
            throw new IllegalArgumentException(Messages.noScale(threshold, min, max));
        }
    }

    /**
     * A score between 0 and 1, the threshold at 0.5: clamp((x − threshold) / (max − min) + 0.5, 0, 1), as Anomalib's
     * PostProcessor. Where all scores of validation were equal, and where one is infinite, a score is 0.5 at the threshold, 0
     * below and 1 above it, or the limit of the formula. NaN stays NaN.
     */
    public float normalize(float score) {
        if (score == threshold) {
            return (float) MIDDLE;
        }
        double distance = (double) score - threshold;
        double range = (double) max - min;
        if (range == 0 || Double.isInfinite(distance)) {
            return Double.isNaN(distance) ? Float.NaN : distance > 0 ? 1 : 0;
        }
        return (float) Math.max(0, Math.min(1, distance / range + MIDDLE));
    }

    /**
     * The score at and above which a sample is anomalous for a sensitivity: where the normalised score reaches 1 − sensitivity.
     *
     * @param sensitivity in [0, 1]; 0.5: the threshold itself
     */
    public float cut(double sensitivity) {
        double shift = MIDDLE - sensitivity;
        double range = (double) max - min;
        // An infinite or empty range cannot be divided.
        return shift == 0 || range == 0 || Double.isInfinite(range) ? threshold : (float) (threshold + shift * range);
    }
}
