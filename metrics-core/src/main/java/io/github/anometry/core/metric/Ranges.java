package io.github.anometry.core.metric;

import io.github.anometry.core.internal.Messages;
import org.jspecify.annotations.Nullable;

/** What parameters of several metrics must satisfy; metrics refuse others with an IllegalArgumentException. */
final class Ranges {
    private static final double LARGEST_WEIGHT = 1e6;

    private Ranges() {}

    /** A limit above 0 and at most 1. */
    static double fraction(String parameter, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, value, "above 0 and at most 1"));
        }
        return value;
    }

    /** A weight above 0 whose square times a count is still finite. */
    static double weight(String parameter, double value) {
        if (!(value > 0 && value <= LARGEST_WEIGHT)) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, value, "above 0 and at most 1000000"));
        }
        return value;
    }

    static @Nullable Double numberOrNone(String parameter, @Nullable Double value) {
        if (value != null && value.isNaN()) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, value, "a number or none"));
        }
        return value;
    }

    static int thresholdCount(int value) {
        if (value < 2) {
            throw new IllegalArgumentException(Messages.outOfRange("num_thresholds", value, "2 or more"));
        }
        return value;
    }

    static float threshold(float value) {
        if (Float.isNaN(value)) {
            throw new IllegalArgumentException(Messages.outOfRange("threshold", value, "a number"));
        }
        return value;
    }
}
