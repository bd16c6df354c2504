package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.error.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects longs in any order and reads them in ascending order, 8 bytes per long. */
public final class LongBag {
    private static final int LARGEST = Integer.MAX_VALUE - 8;
    private static final int CHUNK = 1 << 12;
    private static final long[] EMPTY = {};

    /** Never modified, because bags share them. */
    private final List<long[]> chunks = new ArrayList<>();

    private long[] tail = EMPTY;
    private int tailLength;
    private int size;
    private boolean inOrder = true;

    public int size() {
        return size;
    }

    /** Reserves space, so that adding this number of longs cannot fail midway. */
    public void reserve(int more) {
        if ((long) size + more > LARGEST) {
            throw new DataException(Messages.tooManyScores());
        }
    }

    /** Adds one, after {@link #reserve}. */
    public void add(long value) {
        if (tailLength == tail.length) {
            tail = Arrays.copyOf(tail, Math.min(CHUNK, tail.length * 2 + 8));
        }
        tail[tailLength++] = value;
        size++;
        inOrder = false;
        if (tailLength == CHUNK) {
            endTail();
        }
    }

    /** Adds values, in an array that is not modified afterwards. */
    public void add(long[] values) {
        reserve(values.length);
        if (values.length < CHUNK) {
            for (long value : values) {
                add(value);
            }
        } else {
            chunks.add(values);
            size += values.length;
            inOrder = false;
        }
    }

    /** Adds all of {@code other}, which does not change. */
    public void addAll(LongBag other) {
        reserve(other.size);
        other.endTail();
        for (long[] chunk : List.copyOf(other.chunks)) {
            add(chunk);
        }
    }

    private void endTail() {
        if (tailLength > 0) {
            chunks.add(Arrays.copyOf(tail, tailLength));
            tail = EMPTY;
            tailLength = 0;
        }
    }

    /** All longs in ascending order; not to be modified. */
    public long[] sorted() {
        endTail();
        if (!inOrder || chunks.size() > 1) {
            long[] all = new long[size];
            int next = 0;
            for (long[] chunk : chunks) {
                System.arraycopy(chunk, 0, all, next, chunk.length);
                next += chunk.length;
            }
            chunks.clear();
            chunks.add(all);
            chunks.set(0, RadixSort.sorted(all));
            inOrder = true;
        }
        return chunks.isEmpty() ? EMPTY : chunks.get(0);
    }

    public void clear() {
        chunks.clear();
        tail = EMPTY;
        tailLength = 0;
        size = 0;
        inOrder = true;
    }
}
