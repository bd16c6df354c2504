package io.github.anometry.core.metric;

/** The false positive rates between which the per-image overlap is integrated. */
public enum OverlapBounds {
    /** The given ones, at which the curve is interpolated. */
    EXACT,
    /** The nearest ones that some threshold attains, as in Anomalib. */
    ATTAINABLE
}
