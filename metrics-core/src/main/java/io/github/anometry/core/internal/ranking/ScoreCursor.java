package io.github.anometry.core.internal.ranking;

import java.util.List;

/** A cursor down the distinct scores of a ranking, with the counts at each, and at or above it. */
public final class ScoreCursor implements ThresholdCursor {
    private final List<KeyCursor> normal;
    private final KeyCursor anomalous;
    private int key;
    private long normalHere;
    private long anomalousHere;
    private long falsePositives;
    private long truePositives;

    ScoreCursor(List<KeyCursor> normal, KeyCursor anomalous) {
        this.normal = normal;
        this.anomalous = anomalous;
    }

    /** Moves to the next lower distinct score; false if there is none. */
    @Override
    public boolean next() {
        key = anomalous.key();
        for (KeyCursor group : normal) {
            key = Math.max(key, group.key());
        }
        if (key == KeyCursor.END) {
            return false;
        }
        normalHere = 0;
        for (KeyCursor group : normal) {
            normalHere += group.pass(key);
        }
        anomalousHere = anomalous.pass(key);
        falsePositives += normalHere;
        truePositives += anomalousHere;
        return true;
    }

    /** The current score. */
    @Override
    public float score() {
        return ScoreKeys.score(key);
    }

    /** The number of normal elements with the current score. */
    public long normalHere() {
        return normalHere;
    }

    /** The number of anomalous elements with the current score. */
    public long anomalousHere() {
        return anomalousHere;
    }

    /** FP: normal elements at or above the current score. */
    @Override
    public long falsePositives() {
        return falsePositives;
    }

    /** TP: anomalous elements at or above the current score. */
    @Override
    public long truePositives() {
        return truePositives;
    }
}
