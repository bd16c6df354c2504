package io.github.anometry.core.ranking;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.internal.Messages;
import java.util.Arrays;

/** Scores and targets of one update, checked before anything is taken in. */
final class ScoreInput {
    private static final int CHUNK = 4096;

    private final Tensor scores;
    private final Tensor targets;
    private final float[] scoreChunk;
    private final float[] targetChunk;

    ScoreInput(Tensor scores, Tensor targets) {
        if (!Arrays.equals(withoutUnitAxes(scores), withoutUnitAxes(targets))) {
            throw new MetricInputException(
                    "target",
                    Messages.shapesDiffer(targets.shapeText(), scores.shapeText()),
                    Messages.giveEqualShapes());
        }
        this.scores = scores;
        // A double next to 1 would be 1 as float32, so doubles are checked as they are.
        this.targets = targets.dtype() == DType.FLOAT64
                ? Tensor.of(Targets.labels("target", targets), targets.shape())
                : targets;
        this.scoreChunk = new float[Math.min(CHUNK, scores.size())];
        this.targetChunk = new float[scoreChunk.length];
    }

    private static int[] withoutUnitAxes(Tensor tensor) {
        return Arrays.stream(tensor.shape()).filter(length -> length != 1).toArray();
    }

    /** What is done with an element. */
    interface Visitor {
        void accept(int key, boolean anomalous);
    }

    /** Counts the anomalous elements; refuses scores that are NaN and targets that are neither 0 nor 1. */
    int validate() {
        int positives = 0;
        for (int from = 0; from < scores.size(); from += CHUNK) {
            int count = read(from);
            for (int i = 0; i < count; i++) {
                float target = targetChunk[i];
                if (target != 0 && target != 1) {
                    throw Targets.notBinary("target", targets, from + i);
                }
                positives += (int) target;
            }
            for (int i = 0; i < count; i++) {
                if (Float.isNaN(scoreChunk[i])) {
                    throw Scores.hasNaN("score", scores);
                }
            }
        }
        return positives;
    }

    void forEach(Visitor visitor) {
        for (int from = 0; from < scores.size(); from += CHUNK) {
            int count = read(from);
            for (int i = 0; i < count; i++) {
                visitor.accept(ScoreKeys.of(scoreChunk[i]), targetChunk[i] != 0);
            }
        }
    }

    private int read(int from) {
        int count = Math.min(CHUNK, scores.size() - from);
        scores.read(from, scoreChunk, 0, count);
        targets.read(from, targetChunk, 0, count);
        return count;
    }
}
