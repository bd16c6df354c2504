package io.github.anometry.core.metric;

import io.github.anometry.core.internal.label.Averaging;

/** The classes that a measure of predicted labels averages over. */
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
