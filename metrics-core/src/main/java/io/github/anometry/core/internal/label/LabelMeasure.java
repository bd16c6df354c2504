package io.github.anometry.core.internal.label;

import io.github.anometry.api.metric.MetricResult;
import org.jspecify.annotations.Nullable;

/** A measure of the confusion of a class, with at least one element. */
public interface LabelMeasure {
    /** The measure; for 0 / 0, {@code zeroDivision}, or undefined if that is null. */
    MetricResult of(Confusion confusion, @Nullable Double zeroDivision);

    static MetricResult zeroByZero(String reason, @Nullable Double zeroDivision) {
        return zeroDivision == null
                ? MetricResult.undefined(Messages.noPositive(reason))
                : MetricResult.of(zeroDivision);
    }
}
