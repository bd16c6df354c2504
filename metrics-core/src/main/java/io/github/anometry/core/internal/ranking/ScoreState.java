package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.SharedState;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The scores of normal and of anomalous elements: all that a ranking metric needs to know of its data. The state is made of
 * multisets, so the order, the split and the merge of updates leave no trace in it.
 */
public final class ScoreState implements SharedState<ScoreState> {
    /** The group of normal elements of images that are not normal, or not told apart. */
    private static final int ANY_IMAGE = 0;

    private final SortedMap<Integer, KeyBag> normal = new TreeMap<>();
    private final KeyBag anomalous = new KeyBag();
    private boolean byImage;
    private @Nullable Ranking ranking;

    /** A state that keeps the elements of normal images apart, those of images of one size together. */
    public static ScoreState byImage() {
        ScoreState state = new ScoreState();
        state.byImage = true;
        return state;
    }

    /** Takes in scores and their 0/1 targets, of one shape; all or, when refused, none of them. */
    public void add(Tensor scores, Tensor targets) {
        add("score", scores, "target", targets);
    }

    /** As {@link #add(Tensor, Tensor)}, for arguments of other names. */
    public void add(String scoresName, Tensor scores, String targetsName, Tensor targets) {
        ScoreInput input = ScoreInput.split(scoresName, scores, targetsName, targets, byImage);
        for (int slice = 0; slice < input.slices(); slice++) {
            int group = byImage && input.isOfNormalImage(slice) ? input.imageSize() : ANY_IMAGE;
            input.addNormal(slice, normal.computeIfAbsent(group, size -> new KeyBag()));
            anomalous.add(input.anomalous(slice));
        }
        ranking = null;
    }

    /** Takes in all that {@code other} has. */
    @Override
    public void merge(ScoreState other) {
        new TreeMap<>(other.normal)
                .forEach((group, keys) ->
                        normal.computeIfAbsent(group, size -> new KeyBag()).addAll(keys));
        anomalous.addAll(other.anomalous);
        ranking = null;
    }

    @Override
    public void clear() {
        normal.clear();
        anomalous.clear();
        ranking = null;
    }

    @Override
    public ScoreState fresh() {
        ScoreState fresh = new ScoreState();
        fresh.byImage = byImage;
        return fresh;
    }

    /**
     * Writes whether images are told apart; the number of groups of normal elements and each group's number (that of the
     * elements of an image, or 0) with its keys; the keys of the anomalous elements.
     */
    @Override
    public void write(StateOutput out) {
        out.number(byImage ? 1 : 0);
        SortedMap<Integer, KeyBag> groups = new TreeMap<>(normal);
        groups.values().removeIf(keys -> keys.size() == 0);
        out.number(groups.size());
        groups.forEach((group, keys) -> {
            out.number(group);
            keys.keys().inOrder().write(out);
        });
        anomalous.keys().inOrder().write(out);
    }

    @Override
    public void read(StateInput in) {
        boolean wereTold = in.number(1) == 1;
        if (byImage && !wereTold) {
            throw in.damaged();
        }
        byImage = wereTold;
        for (int groups = in.count(); groups > 0; groups--) {
            int group = (int) in.number(byImage ? Integer.MAX_VALUE : ANY_IMAGE);
            KeyBag keys = new KeyBag();
            keys.add(SortedKeys.read(in));
            if (keys.size() == 0 || (group > 0 && keys.size() % group != 0) || normal.put(group, keys) != null) {
                throw in.damaged();
            }
        }
        anomalous.add(SortedKeys.read(in));
        ranking = null;
    }

    /** Tells images apart if {@code other} does. */
    @Override
    public void gatherAlso(ScoreState other) {
        byImage |= other.byImage;
    }

    /** The scores in rank order; stays as it is when the state goes on. */
    public Ranking ranking() {
        Ranking current = ranking;
        if (current == null) {
            SortedMap<Integer, Keys> groups = new TreeMap<>();
            normal.forEach((group, bag) -> groups.put(group, bag.keys()));
            current = new Ranking(groups, anomalous.keys());
            ranking = current;
        }
        return current;
    }
}
