package io.github.anometry.core.ranking;

import io.github.anometry.api.error.DataException;
import io.github.anometry.core.internal.Messages;
import java.util.Arrays;

/**
 * Ints that are gathered in any order and read in ascending order. What was read stays as it is when more is added, so a
 * reader keeps a consistent view.
 */
public final class IntBag {
    private static final int[] EMPTY = {};
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private int[] sorted = EMPTY;
    private int[] pending = EMPTY;
    private int pendingCount;

    /** How many ints there are, each as often as it was added. */
    public int size() {
        return sorted.length + pendingCount;
    }

    /** Makes room for so many more, so that adding them cannot fail half-way. */
    public void reserve(int more) {
        long needed = (long) pendingCount + more;
        if (needed + sorted.length > LARGEST) {
            throw new DataException(Messages.tooManyScores());
        }
        if (needed > pending.length) {
            long roomy = Math.min(LARGEST, Math.max(needed, pending.length + (pending.length >> 1) + 16L));
            pending = Arrays.copyOf(pending, (int) roomy);
        }
    }

    /** Adds one, for which {@link #reserve} made room. */
    public void add(int key) {
        pending[pendingCount++] = key;
    }

    /** Adds all of {@code other}, which stays as it is. */
    public void addAll(IntBag other) {
        int[] more = other.sorted();
        reserve(more.length);
        System.arraycopy(more, 0, pending, pendingCount, more.length);
        pendingCount += more.length;
    }

    /** All ints in ascending order; not to be written to. */
    public int[] sorted() {
        if (pendingCount > 0) {
            int[] fresh = RadixSort.sorted(pending, pendingCount);
            sorted = sorted.length == 0 ? fresh : merge(sorted, fresh);
            pending = EMPTY;
            pendingCount = 0;
        }
        return sorted;
    }

    public void clear() {
        sorted = EMPTY;
        pending = EMPTY;
        pendingCount = 0;
    }

    private static int[] merge(int[] a, int[] b) {
        int[] merged = new int[a.length + b.length];
        int i = 0;
        int j = 0;
        for (int k = 0; k < merged.length; k++) {
            boolean takeA = j == b.length || (i < a.length && a[i] <= b[j]);
            merged[k] = takeA ? a[i++] : b[j++];
        }
        return merged;
    }
}
