package io.github.anometry.core.metric;

/** Between which false positive rates the per-image overlap is integrated. */
public enum OverlapBounds {
    /** Between the given ones, at which the curve is interpolated. */
    EXACT,
    /** Between those nearest to the given ones that some threshold attains, as Anomalib does. */
    ATTAINABLE
}
