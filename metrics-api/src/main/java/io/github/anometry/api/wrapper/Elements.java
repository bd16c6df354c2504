package io.github.anometry.api.wrapper;

import io.github.anometry.api.internal.Messages;
import io.github.anometry.api.metric.MetricInputException;

/** What metrics that take element by element need of their arguments. */
public final class Elements {
    private Elements() {}

    /** @throws MetricInputException if the arguments do not have equally many elements */
    public static void requireSameSize(String first, int firstSize, String other, int otherSize) {
        if (firstSize != otherSize) {
            throw new MetricInputException(
                    other, Messages.sizesDiffer(otherSize, first, firstSize), Messages.elementsPairUp());
        }
    }
}
