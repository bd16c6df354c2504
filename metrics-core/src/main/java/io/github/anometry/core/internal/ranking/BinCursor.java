package io.github.anometry.core.internal.ranking;

/** Walks down bins of scores, and counts what lies in each and in or above it. */
public final class BinCursor implements ThresholdCursor {
    private final int[] lowest;
    private final int[] highest;
    private final long[] normal;
    private final long[] anomalous;
    private int bin;
    private long falsePositives;
    private long truePositives;

    BinCursor(int[] lowest, int[] highest, long[] normal, long[] anomalous) {
        this.lowest = lowest;
        this.highest = highest;
        this.normal = normal;
        this.anomalous = anomalous;
        this.bin = lowest.length;
    }

    /** Moves to the next lower bin; false if there is none. */
    @Override
    public boolean next() {
        if (bin == 0) {
            return false;
        }
        bin--;
        falsePositives += normal[bin];
        truePositives += anomalous[bin];
        return true;
    }

    /** The lowest score in this bin: at or above it lie exactly the elements of this bin and of those above. */
    @Override
    public float score() {
        return ScoreKeys.score(lowest[bin]);
    }

    /** Whether all elements of this bin have one score, so that nothing is unknown of their order. */
    public boolean isOneScore() {
        return lowest[bin] == highest[bin];
    }

    /** How many normal elements are in this bin. */
    public long normalHere() {
        return normal[bin];
    }

    /** How many anomalous elements are in this bin. */
    public long anomalousHere() {
        return anomalous[bin];
    }

    /** FP at this bin's lowest score: normal elements in this bin and those above. */
    @Override
    public long falsePositives() {
        return falsePositives;
    }

    /** TP at this bin's lowest score: anomalous elements in this bin and those above. */
    @Override
    public long truePositives() {
        return truePositives;
    }
}
