package io.github.anometry.plugin.files.internal.pixel;

/** Samples of 1, 2 or 4 bits, several in a byte, the first in its high bits. */
public final class PackedSamples {
    private PackedSamples() {}

    /** Unpacks each sample into its own byte. */
    public static void unpack(byte[] packed, int from, int bits, byte[] samples, int count) {
        int mask = (1 << bits) - 1;
        for (int i = 0; i < count; i++) {
            int bit = i * bits;
            samples[i] = (byte) (packed[from + (bit >> 3)] >> (8 - bits - (bit & 7)) & mask);
        }
    }
}
