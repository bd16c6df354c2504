package io.github.anometry.core.internal.ranking;

/** A cursor down bins of scores, with the counts in each bin, and in and above it. */
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

    /** The lowest score in this bin: exactly the elements of this bin and of those above are at or above it. */
    @Override
    public float score() {
        return ScoreKeys.score(lowest[bin]);
    }

    /** Whether all elements of this bin have the same score, so their order is known. */
    public boolean isOneScore() {
        return lowest[bin] == highest[bin];
    }

    /** The number of normal elements in this bin. */
    public long normalHere() {
        return normal[bin];
    }

    /** The number of anomalous elements in this bin. */
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
