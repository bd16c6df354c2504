package io.github.anometry.core.internal.curve;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.ranking.BinCursor;
import io.github.anometry.core.internal.ranking.Bins;
import io.github.anometry.core.internal.ranking.ExactRatio;

/** The area under the ROC curve of binned scores. Requires elements of both classes. */
public final class BinnedRocArea {
    private final Bins bins;

    public BinnedRocArea(Bins bins) {
        this.bins = bins;
    }

    /**
     * The whole area. Of a bin's p·n pairs of an anomalous and a normal element all are in order at best and none at worst;
     * counting them as ties is the middle.
     */
    public MetricResult area() {
        ExactRatio area = new ExactRatio();
        ExactRatio unknown = new ExactRatio();
        for (BinCursor cursor = bins.descend(); cursor.next(); ) {
            long above = cursor.truePositives() - cursor.anomalousHere();
            area.addProduct(cursor.normalHere(), above + cursor.truePositives());
            if (!cursor.isOneScore()) {
                unknown.addProduct(cursor.normalHere(), cursor.anomalousHere());
            }
        }
        double value = area.over(2, bins.normal(), bins.anomalous());
        double halfWidth = unknown.over(2, bins.normal(), bins.anomalous());
        return MetricResult.of(value)
                .withDetail(Enclosure.ERROR_BOUND, halfWidth == 0 ? 0 : halfWidth + Enclosure.ROUNDING);
    }

    /** The area up to a limit, as a share of it: at best a bin's anomalous elements come before its normal ones, at worst after. */
    public Enclosure shareUpTo(double limit) {
        double normal = bins.normal();
        Enclosure.Sum sum = new Enclosure.Sum();
        for (BinCursor cursor = bins.descend(); cursor.next(); ) {
            double above = (cursor.falsePositives() - cursor.normalHere()) / normal;
            if (above >= limit) {
                break;
            }
            long anomalous = cursor.anomalousHere();
            if (cursor.isOneScore() || anomalous == 0 || cursor.normalHere() == 0) {
                sum.add(anomalous * LimitedStep.share(above, cursor.normalHere() / normal, limit));
            } else {
                double after = cursor.falsePositives() / normal;
                double worst = after >= limit ? 0 : anomalous * LimitedStep.share(after, 0, limit);
                sum.add(worst, anomalous * LimitedStep.share(above, 0, limit));
            }
        }
        return sum.over(bins.anomalous(), LimitedStep.roundings(bins.size(), limit));
    }
}
