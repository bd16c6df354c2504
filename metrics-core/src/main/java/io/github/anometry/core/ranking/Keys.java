package io.github.anometry.core.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A multiset of keys (see {@link ScoreKeys}) that are sorted when somebody asks for their order. What it holds never changes,
 * only its form.
 */
final class Keys {
    /** How many are looked at to tell whether most keys are tied. */
    private static final int SAMPLE = 1 << 14;

    private final KeySort sort;
    private final long size;
    /** Not in order; never written to, because bags share them. */
    private final List<int[]> unsorted;

    private SortedKeys sorted;

    /** @param unsorted nobody writes to these arrays any more */
    Keys(KeySort sort, List<int[]> unsorted, SortedKeys sorted) {
        this.sort = sort;
        this.unsorted = new ArrayList<>(unsorted);
        this.sorted = sorted;
        this.size = sorted.size()
                + unsorted.stream().mapToLong(chunk -> chunk.length).sum();
    }

    /** These and more, which nobody writes to any more. */
    Keys plus(List<int[]> more) {
        List<int[]> all = new ArrayList<>(unsorted);
        all.addAll(more);
        return new Keys(sort, all, sorted);
    }

    /** The keys that are not in order with others that are. */
    Keys with(SortedKeys others) {
        return new Keys(sort, unsorted, others);
    }

    /** How many keys there are, each as often as it was added. */
    long size() {
        return size;
    }

    /** All keys in ascending order. */
    SortedKeys inOrder() {
        if (!unsorted.isEmpty()) {
            unsorted.addAll(sorted.parts());
            sorted = new SortedKeys(List.of(), sorted.repeated());
            sorted = sort.sort(unsorted).withRepeated(sorted.repeated());
            unsorted.clear();
        }
        return sorted;
    }

    /** Sorts the keys where that is less work than {@link GapCount}, or saves memory afterwards because they are tied. */
    void sortIfWorthIt() {
        long count = size - sorted.size();
        if (count > 0 && (sort.sortsAsTheyCome(count) || mostAreTied(count))) {
            inOrder();
        }
    }

    private boolean mostAreTied(long count) {
        long step = count / SAMPLE + 1;
        int[] sample = new int[(int) (count / step)];
        int taken = 0;
        long next = step - 1;
        for (int[] chunk : unsorted) {
            for (; next < chunk.length && taken < sample.length; next += step) {
                sample[taken++] = chunk[(int) next];
            }
            next -= chunk.length;
        }
        Arrays.sort(sample);
        int tied = 0;
        for (int i = 1; i < taken; i++) {
            tied += sample[i] == sample[i - 1] ? 1 : 0;
        }
        return tied > taken / 2;
    }

    /** The keys that are not in order; not to be written to. */
    List<int[]> unsorted() {
        return List.copyOf(unsorted);
    }

    /** The keys that are in order. */
    SortedKeys sorted() {
        return sorted;
    }
}
