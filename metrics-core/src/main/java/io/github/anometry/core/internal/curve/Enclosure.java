package io.github.anometry.core.internal.curve;

import io.github.anometry.api.metric.MetricResult;
import java.util.function.DoubleUnaryOperator;

/**
 * An interval that certainly contains a measure.
 *
 * @param rounding the largest rounding error of the two ends; 0 if both are the exact measure
 */
public record Enclosure(double low, double high, double rounding) {
    /** The detail with the largest distance of the value from the exact one. */
    public static final String ERROR_BOUND = "error_bound";

    /** More than the rounding errors of a value in [0, 1] and of half the width together. */
    static final double ROUNDING = 0x1p-52;

    /** The largest rounding error of a measure in [0, 1]. */
    public static double lost(double roundings) {
        return (roundings + 2) * ROUNDING;
    }

    /** The middle, and its distance from the ends. */
    public MetricResult result() {
        return MetricResult.of((low + high) / 2).withDetail(ERROR_BOUND, (high - low) / 2 + rounding);
    }

    /** Both ends mapped by an increasing function with slope at most 1. */
    public Enclosure map(DoubleUnaryOperator growing) {
        return new Enclosure(growing.applyAsDouble(low), growing.applyAsDouble(high), rounding);
    }

    /** Sums exact and enclosed terms. */
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

        /** @param roundings the largest number of roundings of a sum of 1 */
        Enclosure over(long divisor, double roundings) {
            return new Enclosure(low / divisor, high / divisor, isExact ? 0 : lost(roundings));
        }
    }
}
