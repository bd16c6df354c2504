package io.github.anometry.core.internal.ranking;

import java.util.Arrays;

/**
 * Collects a multiset of keys (see {@link ScoreKeys}) in any order, at most 4 bytes per key and fewer for repeated keys.
 * Results of reads are not affected by later additions.
 */
final class KeyBag {
    /** Longer arrays are kept, shorter ones are copied to the tail. */
    private static final int SHORT = 1 << 12;

    private static final int[] EMPTY = {};

    private final Keys empty;
    private Keys keys;
    /** Keys added since, without the tail. */
    private final UnsortedKeys more = new UnsortedKeys();

    private int[] tail = EMPTY;
    private int tailLength;
    private long size;

    KeyBag() {
        this(KeySort.STANDARD);
    }

    KeyBag(KeySort sort) {
        this.empty = new Keys(sort, new UnsortedKeys(), SortedKeys.EMPTY);
        this.keys = empty;
    }

    /** The number of keys, including repeated ones. */
    long size() {
        return size;
    }

    /** Adds keys, in an array that is not modified afterwards. */
    void add(int[] added) {
        if (added.length >= SHORT) {
            more.add(added);
        } else if (added.length > 0) {
            addToTail(added);
        }
        size += added.length;
    }

    /** Adds keys that are grouped by their high halves. */
    void add(GroupedKeys added) {
        more.add(added);
        size += added.size();
    }

    private void addToTail(int[] added) {
        int needed = tailLength + added.length;
        if (needed > tail.length) {
            tail = Arrays.copyOf(tail, Math.max(needed, tail.length + (tail.length >> 1)));
        }
        System.arraycopy(added, 0, tail, tailLength, added.length);
        tailLength = needed;
        if (tailLength >= SHORT) {
            endTail();
        }
    }

    private void endTail() {
        if (tailLength > 0) {
            more.add(Arrays.copyOf(tail, tailLength));
            tail = EMPTY;
            tailLength = 0;
        }
    }

    /** Adds all keys of {@code other}, which does not change; arrays are shared, not copied. */
    void addAll(KeyBag other) {
        // Read before anything is added, because a bag may be added to itself.
        UnsortedKeys otherUnsorted = new UnsortedKeys();
        otherUnsorted.addAll(other.keys.unsorted());
        otherUnsorted.addAll(other.more);
        int[] otherTail = Arrays.copyOf(other.tail, other.tailLength);
        add(other.keys.sorted());
        otherUnsorted.giveAll(this::add, this::add);
        add(otherTail);
    }

    /** Adds keys that were sorted elsewhere. */
    void add(SortedKeys added) {
        keys = size == 0 ? keys.with(added) : keys.with(keys.sorted().withRepeated(added.repeated()));
        if (size > 0) {
            added.parts().forEach(this::add);
            size += added.repeated().size();
        } else {
            size = added.size();
        }
    }

    /** All keys so far. */
    Keys keys() {
        endTail();
        if (more.size() > 0) {
            keys = keys.plus(more);
            more.clear();
        }
        return keys;
    }

    void clear() {
        more.clear();
        tail = EMPTY;
        tailLength = 0;
        keys = empty;
        size = 0;
    }
}
