package io.github.anometry.core.ranking;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.internal.Messages;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a ranking metric can know of any number of scores in constant memory: counts in at most so many bins, which are the
 * prefixes of the scores' {@link ScoreKeys keys} of the most bits (32 or fewer) that leave no more than that.
 *
 * <p>The order, the split and the merge of updates leave no trace. More data have at least as many distinct prefixes of any
 * number of bits, so a part's bins are never coarser than the whole's. Cutting prefixes and adding their counts (and taking
 * the lowest and the highest score) may be done part by part and in any order, so the whole's bins follow from the parts'.
 *
 * <p>Bins are as wide as their scores are large, which suits scores of unknown scale and those that span many decades. Where
 * all scores are of one magnitude, bins of equal width would be up to five times narrower, but elsewhere far too wide.
 */
public final class BinnedScores {
    /** Fewer at a time cost more per element than they save in memory. */
    private static final int LEAST_PENDING = 1 << 13;

    private final int limit;
    private final int[] pendingNormal;
    private final int[] pendingAnomalous;
    private int pendingNormalCount;
    private int pendingAnomalousCount;
    private Bins bins = Bins.NONE;

    /** @param limit the most bins that are kept; 2 or more, so that one bit is always left */
    public BinnedScores(int limit) {
        this.limit = limit;
        this.pendingNormal = new int[Math.max(limit, LEAST_PENDING)];
        this.pendingAnomalous = new int[pendingNormal.length];
    }

    /** Takes in scores and their 0/1 targets, of one shape; all or, when refused, none of them. */
    public void add(Tensor scores, Tensor targets) {
        ScoreInput input = new ScoreInput(scores, targets);
        input.validate();
        input.forEach(this::add);
    }

    private void add(int key, boolean isAnomalous) {
        if (isAnomalous) {
            pendingAnomalous[pendingAnomalousCount++] = key;
        } else {
            pendingNormal[pendingNormalCount++] = key;
        }
        if (pendingAnomalousCount == pendingAnomalous.length || pendingNormalCount == pendingNormal.length) {
            takeInPending();
        }
    }

    private void takeInPending() {
        bins = takenIn(
                takenIn(bins, pendingNormal, pendingNormalCount, false), pendingAnomalous, pendingAnomalousCount, true);
        pendingNormalCount = 0;
        pendingAnomalousCount = 0;
    }

    private Bins takenIn(Bins into, int[] keys, int count, boolean isAnomalous) {
        return count == 0 ? into : into.join(Bins.of(RadixSort.sorted(keys, count), isAnomalous, into.bits()), limit);
    }

    /**
     * Lets {@code into} take in all that {@code from} has; neither of two metrics that keep no bins has any.
     *
     * @throws IllegalArgumentException if only one of them keeps bins, or another number of them
     */
    public static void merge(@Nullable BinnedScores into, @Nullable BinnedScores from) {
        Integer limit = limitOf(into);
        if (!Objects.equals(limit, limitOf(from))) {
            throw new IllegalArgumentException(Messages.binsDiffer(limit, limitOf(from)));
        }
        if (into != null && from != null) {
            into.bins = into.bins().join(from.bins(), into.limit);
        }
    }

    private static @Nullable Integer limitOf(@Nullable BinnedScores scores) {
        return scores == null ? null : scores.limit;
    }

    public void clear() {
        pendingNormalCount = 0;
        pendingAnomalousCount = 0;
        bins = Bins.NONE;
    }

    /** The bins of all that was taken in; stays as it is when the state goes on. */
    public Bins bins() {
        takeInPending();
        return bins;
    }
}
