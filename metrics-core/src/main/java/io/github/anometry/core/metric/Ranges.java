package io.github.anometry.core.metric;

import io.github.anometry.core.internal.Messages;

/** What parameters of several metrics must satisfy; metrics refuse others with an IllegalArgumentException. */
final class Ranges {
    private Ranges() {}

    /** A limit above 0 and at most 1. */
    static double fraction(String parameter, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, value, "above 0 and at most 1"));
        }
        return value;
    }

    static double positive(String parameter, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, value, "above 0 and finite"));
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
