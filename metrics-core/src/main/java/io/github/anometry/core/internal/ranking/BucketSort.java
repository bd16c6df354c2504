package io.github.anometry.core.internal.ranking;

import java.util.Arrays;

/** Sorts segments of an array that fit the cache, least significant digit first, with the scratch memory of one thread. */
final class BucketSort {
    private static final int SHORT = 128;
    private static final int BITS = 11;
    /** From this size on counting takes less memory than moving. */
    private static final int LARGE = 1 << 19;

    private final int[] low = new int[1 << BITS];
    private final int[] high = new int[1 << BITS];
    private int[] scratch = {};

    /**
     * Sorts the keys from {@code from} to before {@code to}.
     *
     * @param lowest no key is below it
     * @param bits the number of bits of the keys' distance from it
     */
    void sort(int[] keys, int from, int to, int lowest, int bits) {
        int count = to - from;
        if (count < SHORT) {
            Arrays.sort(keys, from, to);
        } else if (count >= LARGE && bits <= Short.SIZE) {
            count(keys, from, to, lowest);
        } else {
            if (scratch.length < count) {
                scratch = new int[count + (count >> 2)];
            }
            if (bits <= 2 * BITS) {
                twice(keys, from, to, lowest, (bits + 1) / 2);
            } else {
                thrice(keys, from, to, lowest);
            }
        }
    }

    /** By the low bits into the scratch array, then by the next ones back. */
    private void twice(int[] keys, int from, int to, int lowest, int bits) {
        int digits = 1 << bits;
        int mask = digits - 1;
        for (int i = from; i < to; i++) {
            int distance = keys[i] - lowest;
            low[distance & mask]++;
            high[(distance >>> bits) & mask]++;
        }
        toStarts(low, digits, 0);
        toStarts(high, digits, from);
        for (int i = from; i < to; i++) {
            int key = keys[i];
            scratch[low[(key - lowest) & mask]++] = key;
        }
        int count = to - from;
        for (int i = 0; i < count; i++) {
            int key = scratch[i];
            keys[high[((key - lowest) >>> bits) & mask]++] = key;
        }
        Arrays.fill(low, 0, digits, 0);
        Arrays.fill(high, 0, digits, 0);
    }

    /** For the few segments whose keys are far apart. */
    private void thrice(int[] keys, int from, int to, int lowest) {
        twice(keys, from, to, lowest, BITS);
        int shift = 2 * BITS;
        for (int i = from; i < to; i++) {
            high[(keys[i] - lowest) >>> shift]++;
        }
        toStarts(high, high.length, 0);
        for (int i = from; i < to; i++) {
            int key = keys[i];
            scratch[high[(key - lowest) >>> shift]++] = key;
        }
        System.arraycopy(scratch, 0, keys, from, to - from);
        Arrays.fill(high, 0);
    }

    private static void count(int[] keys, int from, int to, int lowest) {
        int[] counts = new int[1 << Short.SIZE];
        for (int i = from; i < to; i++) {
            counts[keys[i] - lowest]++;
        }
        int next = from;
        for (int distance = 0; distance < counts.length; distance++) {
            Arrays.fill(keys, next, next + counts[distance], lowest + distance);
            next += counts[distance];
        }
    }

    private static void toStarts(int[] counts, int digits, int first) {
        int next = first;
        for (int digit = 0; digit < digits; digit++) {
            int count = counts[digit];
            counts[digit] = next;
            next += count;
        }
    }
}
