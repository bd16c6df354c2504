package io.github.anometry.core.ranking;

import io.github.anometry.api.error.DataException;
import io.github.anometry.core.internal.Messages;
import java.util.Arrays;

/** Longs that are gathered in any order and read in ascending order. */
public final class LongBag {
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private long[] values = {};
    private int count;
    private boolean inOrder = true;

    public int size() {
        return count;
    }

    /** Makes room for so many more, so that adding them cannot fail half-way. */
    public void reserve(int more) {
        long needed = (long) count + more;
        if (needed > LARGEST) {
            throw new DataException(Messages.tooManyScores());
        }
        if (needed > values.length) {
            long roomy = Math.min(LARGEST, Math.max(needed, values.length + (values.length >> 1) + 16L));
            values = Arrays.copyOf(values, (int) roomy);
        }
    }

    /** Adds one, for which {@link #reserve} made room. */
    public void add(long value) {
        values[count++] = value;
        inOrder = false;
    }

    /** Adds all of {@code other}, which stays as it is. */
    public void addAll(LongBag other) {
        reserve(other.count);
        System.arraycopy(other.values, 0, values, count, other.count);
        count += other.count;
        inOrder = false;
    }

    /** All longs in ascending order; not to be written to, and good until more is added. */
    public long[] sorted() {
        if (!inOrder || values.length != count) {
            values = Arrays.copyOf(values, count);
            Arrays.sort(values);
            inOrder = true;
        }
        return values;
    }

    public void clear() {
        values = new long[0];
        count = 0;
        inOrder = true;
    }
}
