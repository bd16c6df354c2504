package io.github.anometry.core.internal.curve;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;

/** Data without normal elements, for which some measures have their best value whatever the scores. */
public final class OneClass {
    private OneClass() {}

    /**
     * The result, with a warning if no element is normal.
     *
     * @param measure the name of the measure
     * @param normal the number of normal elements
     */
    public static MetricResult warned(MetricResult result, String measure, long normal) {
        return normal > 0
                ? result
                : result.withWarning(Warning.of(Warning.ONE_CLASS, Messages.oneWithoutNormal(measure)));
    }
}
