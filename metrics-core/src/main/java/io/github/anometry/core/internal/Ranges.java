package io.github.anometry.core.internal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Checks of parameters that several metrics have; each throws an IllegalArgumentException. */
public final class Ranges {
    private static final double LARGEST_WEIGHT = 1e6;
    private static final int MOST_THRESHOLDS = 100_000_000;

    private Ranges() {}

    /** A limit above 0 and at most 1. */
    public static double fraction(String parameter, double value) {
        if (!(value > 0 && value <= 1)) {
            throw refused(parameter, value, "above 0 and at most 1");
        }
        return value;
    }

    /** A share from 0 to 1, as the shortest decimal of the double, which is what the user wrote. */
    public static BigDecimal share(String parameter, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw refused(parameter, value, "from 0 to 1");
        }
        return new BigDecimal(Double.toString(value));
    }

    public static int within(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw refused(parameter, value, "from " + least + " to " + most);
        }
        return value;
    }

    /** A weight above 0 whose square times a count is still finite. */
    public static double weight(String parameter, double value) {
        if (!(value > 0 && value <= LARGEST_WEIGHT)) {
            throw refused(parameter, value, "above 0 and at most 1000000");
        }
        return value;
    }

    public static @Nullable Double numberOrNone(String parameter, @Nullable Double value) {
        if (value != null && value.isNaN()) {
            throw refused(parameter, value, "a number or none");
        }
        return value;
    }

    public static int thresholdCount(int value) {
        return within("num_thresholds", value, 2, MOST_THRESHOLDS);
    }

    public static double number(String parameter, double value) {
        if (Double.isNaN(value)) {
            throw refused(parameter, value, "a number");
        }
        return value;
    }

    public static float threshold(float value) {
        return (float) number("threshold", value);
    }

    /** @param range what the value must be */
    public static IllegalArgumentException refused(String parameter, double value, String range) {
        return new IllegalArgumentException(MetricMessages.outOfRange(parameter, value, range));
    }
}
