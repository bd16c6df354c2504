package io.github.anometry.core.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Elements that share as many leading bits of their ranks among the floats as leave no more than so many groups. */
public final class NaiveBins {
    /** No score has it, because −0.0 is +0.0. */
    private static final long RANK_OF_NEGATIVE_ZERO = -1;

    private final int bits;
    private final SortedMap<Long, List<Integer>> elements;

    private NaiveBins(int bits, SortedMap<Long, List<Integer>> elements) {
        this.bits = bits;
        this.elements = elements;
    }

    /** Tries 32 bits, then one fewer at a time. */
    public static NaiveBins of(ScoreSet set, int limit) {
        for (int bits = 32; ; bits--) {
            SortedMap<Long, List<Integer>> elements = new TreeMap<>();
            for (int i = 0; i < set.size(); i++) {
                long prefix = Math.floorDiv(rank(set.score(i)), 1L << (32 - bits));
                elements.computeIfAbsent(prefix, unseen -> new ArrayList<>()).add(i);
            }
            if (elements.size() <= limit) {
                return new NaiveBins(bits, elements);
            }
        }
    }

    /** How many floats lie between 0 and a score; less than 0 for scores below it. */
    public static long rank(float score) {
        return score < 0 ? -1L - Float.floatToIntBits(-score) : Float.floatToIntBits(score + 0.0f);
    }

    /** The score of a rank. */
    public static float score(long rank) {
        return rank < 0 ? -Float.intBitsToFloat((int) (-1L - rank)) : Float.intBitsToFloat((int) rank);
    }

    public int bits() {
        return bits;
    }

    /** The elements of each bin by their places in the set, the lowest bin first. */
    public List<List<Integer>> elements() {
        return List.copyOf(elements.values());
    }

    /** The lowest number of each bin that is a score's rank. */
    public List<Long> lowestRanks() {
        return elements.keySet().stream()
                .map(prefix -> Math.max(prefix << (32 - bits), rank(Float.NEGATIVE_INFINITY)))
                .toList();
    }

    /** The highest number of each bin that is a score's rank. */
    public List<Long> highestRanks() {
        return elements.keySet().stream()
                .map(prefix -> Math.min(((prefix + 1) << (32 - bits)) - 1, rank(Float.POSITIVE_INFINITY)))
                .map(rank -> rank == RANK_OF_NEGATIVE_ZERO ? rank - 1 : rank)
                .toList();
    }
}
