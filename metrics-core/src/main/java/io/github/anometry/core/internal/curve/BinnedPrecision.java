package io.github.anometry.core.internal.curve;

import io.github.anometry.core.internal.ranking.BinCursor;
import io.github.anometry.core.internal.ranking.Bins;

/**
 * Average precision of binned scores. Requires an anomalous element.
 *
 * <p>The order inside a bin does not affect the other bins. Of p anomalous and n normal elements in a bin, with T and F above
 * it, one that is the j-th anomalous of the bin has a precision of at most (T + p) / (T + p + F), and all have that if they
 * are tied above the normal ones. It has at least (T + j) / (T + j + F + n), because ties only count more anomalous elements
 * in, and all have that if they are distinct and below the normal ones.
 */
public final class BinnedPrecision {
    /** Up to this many terms are added one by one; more are bounded by an integral. */
    private static final int ONE_BY_ONE = 64;

    private BinnedPrecision() {}

    public static Enclosure average(Bins bins) {
        Enclosure.Sum sum = new Enclosure.Sum();
        for (BinCursor cursor = bins.descend(); cursor.next(); ) {
            long anomalous = cursor.anomalousHere();
            double truePositives = cursor.truePositives();
            double falsePositives = cursor.falsePositives();
            double falseAbove = falsePositives - cursor.normalHere();
            if (anomalous == 0) {
                continue;
            }
            if (cursor.isOneScore() || falsePositives == 0 || (anomalous == 1 && cursor.normalHere() == 0)) {
                sum.add(anomalous * (truePositives / (truePositives + falsePositives)));
            } else {
                sum.add(
                        worst(truePositives - anomalous, anomalous, falsePositives),
                        anomalous * (truePositives / (truePositives + falseAbove)));
            }
        }
        return sum.over(bins.anomalous(), bins.size() + ONE_BY_ONE);
    }

    /** No more than Σ (T + j) / (T + j + F) for j from 1 to p. */
    private static double worst(double above, long anomalous, double falsePositives) {
        if (anomalous > ONE_BY_ONE) {
            // The terms are concave in j, so each is at least the integral from j − ½ to j + ½.
            return anomalous - falsePositives * StrictMath.log1p(anomalous / (above + falsePositives + 0.5));
        }
        double sum = 0;
        for (int j = 1; j <= anomalous; j++) {
            sum += (above + j) / (above + j + falsePositives);
        }
        return sum;
    }
}
