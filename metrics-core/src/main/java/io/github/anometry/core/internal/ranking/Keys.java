package io.github.anometry.core.internal.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * A multiset of keys (see {@link ScoreKeys}) that is sorted on demand. Its content is immutable, only its form changes.
 */
final class Keys {
    /** The sample size to estimate whether most keys are tied. */
    private static final int SAMPLE = 1 << 12;

    private final KeySort sort;
    private final long size;
    private final UnsortedKeys unsorted;
    private SortedKeys sorted;

    /** @param unsorted not modified by others */
    Keys(KeySort sort, UnsortedKeys unsorted, SortedKeys sorted) {
        this.sort = sort;
        this.unsorted = unsorted;
        this.sorted = sorted;
        this.size = sorted.size() + unsorted.size();
    }

    /** These keys and more. */
    Keys plus(UnsortedKeys more) {
        UnsortedKeys all = unsorted.copy();
        all.addAll(more);
        return new Keys(sort, all, sorted);
    }

    /** The unsorted keys together with sorted ones. */
    Keys with(SortedKeys others) {
        return new Keys(sort, unsorted.copy(), others);
    }

    /** The number of keys, including repeated ones. */
    long size() {
        return size;
    }

    /** All keys in ascending order. */
    SortedKeys inOrder() {
        if (unsorted.size() > 0) {
            sorted.parts().forEach(unsorted::add);
            sorted = new SortedKeys(List.of(), sorted.repeated());
            sorted = sort.sort(unsorted).withRepeated(sorted.repeated());
        }
        return sorted;
    }

    /** Sorts the keys if that is less work than {@link GapCount}, or saves memory because most are tied. */
    void sortIfWorthIt() {
        long count = unsorted.size();
        if (count > 0 && (sort.sortsDirectly(count) || mostAreTied(count))) {
            inOrder();
        }
    }

    private boolean mostAreTied(long count) {
        int[] sample = unsorted.sample(count / SAMPLE + 1);
        Arrays.sort(sample);
        int tied = 0;
        for (int i = 1; i < sample.length; i++) {
            tied += sample[i] == sample[i - 1] ? 1 : 0;
        }
        return tied > sample.length / 2;
    }

    /** The keys that are not in order. */
    UnsortedKeys unsorted() {
        return unsorted;
    }

    /** The keys that are in order. */
    SortedKeys sorted() {
        return sorted;
    }
}
