package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.SharedState;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.core.internal.Ranges;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A summary of any number of scores in constant memory: counts in at most {@code limit} bins. A bin is a prefix of the scores'
 * {@link ScoreKeys keys}; prefixes have as many bits as the limit allows, up to 32.
 *
 * <p>The result does not depend on the order, split and merge of updates. More data have at least as many distinct prefixes of
 * any number of bits, so the bins of a part are never coarser than those of the whole. Shortening prefixes and adding their
 * counts (and taking the lowest and the highest score) may be done part by part and in any order, so the bins of the whole
 * follow from those of the parts.
 *
 * <p>Bins are as wide as their scores are large, which suits scores of unknown scale and those that span many decades. Where
 * all scores are of one magnitude, bins of equal width would be up to five times narrower, but elsewhere far too wide.
 */
public final class BinnedScores implements SharedState<BinnedScores> {
    /** Smaller chunks cost more time per element than they save in memory. */
    private static final int LEAST_PENDING = 1 << 13;

    private static final int MOST = 1 << 20;

    private final int limit;
    private final int[] pendingNormal;
    private final int[] pendingAnomalous;
    private int pendingNormalCount;
    private int pendingAnomalousCount;
    private Bins bins = Bins.NONE;

    /** @param limit the maximum number of bins; 2 or more, so that prefixes have at least one bit */
    public BinnedScores(int limit) {
        this.limit = limit;
        this.pendingNormal = new int[Math.max(limit, LEAST_PENDING)];
        this.pendingAnomalous = new int[pendingNormal.length];
    }

    /** A state with at most this number of bins; none if every score is to be kept. */
    public static @Nullable Shared<BinnedScores> orNone(@Nullable Integer thresholds) {
        if (thresholds == null) {
            return null;
        }
        if (thresholds < 2 || thresholds > MOST) {
            throw Ranges.refused("thresholds", thresholds, "none or from 2 to " + MOST);
        }
        return new Shared<>(new BinnedScores(thresholds), thresholds);
    }

    /** Adds scores and their 0/1 targets, of the same shape: all, or none if they are rejected. */
    public void add(Tensor scores, Tensor targets) {
        ScoreInput input = ScoreInput.splitPlain("score", scores, "target", targets);
        for (int slice = 0; slice < input.slices(); slice++) {
            pendingNormalCount = add(input.normal(slice), pendingNormal, pendingNormalCount);
            pendingAnomalousCount = add(input.anomalous(slice), pendingAnomalous, pendingAnomalousCount);
        }
    }

    private int add(int[] keys, int[] pending, int count) {
        int next = count;
        for (int key : keys) {
            if (next == pending.length) {
                takeIn(pending, next);
                next = 0;
            }
            pending[next++] = key;
        }
        return next;
    }

    private void takeIn(int[] pending, int count) {
        if (count > 0) {
            int[] keys = Arrays.copyOf(pending, count);
            Arrays.sort(keys);
            bins = bins.join(Bins.of(keys, pending == pendingAnomalous, bins.bits()), limit);
        }
    }

    private void takeInPending() {
        takeIn(pendingNormal, pendingNormalCount);
        takeIn(pendingAnomalous, pendingAnomalousCount);
        pendingNormalCount = 0;
        pendingAnomalousCount = 0;
    }

    /** @throws IllegalArgumentException if {@code other} has a different limit */
    @Override
    public void merge(BinnedScores other) {
        if (limit != other.limit) {
            throw new IllegalArgumentException(Messages.binsDiffer(limit, other.limit));
        }
        bins = bins().join(other.bins(), limit);
    }

    @Override
    public void clear() {
        pendingNormalCount = 0;
        pendingAnomalousCount = 0;
        bins = Bins.NONE;
    }

    @Override
    public BinnedScores fresh() {
        return new BinnedScores(limit);
    }

    @Override
    public void write(StateOutput out) {
        bins().write(out);
    }

    @Override
    public void read(StateInput in) {
        bins = Bins.read(in, limit);
    }

    /** The bins of all scores so far; not affected by later updates. */
    public Bins bins() {
        takeInPending();
        return bins;
    }
}
