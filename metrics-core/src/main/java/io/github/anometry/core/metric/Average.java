package io.github.anometry.core.metric;

/** Over which classes a measure of predicted labels is taken. */
public enum Average {
    /** The anomalous class alone. */
    BINARY,
    /** The decisions about both classes, counted together. */
    MICRO,
    /** The mean of the measure for the anomalous class and the measure for the normal class. */
    MACRO
}
