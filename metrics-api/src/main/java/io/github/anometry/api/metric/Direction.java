package io.github.anometry.api.metric;

/** Which values of a metric are better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    /** No value is better than another, as with thresholds, ranges and curves, or the metric does not say. */
    NONE;

    /** By how much {@code value} is better than {@code other}: negative if it is worse, NaN without a direction. */
    public double gain(double value, double other) {
        return switch (this) {
            case HIGHER_IS_BETTER -> value - other;
            case LOWER_IS_BETTER -> other - value;
            case NONE -> Double.NaN;
        };
    }
}
