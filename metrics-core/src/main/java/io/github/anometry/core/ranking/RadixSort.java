package io.github.anometry.core.ranking;

import java.util.Arrays;

/** Sorts longs in linear time: least significant digit first, digits of 11 bits, those left out that all longs share. */
final class RadixSort {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    private static final int PASSES = (Long.SIZE + BITS - 1) / BITS;
    /** Below this the digit counts cost more than comparing. */
    private static final int SMALL = 1 << 12;

    private RadixSort() {}

    /** Sorts the longs, whose array is used up; returns them in ascending order. */
    static long[] sorted(long[] longs) {
        if (longs.length < SMALL) {
            Arrays.sort(longs);
            return longs;
        }
        long differing = 0;
        for (long value : longs) {
            differing |= value ^ longs[0];
        }
        long[] from = longs;
        long[] to = new long[longs.length];
        for (int pass = 0; pass < PASSES; pass++) {
            int shift = pass * BITS;
            if (((differing >>> shift) & (DIGITS - 1)) != 0) {
                move(from, to, shift);
                long[] swap = from;
                from = to;
                to = swap;
            }
        }
        return from;
    }

    private static void move(long[] from, long[] to, int shift) {
        int[] next = new int[DIGITS + 1];
        for (long value : from) {
            next[digit(value, shift) + 1]++;
        }
        for (int digit = 1; digit < DIGITS; digit++) {
            next[digit] += next[digit - 1];
        }
        for (long value : from) {
            to[next[digit(value, shift)]++] = value;
        }
    }

    private static int digit(long value, int shift) {
        // The sign bit flipped: unsigned digits then order as signed longs do.
        return (int) ((value ^ Long.MIN_VALUE) >>> shift) & (DIGITS - 1);
    }
}
