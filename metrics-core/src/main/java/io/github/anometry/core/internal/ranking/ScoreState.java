package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.SharedState;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The scores of normal and of anomalous elements, which is all that a ranking metric needs. The state consists of multisets,
 * so it does not depend on the order, split and merge of updates.
 */
public final class ScoreState implements SharedState<ScoreState> {
    /** The group of normal elements of anomalous images, or of all images if they are not kept separate. */
    private static final int ANY_IMAGE = 0;

    private final SortedMap<Integer, KeyBag> normal = new TreeMap<>();
    private final KeyBag anomalous = new KeyBag();
    private boolean byImage;
    private @Nullable Ranking ranking;

    /** A state that groups the elements of normal images by the number of their elements. */
    public static ScoreState byImage() {
        ScoreState state = new ScoreState();
        state.byImage = true;
        return state;
    }

    /** Adds scores and their 0/1 targets, of the same shape: all, or none if they are rejected. */
    public void add(Tensor scores, Tensor targets) {
        add("score", scores, "target", targets);
    }

    /** Like {@link #add(Tensor, Tensor)}, with other argument names in errors. */
    public void add(String scoresName, Tensor scores, String targetsName, Tensor targets) {
        ScoreInput input = ScoreInput.split(scoresName, scores, targetsName, targets, byImage);
        for (int slice = 0; slice < input.slices(); slice++) {
            int group = byImage ? input.pixelsOfNormalImage(slice) : ANY_IMAGE;
            input.addNormal(slice, normal.computeIfAbsent(group, size -> new KeyBag()));
            anomalous.add(input.anomalous(slice));
        }
        ranking = null;
    }

    /** Adds the scores of {@code other}. */
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
     * Writes whether images are kept separate; the number of groups of normal elements and each group's number (that of the
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
        boolean wasByImage = in.number(1) == 1;
        if (byImage && !wasByImage) {
            throw in.damaged();
        }
        byImage = wasByImage;
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

    /** Keeps images separate if {@code other} does. */
    @Override
    public void gatherAlso(ScoreState other) {
        byImage |= other.byImage;
    }

    /** The ranking of all scores so far; not affected by later updates. */
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
