package io.github.anometry.core.wrapper;

/** Which values of a metric are the better ones. */
public enum Better {
    HIGHER,
    LOWER;

    /** Whether {@code value} is better than {@code other}, not merely as good. */
    boolean isBetter(double value, double other) {
        return this == HIGHER ? value > other : value < other;
    }
}
