package io.github.anometry.api.metric;

/** What a metric guarantees about {@code merge}. */
public enum MergeSupport {
    /** The result is bit-identical to that of one metric that saw all the data, for any split and order. */
    EXACT,
    /** The result is close to that; the metric's documentation gives the bound. */
    APPROXIMATE,
    /** The metric cannot merge. */
    NONE
}
