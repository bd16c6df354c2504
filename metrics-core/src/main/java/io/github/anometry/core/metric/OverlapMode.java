package io.github.anometry.core.metric;

/** At which thresholds the per-image overlap is followed. */
public enum OverlapMode {
    /** At every score of a normal pixel. */
    EXACT,
    /** At thresholds in equal steps between the lowest and the highest normal score, as Anomalib does. */
    GRID
}
