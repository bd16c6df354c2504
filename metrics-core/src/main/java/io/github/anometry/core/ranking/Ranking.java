package io.github.anometry.core.ranking;

/** The scores of normal and of anomalous elements in rank order. Immutable. */
public final class Ranking {
    private final int[] normal;
    private final int[] anomalous;

    /** @param normal keys in ascending order; the arrays are kept and not written to any more */
    Ranking(int[] normal, int[] anomalous) {
        this.normal = normal;
        this.anomalous = anomalous;
    }

    /** N, the number of normal elements. */
    public long normal() {
        return normal.length;
    }

    /** P, the number of anomalous elements. */
    public long anomalous() {
        return anomalous.length;
    }

    /** All elements. */
    public long total() {
        return normal() + anomalous();
    }

    /** FP at a threshold: normal elements whose score is at or above it. */
    public long falsePositives(float threshold) {
        return countFrom(normal, threshold);
    }

    /** TP at a threshold: anomalous elements whose score is at or above it. */
    public long truePositives(float threshold) {
        return countFrom(anomalous, threshold);
    }

    private static long countFrom(int[] keys, float threshold) {
        int key = ScoreKeys.of(threshold);
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (long) keys.length - low;
    }

    /** The score of the normal element at {@code index} when they stand in ascending order. */
    public float normalScore(long index) {
        return ScoreKeys.score(normal[Math.toIntExact(index)]);
    }

    /** The score of the anomalous element at {@code index} when they stand in ascending order. */
    public float anomalousScore(long index) {
        return ScoreKeys.score(anomalous[Math.toIntExact(index)]);
    }

    /** The number of different scores. */
    public int distinctScores() {
        int distinct = 0;
        for (ScoreCursor cursor = descend(); cursor.next(); ) {
            distinct++;
        }
        return distinct;
    }

    /** The distinct scores, the highest first. */
    public ScoreCursor descend() {
        return new ScoreCursor(normal, anomalous);
    }
}
