package io.github.anometry.plugin.files.internal.tiff;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Undoes the prediction that was applied to a row before compression. */
final class TiffPredictor {
    static final int NONE = 1;
    /** Each sample is stored as its difference from the previous one in the same band. */
    static final int DIFFERENCES = 2;
    /** The samples' first bytes come first, then their second ones, and so on, all stored as differences. */
    static final int FLOATS = 3;

    private TiffPredictor() {}

    /**
     * Undoes {@link #DIFFERENCES}, in place. The bits of a floating-point sample are treated as an integer.
     *
     * @param row with one byte per sample if samples have fewer than 8 bits
     * @param count of samples
     * @param bands the distance of samples of one band
     */
    static void addDifferences(byte[] row, int count, int bands, int bits, ByteOrder order) {
        ByteBuffer samples = ByteBuffer.wrap(row).order(order);
        switch (bits) {
            case 16 -> {
                for (int i = bands; i < count; i++) {
                    samples.putShort(2 * i, (short) (samples.getShort(2 * i) + samples.getShort(2 * (i - bands))));
                }
            }
            case 32 -> {
                for (int i = bands; i < count; i++) {
                    samples.putInt(4 * i, samples.getInt(4 * i) + samples.getInt(4 * (i - bands)));
                }
            }
            case 64 -> {
                for (int i = bands; i < count; i++) {
                    samples.putLong(8 * i, samples.getLong(8 * i) + samples.getLong(8 * (i - bands)));
                }
            }
            default -> {
                int mask = (1 << bits) - 1;
                for (int i = bands; i < count; i++) {
                    row[i] = (byte) (row[i] + row[i - bands] & mask);
                }
            }
        }
    }

    /**
     * Undoes {@link #FLOATS}: the samples of {@code row}, of {@code size} bytes each, into {@code samples}.
     *
     * @param count of samples in the whole row, including those beyond the image
     */
    static void addBytes(byte[] row, int count, int bands, int size, ByteOrder order, byte[] samples) {
        for (int i = bands; i < count * size; i++) {
            row[i] += row[i - bands];
        }
        for (int part = 0; part < size; part++) {
            int target = order == ByteOrder.BIG_ENDIAN ? part : size - 1 - part;
            for (int i = 0; i < count; i++) {
                samples[i * size + target] = row[part * count + i];
            }
        }
    }
}
