package io.github.anometry.core.internal.ranking;

/** A cursor down thresholds, with the counts at or above each. */
public interface ThresholdCursor {
    /** Moves to the next lower threshold; false if there is none. */
    boolean next();

    /** The current threshold, a score that some element has. */
    float score();

    /** FP: normal elements at or above the threshold. */
    long falsePositives();

    /** TP: anomalous elements at or above the threshold. */
    long truePositives();
}
