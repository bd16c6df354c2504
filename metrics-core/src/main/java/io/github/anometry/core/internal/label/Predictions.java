package io.github.anometry.core.internal.label;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.warning.Warning;

/**
 * The number of normal and anomalous elements, and of those predicted anomalous.
 *
 * @param areAll whether these are all elements that a metric has seen
 */
public record Predictions(long normal, long anomalous, long predicted, boolean areAll) {
    public static final Predictions NONE = new Predictions(0, 0, 0, true);
    /** For elements that were not counted. */
    public static final Predictions UNKNOWN = new Predictions(0, 0, 0, false);

    /** Larger than any count of data, and sums of such counts do not overflow. */
    private static final long MOST = Long.MAX_VALUE / 16;

    public Predictions plus(Predictions other) {
        return new Predictions(
                normal + other.normal,
                anomalous + other.anomalous,
                predicted + other.predicted,
                areAll && other.areAll);
    }

    /** The result, with a warning if there are elements of both classes and all have the same prediction. */
    public MetricResult warned(MetricResult result) {
        if (!areAll || normal == 0 || anomalous == 0) {
            return result;
        }
        if (predicted == 0) {
            return result.withWarning(Warning.of(Warning.THRESHOLD_OUTSIDE, Messages.nonePredictedAnomalous()));
        }
        return predicted == normal + anomalous
                ? result.withWarning(Warning.of(Warning.THRESHOLD_OUTSIDE, Messages.allPredictedAnomalous()))
                : result;
    }

    public void write(StateOutput out) {
        out.number(areAll ? 1 : 0);
        out.number(normal);
        out.number(anomalous);
        out.number(predicted);
    }

    public static Predictions read(StateInput in) {
        boolean areAll = in.number(1) == 1;
        long normal = in.number(MOST);
        long anomalous = in.number(MOST);
        return new Predictions(normal, anomalous, in.number(normal + anomalous), areAll);
    }
}
