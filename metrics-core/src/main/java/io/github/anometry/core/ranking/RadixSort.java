package io.github.anometry.core.ranking;

import java.util.Arrays;

/** Sorts ints in linear time: least significant digit first, three digits of 11 bits. */
final class RadixSort {
    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int MASK = BUCKETS - 1;
    private static final int PASSES = 3;
    /** Below this the digit counts cost more than comparing. */
    private static final int SMALL = 1 << 12;

    private RadixSort() {}

    /** Sorts the first {@code count} ints of {@code keys} in ascending order; returns them in an array of that length. */
    static int[] sorted(int[] keys, int count) {
        int[] from = keys.length == count ? keys : Arrays.copyOf(keys, count);
        if (count < SMALL) {
            Arrays.sort(from);
            return from;
        }
        int[][] starts = digitCounts(from);
        int[] to = new int[count];
        for (int pass = 0; pass < PASSES; pass++) {
            int[] start = starts[pass];
            if (!toStarts(start, count)) {
                continue;
            }
            int shift = pass * BITS;
            for (int key : from) {
                to[start[((key ^ Integer.MIN_VALUE) >>> shift) & MASK]++] = key;
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static int[][] digitCounts(int[] keys) {
        int[][] counts = new int[PASSES][BUCKETS];
        for (int key : keys) {
            // The sign bit flipped: unsigned digits then order as signed ints do.
            int unsigned = key ^ Integer.MIN_VALUE;
            counts[0][unsigned & MASK]++;
            counts[1][(unsigned >>> BITS) & MASK]++;
            counts[2][unsigned >>> (2 * BITS)]++;
        }
        return counts;
    }

    /** Turns counts into the first position of each digit; false if all keys share one digit, so that a pass moves nothing. */
    private static boolean toStarts(int[] counts, int total) {
        int next = 0;
        for (int digit = 0; digit < BUCKETS; digit++) {
            int count = counts[digit];
            if (count == total) {
                return false;
            }
            counts[digit] = next;
            next += count;
        }
        return true;
    }
}
