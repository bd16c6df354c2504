package io.github.anometry.core.metric;

import io.github.anometry.core.internal.label.Averaging;

/** Over which classes a measure of predicted labels is taken. */
public enum Average {
    /** The anomalous class alone. */
    BINARY(Averaging.BINARY),
    /** The decisions about both classes, counted together. */
    MICRO(Averaging.MICRO),
    /** The mean of the measure for the anomalous class and the measure for the normal class. */
    MACRO(Averaging.MACRO);

    private final Averaging averaging;

    Average(Averaging averaging) {
        this.averaging = averaging;
    }

    Averaging averaging() {
        return averaging;
    }
}
