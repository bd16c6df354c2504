package io.github.anometry.api.metric;

/** What a metric promises of {@code merge}. */
public enum MergeSupport {
    /** The same bits as one metric that saw all the data, whatever the split and the order. */
    EXACT,
    /** Close to it; the metric's documentation gives the bound. */
    APPROXIMATE,
    /** The metric cannot merge. */
    NONE
}
