package io.github.anometry.core.internal.curve;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;

/**
 * The best F, and the threshold that reaches it.
 *
 * @param callsAllAnomalous whether every element is at or above the threshold, although there are normal ones
 */
public record BestThreshold(double f, float threshold, boolean callsAllAnomalous) {
    public MetricResult result() {
        MetricResult best = MetricResult.of(f).withDetail("threshold", threshold);
        return callsAllAnomalous
                ? best.withWarning(Warning.of(Warning.F1MAX_ALL_POSITIVE, Messages.bestOfAllAnomalous()))
                : best;
    }
}
