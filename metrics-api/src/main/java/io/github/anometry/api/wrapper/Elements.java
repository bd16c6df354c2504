package io.github.anometry.api.wrapper;

import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.api.metric.MetricResult;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Helpers of adapters for single elements and optional values. */
public final class Elements {
    private Elements() {}

    /** The value, or NaN where there is none. */
    public static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    /** The value, or NaN where there is none. */
    public static double orNaN(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : Double.NaN;
    }

    /** The value, or NaN where there is none. */
    public static double orNaN(OptionalLong value) {
        return value.isPresent() ? (double) value.getAsLong() : Double.NaN;
    }

    /** The value, or NaN where there is none. */
    public static double orNaN(Optional<? extends Number> value) {
        return value.map(Number::doubleValue).orElse(Double.NaN);
    }

    /** The undefined result of a metric whose class has thrown this for lack of data. */
    public static MetricResult undefined(RuntimeException tooFewData) {
        String message = ThirdPartyCode.message(tooFewData);
        return MetricResult.undefined(message.isEmpty() ? tooFewData.getClass().getSimpleName() : message);
    }

    /** @throws MetricInputException if the arguments do not have equally many elements */
    public static void requireSameSize(String first, int firstSize, String other, int otherSize) {
        if (firstSize != otherSize) {
            throw new MetricInputException(
                    other, Messages.sizesDiffer(otherSize, first, firstSize), Messages.elementsPairUp());
        }
    }
}
