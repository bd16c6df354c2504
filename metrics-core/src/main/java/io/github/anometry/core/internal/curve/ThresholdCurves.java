package io.github.anometry.core.internal.curve;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.core.internal.ranking.ThresholdCursor;

/** Builds curves along descending thresholds, from the point at which nothing is anomalous, with threshold +∞. */
public final class ThresholdCurves {
    private final ThresholdCursor thresholds;
    private final double normal;
    private final double anomalous;
    private final double step;

    /**
     * @param thresholds a cursor before the first threshold
     * @param normal N
     * @param anomalous P
     * @param step the greatest distance of an omitted point from a kept one
     */
    public ThresholdCurves(ThresholdCursor thresholds, long normal, long anomalous, double step) {
        this.thresholds = thresholds;
        this.normal = normal;
        this.anomalous = anomalous;
        this.step = step;
    }

    /** TPR over FPR. Needs elements of both classes. */
    public Curve roc() {
        Curve.Builder curve = Curve.builder("fpr", "tpr", step).add(0, 0, Float.POSITIVE_INFINITY);
        while (thresholds.next()) {
            curve.add(thresholds.falsePositives() / normal, thresholds.truePositives() / anomalous, thresholds.score());
        }
        return curve.build();
    }

    /** Precision over recall. Needs an anomalous element. */
    public Curve precisionRecall() {
        return precisionRecall(Float.NaN);
    }

    /** As {@link #precisionRecall()}, with the point of one threshold in any case. */
    public Curve precisionRecall(float kept) {
        Curve.Builder curve = Curve.builder("recall", "precision", step).add(0, 1, Float.POSITIVE_INFINITY);
        while (thresholds.next()) {
            double truePositives = thresholds.truePositives();
            double recall = truePositives / anomalous;
            double precision = truePositives / (truePositives + thresholds.falsePositives());
            if (thresholds.score() == kept) {
                curve.keep(recall, precision, kept);
            } else {
                curve.add(recall, precision, thresholds.score());
            }
        }
        return curve.build();
    }
}
