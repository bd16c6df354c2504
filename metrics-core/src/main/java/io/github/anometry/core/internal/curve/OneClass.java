package io.github.anometry.core.internal.curve;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;

/** Data of anomalous elements alone, which give some measures their best value whatever the scores are. */
public final class OneClass {
    private OneClass() {}

    /**
     * The result, with a warning if it says nothing.
     *
     * @param measure what it is the value of
     * @param normal how many normal elements there are
     */
    public static MetricResult warned(MetricResult result, String measure, long normal) {
        return normal > 0
                ? result
                : result.withWarning(Warning.of(Warning.ONE_CLASS, Messages.oneWithoutNormal(measure)));
    }
}
