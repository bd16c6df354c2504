package io.github.anometry.core.ranking;

/** Walks down the distinct scores of a ranking, and counts what lies at each and at or above it. */
public final class ScoreCursor {
    private final int[] normal;
    private final int[] anomalous;
    /** How many elements of each class lie below the current score. */
    private int normalLeft;

    private int anomalousLeft;
    private int normalHere;
    private int anomalousHere;
    private int key;

    ScoreCursor(int[] normal, int[] anomalous) {
        this.normal = normal;
        this.anomalous = anomalous;
        this.normalLeft = normal.length;
        this.anomalousLeft = anomalous.length;
    }

    /** Moves to the next lower distinct score; false if there is none. */
    public boolean next() {
        if (normalLeft == 0 && anomalousLeft == 0) {
            return false;
        }
        int highestNormal = normalLeft == 0 ? Integer.MIN_VALUE : normal[normalLeft - 1];
        int highestAnomalous = anomalousLeft == 0 ? Integer.MIN_VALUE : anomalous[anomalousLeft - 1];
        // No score has the key MIN_VALUE (it would be a NaN), so it cannot be mistaken for one.
        key = Math.max(highestNormal, highestAnomalous);
        int before = normalLeft;
        while (normalLeft > 0 && normal[normalLeft - 1] == key) {
            normalLeft--;
        }
        normalHere = before - normalLeft;
        before = anomalousLeft;
        while (anomalousLeft > 0 && anomalous[anomalousLeft - 1] == key) {
            anomalousLeft--;
        }
        anomalousHere = before - anomalousLeft;
        return true;
    }

    /** The current score. */
    public float score() {
        return ScoreKeys.score(key);
    }

    /** How many normal elements have the current score. */
    public long normalHere() {
        return normalHere;
    }

    /** How many anomalous elements have the current score. */
    public long anomalousHere() {
        return anomalousHere;
    }

    /** FP at this threshold: normal elements whose score is the current one or higher. */
    public long falsePositives() {
        return (long) normal.length - normalLeft;
    }

    /** TP at this threshold: anomalous elements whose score is the current one or higher. */
    public long truePositives() {
        return (long) anomalous.length - anomalousLeft;
    }
}
