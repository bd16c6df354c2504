package io.github.anometry.core.metric;

import io.github.anometry.core.internal.Ranges;
import java.util.OptionalInt;

/** At which thresholds the per-image overlap is followed. */
public enum OverlapMode {
    /** At every score of a normal pixel. */
    EXACT,
    /** At thresholds in equal steps between the lowest and the highest normal score, as Anomalib does. */
    GRID;

    /** How many thresholds the grid has; empty: there is none. */
    OptionalInt grid(int numThresholds) {
        int checked = Ranges.thresholdCount(numThresholds);
        return this == GRID ? OptionalInt.of(checked) : OptionalInt.empty();
    }
}
