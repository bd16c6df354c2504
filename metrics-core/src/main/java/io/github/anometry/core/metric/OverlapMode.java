package io.github.anometry.core.metric;

import io.github.anometry.core.internal.Ranges;
import java.util.OptionalInt;

/** The thresholds at which the per-image overlap is computed. */
public enum OverlapMode {
    /** Every score of a normal pixel. */
    EXACT,
    /** Equal steps between the lowest and the highest normal score, as in Anomalib. */
    GRID;

    /** The number of thresholds of the grid; empty if there is none. */
    OptionalInt grid(int numThresholds) {
        int checked = Ranges.thresholdCount(numThresholds);
        return this == GRID ? OptionalInt.of(checked) : OptionalInt.empty();
    }
}
