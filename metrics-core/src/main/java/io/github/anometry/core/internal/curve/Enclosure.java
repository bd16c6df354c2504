package io.github.anometry.core.internal.curve;

import io.github.anometry.api.metric.MetricResult;
import java.util.function.DoubleUnaryOperator;

/**
 * Two ends between which a measure certainly lies.
 *
 * @param rounding what the two ends have lost by rounding at most; 0 if they are one, the measure as it is computed exactly
 */
public record Enclosure(double low, double high, double rounding) {
    /** The detail that says how far from the value the exact one may lie. */
    public static final String ERROR_BOUND = "error_bound";

    /** More than a value in [0, 1] and half of an enclosure's width lose when each is rounded. */
    static final double ROUNDING = 0x1p-52;

    /** What a measure in [0, 1] has lost at most. */
    public static double lost(double roundings) {
        return (roundings + 2) * ROUNDING;
    }

    /** The middle, and how far the ends are from it. */
    public MetricResult result() {
        return MetricResult.of((low + high) / 2).withDetail(ERROR_BOUND, (high - low) / 2 + rounding);
    }

    /** Both ends mapped by a function that grows, but nowhere by more than its argument does. */
    public Enclosure map(DoubleUnaryOperator growing) {
        return new Enclosure(growing.applyAsDouble(low), growing.applyAsDouble(high), rounding);
    }

    /** Adds up what is known and what is only enclosed. */
    static final class Sum {
        private double low;
        private double high;
        private boolean isExact = true;

        void add(double known) {
            low += known;
            high += known;
        }

        void add(double least, double most) {
            low += least;
            high += most;
            isExact = false;
        }

        /** @param roundings how often a sum of 1 was rounded at most */
        Enclosure over(long divisor, double roundings) {
            return new Enclosure(low / divisor, high / divisor, isExact ? 0 : lost(roundings));
        }
    }
}
