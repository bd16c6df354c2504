package io.github.anometry.core.metric;

import io.github.anometry.api.metric.Shared;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.internal.ranking.BinnedScores;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What parameters of several metrics must satisfy; metrics refuse others with an IllegalArgumentException. */
final class Ranges {
    private static final double LARGEST_WEIGHT = 1e6;
    private static final int MOST_BINS = 1 << 20;
    private static final int MOST_THRESHOLDS = 100_000_000;

    private Ranges() {}

    /** A limit above 0 and at most 1. */
    static double fraction(String parameter, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, value, "above 0 and at most 1"));
        }
        return value;
    }

    /** A share from 0 to 1, as the decimal that the user wrote: the shortest one that the double stands for. */
    static BigDecimal share(String parameter, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, value, "from 0 to 1"));
        }
        return new BigDecimal(Double.toString(value));
    }

    static int within(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, value, "from " + least + " to " + most));
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

    /** A state of at most so many bins; of none if every score is to be kept. */
    static @Nullable Shared<BinnedScores> binsOrNone(String parameter, @Nullable Integer most) {
        if (most == null) {
            return null;
        }
        if (most < 2 || most > MOST_BINS) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, most, "none or from 2 to " + MOST_BINS));
        }
        return new Shared<>(new BinnedScores(most), most);
    }

    static @Nullable Double numberOrNone(String parameter, @Nullable Double value) {
        if (value != null && value.isNaN()) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, value, "a number or none"));
        }
        return value;
    }

    static int thresholdCount(int value) {
        return within("num_thresholds", value, 2, MOST_THRESHOLDS);
    }

    static double number(String parameter, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(Messages.outOfRange(parameter, value, "a number"));
        }
        return value;
    }

    static float threshold(float value) {
        return (float) number("threshold", value);
    }
}
