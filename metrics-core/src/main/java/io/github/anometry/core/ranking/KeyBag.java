package io.github.anometry.core.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A multiset of keys (see {@link ScoreKeys}), gathered in any order and read in ascending order. It takes 4 bytes a key, less
 * where keys repeat. What was read stays as it is when more is added.
 */
public final class KeyBag {
    /** Longer arrays are kept as they are, shorter ones are gathered in the tail. */
    private static final int SHORT = 1 << 12;

    private static final int[] EMPTY = {};

    private final KeySort sort;
    /** Not in order; never written to, because bags share them. */
    private final List<int[]> chunks = new ArrayList<>();

    private int[] tail = EMPTY;
    private int tailLength;
    private SortedKeys sorted = SortedKeys.EMPTY;
    private long size;

    public KeyBag() {
        this(KeySort.STANDARD);
    }

    KeyBag(KeySort sort) {
        this.sort = sort;
    }

    /** How many keys there are, each as often as it was added. */
    public long size() {
        return size;
    }

    /** Adds keys in an array that nobody writes to any more. */
    public void add(int[] keys) {
        if (keys.length >= SHORT) {
            chunks.add(keys);
        } else if (keys.length > 0) {
            addToTail(keys);
        }
        size += keys.length;
    }

    private void addToTail(int[] keys) {
        int needed = tailLength + keys.length;
        if (needed > tail.length) {
            tail = Arrays.copyOf(tail, Math.max(needed, tail.length + (tail.length >> 1)));
        }
        System.arraycopy(keys, 0, tail, tailLength, keys.length);
        tailLength = needed;
        if (tailLength >= SHORT) {
            endTail();
        }
    }

    private void endTail() {
        if (tailLength > 0) {
            chunks.add(Arrays.copyOf(tail, tailLength));
            tail = EMPTY;
            tailLength = 0;
        }
    }

    /** Adds all of {@code other}, which stays as it is; the keys are shared, not copied. */
    public void addAll(KeyBag other) {
        // Taken before anything is added, because a bag may take itself in.
        List<int[]> otherChunks = List.copyOf(other.chunks);
        int[] otherTail = Arrays.copyOf(other.tail, other.tailLength);
        add(other.sorted);
        otherChunks.forEach(this::add);
        add(otherTail);
    }

    /** Adds keys that were sorted elsewhere. */
    void add(SortedKeys more) {
        if (size == 0) {
            sorted = more;
            size = more.size();
            return;
        }
        sorted = sorted.withRepeated(more.repeated());
        size += more.repeated().size();
        more.parts().forEach(this::add);
    }

    /** All keys in ascending order. */
    public SortedKeys sorted() {
        endTail();
        if (!chunks.isEmpty()) {
            chunks.addAll(sorted.parts());
            sorted = new SortedKeys(List.of(), sorted.repeated());
            sorted = sort.sort(chunks).withRepeated(sorted.repeated());
            chunks.clear();
        }
        return sorted;
    }

    public void clear() {
        chunks.clear();
        tail = EMPTY;
        tailLength = 0;
        sorted = SortedKeys.EMPTY;
        size = 0;
    }
}
