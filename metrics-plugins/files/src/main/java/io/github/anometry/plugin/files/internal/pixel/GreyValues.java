package io.github.anometry.plugin.files.internal.pixel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Counts the pixel values of a mask, as far as needed to distinguish a mask of two values or of classes from one with
 * soft edges and from a heat map. Colours and palettes, in which anything but black is anomalous, are not counted.
 */
public final class GreyValues {
    /** Masks that number classes, as in VisA, have no higher values. */
    private static final int HIGHEST_CLASS = 32;
    /** Heat maps have more distinct values. */
    private static final int FEW = 16;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONE_IN_EACH_BYTE = 0x0101010101010101L;

    /** By value; not yet added to the other counts. */
    private final int[] ofBytes = new int[256];
    /** The last number, and how often it occurred in a row; not yet added to the other counts, either. */
    private double last;

    private int run;

    private final double[] different = new double[FEW + 1];
    private int differentCount;
    private long pixels;
    private double highest;
    private long highestCount;
    private long zeroCount;
    private boolean haveFractions;

    /** Counts the first bytes as unsigned numbers. Masks mostly repeat one value, so it compares eight bytes at a time. */
    void addBytes(byte[] bytes, int count) {
        int i = 0;
        for (; i + Long.BYTES <= count; i += Long.BYTES) {
            long eight = (long) EIGHT_BYTES.get(bytes, i);
            if (eight == (eight & 0xFF) * ONE_IN_EACH_BYTE) {
                ofBytes[bytes[i] & 0xFF] += Long.BYTES;
            } else {
                for (int j = i; j < i + Long.BYTES; j++) {
                    ofBytes[bytes[j] & 0xFF]++;
                }
            }
        }
        for (; i < count; i++) {
            ofBytes[bytes[i] & 0xFF]++;
        }
    }

    /** @param value 0 or greater */
    void add(double value) {
        // As with bytes: only a comparison per pixel, and the rest once per run of equal values.
        if (value != last) {
            addRun();
            last = value;
        }
        run++;
    }

    private void addRun() {
        if (run > 0) {
            add(last, run);
            run = 0;
        }
    }

    private void add(double value, int count) {
        pixels += count;
        if (value > highest) {
            highest = value;
            highestCount = 0;
        }
        highestCount += value == highest ? count : 0;
        zeroCount += value == 0 ? count : 0;
        haveFractions |= value != Math.rint(value);
        if (differentCount < different.length && !isKnown(value)) {
            different[differentCount++] = value;
        }
    }

    private boolean isKnown(double value) {
        // Backwards: a value is mostly that of the previous pixel.
        for (int i = differentCount - 1; i >= 0; i--) {
            if (different[i] == value) {
                return true;
            }
        }
        return false;
    }

    private void addAllCounted() {
        addRun();
        for (int value = 0; value < ofBytes.length; value++) {
            if (ofBytes[value] > 0) {
                add(value, ofBytes[value]);
            }
        }
        Arrays.fill(ofBytes, 0);
    }

    /** Whether there are values between 0 and the highest one that are not class numbers. */
    public boolean areSoft() {
        addAllCounted();
        boolean mayBeClasses = !haveFractions && highest <= HIGHEST_CLASS;
        return between() > 0 && !mayBeClasses;
    }

    /** Whether the values are those of a heat map: most of them between 0 and the highest one, or fractions. */
    public boolean areScores() {
        addAllCounted();
        boolean areMany = differentCount > FEW && 2 * between() > pixels;
        boolean areNeverZero = haveFractions && zeroCount == 0 && 2 * between() >= pixels;
        return areSoft() && (areMany || areNeverZero);
    }

    public boolean haveFractions() {
        addAllCounted();
        return haveFractions;
    }

    private long between() {
        return pixels - zeroCount - (highest > 0 ? highestCount : 0);
    }
}
