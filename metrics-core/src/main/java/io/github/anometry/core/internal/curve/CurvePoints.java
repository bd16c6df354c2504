package io.github.anometry.core.internal.curve;

import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreCursor;
import java.util.Arrays;

/** The thresholds of a curve's points: every score, given ones, or a number of them. Each point is exact. */
public final class CurvePoints {
    private final float[] given;
    private final int count;

    /**
     * @param given the thresholds; empty: not given
     * @param count the number of thresholds; 0: not given
     */
    public CurvePoints(float[] given, int count) {
        if (given.length > 0 && count != 0) {
            throw new IllegalArgumentException(Messages.thresholdsTwice());
        }
        if (count != 0 && count < 2) {
            throw new IllegalArgumentException(MetricMessages.outOfRange("num_thresholds", count, "2 or more"));
        }
        for (float threshold : given) {
            if (Float.isNaN(threshold)) {
                throw new IllegalArgumentException(Messages.thresholdIsNaN());
            }
        }
        this.given = descending(given);
        this.count = count;
    }

    /**
     * The points of a curve, the strictest first.
     *
     * @param thresholds a score at or above it counts as anomalous
     * @param truePositives TP at each threshold
     * @param falsePositives FP at each threshold
     */
    public record Points(float[] thresholds, long[] truePositives, long[] falsePositives) {
        private Points(int size) {
            this(new float[size], new long[size], new long[size]);
        }

        private void set(int point, float threshold, long truePositives, long falsePositives) {
            thresholds[point] = threshold;
            this.truePositives[point] = truePositives;
            this.falsePositives[point] = falsePositives;
        }
    }

    public Points of(Ranking ranking) {
        if (given.length > 0) {
            return at(given, ranking);
        }
        return count > 0 ? at(evenlySpaced(ranking), ranking) : atEveryScore(ranking);
    }

    private static Points at(float[] thresholds, Ranking ranking) {
        Points points = new Points(thresholds.length);
        for (int i = 0; i < thresholds.length; i++) {
            float threshold = thresholds[i];
            points.set(i, threshold, ranking.truePositives(threshold), ranking.falsePositives(threshold));
        }
        return points;
    }

    /** The point at which nothing is anomalous, with threshold +∞, then one for every score. */
    private static Points atEveryScore(Ranking ranking) {
        Points points = new Points(ranking.distinctScores() + 1);
        points.set(0, Float.POSITIVE_INFINITY, 0, 0);
        int next = 1;
        for (ScoreCursor cursor = ranking.descend(); cursor.next(); ) {
            points.set(next++, cursor.score(), cursor.truePositives(), cursor.falsePositives());
        }
        return points;
    }

    private static float[] descending(float[] thresholds) {
        float[] sorted = thresholds.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length / 2; i++) {
            float swap = sorted[i];
            sorted[i] = sorted[sorted.length - 1 - i];
            sorted[sorted.length - 1 - i] = swap;
        }
        return sorted;
    }

    /** From the highest to the lowest finite score in equal steps. */
    private float[] evenlySpaced(Ranking ranking) {
        double highest = Double.NaN;
        double lowest = Double.NaN;
        for (ScoreCursor cursor = ranking.descend(); cursor.next(); ) {
            if (Float.isFinite(cursor.score())) {
                highest = Double.isNaN(highest) ? cursor.score() : highest;
                lowest = cursor.score();
            }
        }
        if (Double.isNaN(highest)) {
            return new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        }
        float[] thresholds = new float[count];
        for (int i = 0; i < count; i++) {
            double share = (double) i / (count - 1);
            thresholds[i] = (float) (highest * (1 - share) + lowest * share);
        }
        return thresholds;
    }
}
