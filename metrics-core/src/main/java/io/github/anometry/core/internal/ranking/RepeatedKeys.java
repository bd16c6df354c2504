package io.github.anometry.core.internal.ranking;

import java.util.Arrays;

/**
 * Frequent keys, each with its count. Immutable.
 *
 * @param keys in ascending order
 * @param below the number of elements with a lower key; one longer than the keys, the last is the number of all elements
 */
record RepeatedKeys(int[] keys, long[] below) {
    static final RepeatedKeys NONE = new RepeatedKeys(new int[0], new long[1]);

    /** @param counts the count of each key */
    static RepeatedKeys of(int[] keys, long[] counts) {
        long[] below = new long[keys.length + 1];
        for (int i = 0; i < keys.length; i++) {
            below[i + 1] = below[i] + counts[i];
        }
        return new RepeatedKeys(keys, below);
    }

    /** The number of elements. */
    long size() {
        return below[keys.length];
    }

    long count(int index) {
        return below[index + 1] - below[index];
    }

    /** The index of the first key that is not below {@code key}. */
    int indexFrom(int key) {
        int index = Arrays.binarySearch(keys, key);
        return index >= 0 ? index : -index - 1;
    }

    /** Both together. */
    RepeatedKeys plus(RepeatedKeys other) {
        if (other.keys.length == 0 || keys.length == 0) {
            return keys.length == 0 ? other : this;
        }
        int[] joined = new int[keys.length + other.keys.length];
        long[] counts = new long[joined.length];
        int length = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length || j < other.keys.length) {
            boolean mine = j == other.keys.length || (i < keys.length && keys[i] <= other.keys[j]);
            boolean others = i == keys.length || (j < other.keys.length && other.keys[j] <= keys[i]);
            joined[length] = mine ? keys[i] : other.keys[j];
            counts[length++] = (mine ? count(i++) : 0) + (others ? other.count(j++) : 0);
        }
        return of(Arrays.copyOf(joined, length), Arrays.copyOf(counts, length));
    }
}
