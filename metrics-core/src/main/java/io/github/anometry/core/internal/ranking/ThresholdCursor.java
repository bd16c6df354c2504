package io.github.anometry.core.internal.ranking;

/** Walks down thresholds, and counts what lies at or above each. */
public interface ThresholdCursor {
    /** Moves to the next lower threshold; false if there is none. */
    boolean next();

    /** The current threshold, a score that some element has. */
    float score();

    /** FP: normal elements whose score is at or above the threshold. */
    long falsePositives();

    /** TP: anomalous elements whose score is at or above the threshold. */
    long truePositives();
}
