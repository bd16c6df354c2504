package io.github.anometry.core.internal.curve;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.label.FScore;
import io.github.anometry.core.internal.ranking.BinCursor;
import io.github.anometry.core.internal.ranking.Bins;

/** The best F of binned scores. Requires an anomalous element. */
public final class BinnedF1 {
    private BinnedF1() {}

    /**
     * The best F at the lowest score of a bin is the lower bound. For the upper bound, a threshold inside a bin finds all of
     * its anomalous elements and none of its normal ones.
     */
    public static MetricResult best(Bins bins, FScore fScore) {
        HighestF reached = new HighestF(fScore, bins.anomalous());
        HighestF possible = new HighestF(fScore, bins.anomalous());
        float threshold = Float.POSITIVE_INFINITY;
        for (BinCursor cursor = bins.descend(); cursor.next(); ) {
            if (cursor.anomalousHere() == 0) {
                continue;
            }
            long predicted = cursor.truePositives() + cursor.falsePositives();
            if (reached.offer(cursor.truePositives(), predicted)) {
                threshold = cursor.score();
            }
            possible.offer(cursor.truePositives(), cursor.isOneScore() ? predicted : predicted - cursor.normalHere());
        }
        boolean ofAll = reached.predicted() == bins.normal() + bins.anomalous();
        double missing = possible.value() - reached.value();
        return new BestThreshold(reached.value(), threshold, ofAll && bins.normal() > 0)
                .result()
                .withDetail(Enclosure.ERROR_BOUND, missing == 0 ? 0 : missing + Enclosure.ROUNDING);
    }
}
