package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.error.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Longs that are gathered in any order and read in ascending order. It takes 8 bytes a long. */
public final class LongBag {
    private static final int LARGEST = Integer.MAX_VALUE - 8;
    private static final int CHUNK = 1 << 12;
    private static final long[] EMPTY = {};

    /** Never written to, because bags share them. */
    private final List<long[]> chunks = new ArrayList<>();

    private long[] tail = EMPTY;
    private int tailLength;
    private int size;
    private boolean inOrder = true;

    public int size() {
        return size;
    }

    /** Makes sure that so many more fit, so that adding them cannot fail half-way. */
    public void reserve(int more) {
        if ((long) size + more > LARGEST) {
            throw new DataException(Messages.tooManyScores());
        }
    }

    /** Adds one, for which {@link #reserve} made sure. */
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

    /** Adds values in an array that nobody writes to any more. */
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

    /** Adds all of {@code other}, which stays as it is. */
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

    /** All longs in ascending order; not to be written to. */
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
