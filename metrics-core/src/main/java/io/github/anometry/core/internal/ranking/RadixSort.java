package io.github.anometry.core.internal.ranking;

import io.github.anometry.core.internal.parallel.Workers;
import java.util.Arrays;

/**
 * Sorts longs in linear time, on all cores: least significant digit first, digits of 11 bits, without the bits that all longs
 * share.
 */
final class RadixSort {
    private static final int BITS = 11;
    private static final int DIGITS = 1 << BITS;
    /** Below this size digit counts cost more than comparisons. */
    private static final int SMALL = 1 << 12;
    /** Fewer longs are not worth the counts of another thread. */
    private static final int PIECE = 1 << 16;

    private RadixSort() {}

    /** Returns the longs in ascending order; the given array is overwritten. */
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
        while (differing != 0) {
            // Each digit begins at the lowest remaining bit in which longs differ.
            int shift = Long.numberOfTrailingZeros(differing);
            move(from, to, shift);
            long[] swap = from;
            from = to;
            to = swap;
            differing = shift + BITS < Long.SIZE ? differing & (-1L << (shift + BITS)) : 0;
        }
        return from;
    }

    private static void move(long[] from, long[] to, int shift) {
        int pieces = Math.min(Workers.count(), 1 + from.length / PIECE);
        int[][] nextOfPiece = new int[pieces][DIGITS];
        Workers.run(
                pieces,
                piece -> count(
                        from, start(piece, pieces, from), start(piece + 1, pieces, from), shift, nextOfPiece[piece]));
        int next = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            for (int[] ofPiece : nextOfPiece) {
                int count = ofPiece[digit];
                ofPiece[digit] = next;
                next += count;
            }
        }
        Workers.run(
                pieces,
                piece -> move(
                        from,
                        start(piece, pieces, from),
                        start(piece + 1, pieces, from),
                        to,
                        shift,
                        nextOfPiece[piece]));
    }

    private static int start(int piece, int pieces, long[] longs) {
        return (int) ((long) longs.length * piece / pieces);
    }

    private static void count(long[] longs, int from, int to, int shift, int[] counts) {
        for (int i = from; i < to; i++) {
            counts[digit(longs[i], shift)]++;
        }
    }

    private static void move(long[] longs, int from, int to, long[] target, int shift, int[] next) {
        for (int i = from; i < to; i++) {
            target[next[digit(longs[i], shift)]++] = longs[i];
        }
    }

    private static int digit(long value, int shift) {
        // The sign bit flipped: unsigned digits then order as signed longs do.
        return (int) ((value ^ Long.MIN_VALUE) >>> shift) & (DIGITS - 1);
    }
}
