package io.github.anometry.core.internal.distribution;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.SharedState;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.internal.ranking.RankableScores;
import io.github.anometry.core.internal.ranking.ScoreKeys;

/** The lowest and the highest score. */
public final class RangeState implements SharedState<RangeState> {
    private int min = Integer.MAX_VALUE;
    private int max = Integer.MIN_VALUE;

    public void add(Tensor scores) {
        RankableScores.requireNoNaN("score", scores);
        for (float score : scores.toFloatArray()) {
            int key = ScoreKeys.of(score);
            min = Math.min(min, key);
            max = Math.max(max, key);
        }
    }

    public boolean isEmpty() {
        return min > max;
    }

    public float min() {
        return ScoreKeys.score(min);
    }

    public float max() {
        return ScoreKeys.score(max);
    }

    @Override
    public void merge(RangeState other) {
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    @Override
    public void clear() {
        min = Integer.MAX_VALUE;
        max = Integer.MIN_VALUE;
    }

    @Override
    public RangeState fresh() {
        return new RangeState();
    }

    @Override
    public void write(StateOutput out) {
        out.number(isEmpty() ? 0 : 1);
        if (!isEmpty()) {
            ScoreKeys.write(ScoreKeys.LOWEST, min, out);
            ScoreKeys.write(min, max, out);
        }
    }

    @Override
    public void read(StateInput in) {
        if (in.number(1) == 1) {
            min = ScoreKeys.read(ScoreKeys.LOWEST, in);
            max = ScoreKeys.read(min, in);
        }
    }
}
