package io.github.anometry.core.internal.overlap;

import io.github.anometry.core.internal.ranking.ScoreKeys;
import java.util.Optional;

/**
 * Thresholds in equal steps from the lowest to the highest normal score, with the shared false positive rate at each, computed
 * exactly as in Anomalib.
 */
public final class ThresholdGrid {
    private final float[] thresholds;
    private final double[] rates;

    private ThresholdGrid(float[] thresholds, double[] rates) {
        this.thresholds = thresholds;
        this.rates = rates;
    }

    /** @param images images that include normal ones and have {@link #undefinedReason no reason} against a grid */
    public static ThresholdGrid of(ImageRanking images, int count) {
        float[] thresholds = thresholds(images, count);
        double[] rates = new double[count];
        SharedRates shared = images.sharedRates();
        for (int i = count - 1; i >= 0; i--) {
            shared.moveTo(ScoreKeys.of(thresholds[i]));
            rates[i] = shared.at();
        }
        return new ThresholdGrid(thresholds, rates);
    }

    /** Why there is no grid; empty if there is one. */
    public static Optional<String> undefinedReason(ImageRanking images, int count) {
        float[] thresholds = thresholds(images, count);
        float lowest = ScoreKeys.score(images.sharedRates().lowest());
        float highest = ScoreKeys.score(images.sharedRates().highestLeft());
        if (lowest == highest) {
            return Optional.of(Messages.oneNormalScore(lowest));
        }
        for (int i = 1; i < count; i++) {
            if (Float.isNaN(thresholds[i]) || Float.isInfinite(thresholds[i])) {
                return Optional.of(Messages.noFiniteRange(lowest, highest));
            }
            if (!(thresholds[i - 1] < thresholds[i])) {
                return Optional.of(Messages.tooManyThresholds(count, lowest, highest));
            }
        }
        return Optional.empty();
    }

    private static float[] thresholds(ImageRanking images, int count) {
        SharedRates normal = images.sharedRates();
        return linspace(ScoreKeys.score(normal.lowest()), ScoreKeys.score(normal.highestLeft()), count);
    }

    /** As torch.linspace computes it for float32, from both ends towards the middle. */
    private static float[] linspace(float start, float end, int count) {
        float[] points = new float[count];
        float step = (end - start) / (count - 1);
        for (int i = 0; i < count; i++) {
            points[i] = i < count / 2 ? start + step * i : end - step * (count - i - 1);
        }
        return points;
    }

    int size() {
        return thresholds.length;
    }

    float threshold(int index) {
        return thresholds[index];
    }

    /** The share of normal pixels, image by image, that score at or above a threshold. */
    public double rate(int index) {
        return rates[index];
    }

    /** The index of the threshold with the rate nearest to {@code rate}; of several the lowest, for a rate of 1 the highest. */
    public int nearest(double rate) {
        int nearest = 0;
        for (int i = 1; i < rates.length; i++) {
            double closer = Math.abs(rates[nearest] - rate) - Math.abs(rates[i] - rate);
            if (closer > 0 || (closer == 0 && rate == 1)) {
                nearest = i;
            }
        }
        return nearest;
    }
}
