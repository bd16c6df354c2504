package io.github.anometry.core.ranking;

import io.github.anometry.api.batch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The scores of normal and of anomalous elements: all that a ranking metric needs to know of its data. The state is a pair of
 * multisets, so the order, the split and the merge of updates leave no trace in it.
 */
public final class ScoreState {
    private final IntBag normal = new IntBag();
    private final IntBag anomalous = new IntBag();
    private @Nullable Ranking ranking;

    /** Takes in scores and their 0/1 targets, of one shape; all or, when refused, none of them. */
    public void add(Tensor scores, Tensor targets) {
        ScoreInput input = new ScoreInput(scores, targets);
        int positives = input.validate();
        anomalous.reserve(positives);
        normal.reserve(scores.size() - positives);
        input.forEach((key, isAnomalous) -> (isAnomalous ? anomalous : normal).add(key));
        ranking = null;
    }

    /** Takes in all that {@code other} has. */
    public void merge(ScoreState other) {
        normal.addAll(other.normal);
        anomalous.addAll(other.anomalous);
        ranking = null;
    }

    public void clear() {
        normal.clear();
        anomalous.clear();
        ranking = null;
    }

    /** The scores in rank order; stays as it is when the state goes on. */
    public Ranking ranking() {
        Ranking current = ranking;
        if (current == null) {
            current = new Ranking(normal.sorted(), anomalous.sorted());
            ranking = current;
        }
        return current;
    }
}
