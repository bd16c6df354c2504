package io.github.anometry.core.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gathers a multiset of keys (see {@link ScoreKeys}) in any order. It takes 4 bytes a key, less where keys repeat. What was read
 * stays as it is when more is added.
 */
final class KeyBag {
    /** Longer arrays are kept as they are, shorter ones are gathered in the tail. */
    private static final int SHORT = 1 << 12;

    private static final int[] EMPTY = {};

    private final Keys empty;
    private Keys keys;
    /** What came since; not in order; never written to, because bags share them. */
    private final List<int[]> chunks = new ArrayList<>();

    private int[] tail = EMPTY;
    private int tailLength;
    private long size;

    KeyBag() {
        this(KeySort.STANDARD);
    }

    KeyBag(KeySort sort) {
        this.empty = new Keys(sort, List.of(), SortedKeys.EMPTY);
        this.keys = empty;
    }

    /** How many keys there are, each as often as it was added. */
    long size() {
        return size;
    }

    /** Adds keys in an array that nobody writes to any more. */
    void add(int[] more) {
        if (more.length >= SHORT) {
            chunks.add(more);
        } else if (more.length > 0) {
            addToTail(more);
        }
        size += more.length;
    }

    private void addToTail(int[] more) {
        int needed = tailLength + more.length;
        if (needed > tail.length) {
            tail = Arrays.copyOf(tail, Math.max(needed, tail.length + (tail.length >> 1)));
        }
        System.arraycopy(more, 0, tail, tailLength, more.length);
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
    void addAll(KeyBag other) {
        // Taken before anything is added, because a bag may take itself in.
        List<int[]> otherChunks = new ArrayList<>(other.keys.unsorted());
        otherChunks.addAll(other.chunks);
        int[] otherTail = Arrays.copyOf(other.tail, other.tailLength);
        add(other.keys.sorted());
        otherChunks.forEach(this::add);
        add(otherTail);
    }

    /** Adds keys that were sorted elsewhere. */
    void add(SortedKeys more) {
        keys = size == 0 ? keys.with(more) : keys.with(keys.sorted().withRepeated(more.repeated()));
        if (size > 0) {
            more.parts().forEach(this::add);
            size += more.repeated().size();
        } else {
            size = more.size();
        }
    }

    /** All keys; what comes afterwards is not among them. */
    Keys keys() {
        endTail();
        if (!chunks.isEmpty()) {
            keys = keys.plus(chunks);
            chunks.clear();
        }
        return keys;
    }

    void clear() {
        chunks.clear();
        tail = EMPTY;
        tailLength = 0;
        keys = empty;
        size = 0;
    }
}
