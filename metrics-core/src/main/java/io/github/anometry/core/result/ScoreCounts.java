package io.github.anometry.core.result;

import java.util.Arrays;
import java.util.Objects;

/**
 * The exact numbers of normal and anomalous elements at or above thresholds, in descending order. The lowest threshold is at
 * most the lowest score of anomalous elements. Immutable.
 */
public final class ScoreCounts {
    private final long normal;
    private final long anomalous;
    private final float[] thresholds;
    private final long[] falsePositives;
    private final long[] truePositives;

    /**
     * @param normal all normal elements
     * @param anomalous all anomalous elements
     * @throws IllegalArgumentException if the lists differ in length, the thresholds do not decrease, or the counts do
     */
    public ScoreCounts(long normal, long anomalous, float[] thresholds, long[] falsePositives, long[] truePositives) {
        this.normal = normal;
        this.anomalous = anomalous;
        this.thresholds = thresholds.clone();
        this.falsePositives = falsePositives.clone();
        this.truePositives = truePositives.clone();
        int points = thresholds.length;
        if (falsePositives.length != points || truePositives.length != points) {
            throw new IllegalArgumentException(
                    Messages.scoreCountsDiffer(points, falsePositives.length, truePositives.length));
        }
        for (int i = 0; i < points; i++) {
            boolean follows = i == 0
                    || (thresholds[i] < thresholds[i - 1]
                            && falsePositives[i] >= falsePositives[i - 1]
                            && truePositives[i] >= truePositives[i - 1]);
            boolean isWithin = falsePositives[i] >= 0
                    && falsePositives[i] <= normal
                    && truePositives[i] >= 0
                    && truePositives[i] <= anomalous;
            if (!follows || !isWithin) {
                throw new IllegalArgumentException(Messages.scoreCountsOutOfOrder(i));
            }
        }
    }

    /** N, all normal elements. */
    public long normal() {
        return normal;
    }

    /** P, all anomalous elements. */
    public long anomalous() {
        return anomalous;
    }

    /** The number of thresholds. */
    public int size() {
        return thresholds.length;
    }

    /** A threshold, which is a score in the data. */
    public float threshold(int point) {
        return thresholds[point];
    }

    /** FP: normal elements whose score is at or above the threshold. */
    public long falsePositives(int point) {
        return falsePositives[point];
    }

    /** TP: anomalous elements whose score is at or above the threshold. */
    public long truePositives(int point) {
        return truePositives[point];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreCounts that
                && normal == that.normal
                && anomalous == that.anomalous
                && Arrays.equals(thresholds, that.thresholds)
                && Arrays.equals(falsePositives, that.falsePositives)
                && Arrays.equals(truePositives, that.truePositives);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                normal,
                anomalous,
                Arrays.hashCode(thresholds),
                Arrays.hashCode(falsePositives),
                Arrays.hashCode(truePositives));
    }

    @Override
    public String toString() {
        return "counts at " + thresholds.length + " thresholds of " + normal + " normal and " + anomalous
                + " anomalous";
    }
}
