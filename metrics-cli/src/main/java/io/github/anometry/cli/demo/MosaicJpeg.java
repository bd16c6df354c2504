package io.github.anometry.cli.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A baseline JPEG (ITU-T T.81) of blocks of 8 x 8 pixels, each of one grey. Its blocks have no frequencies but zero, so it needs
 * no transform; the photos of the demo are looked at, but never measured.
 */
final class MosaicJpeg {
    private static final int BLOCK = 8;
    /** Up to 8 bits of difference. */
    private static final int DC_SIZES = 9;

    private static final int DC_CODE_BITS = 4;
    private static final int MIDDLE = 128;

    private final ByteArrayOutputStream scan = new ByteArrayOutputStream();
    private int bits;
    private int bitCount;

    private MosaicJpeg() {}

    /** @param picture from 0 to 1 */
    static void write(Layer picture, OutputStream out) throws IOException {
        marker(out, 0xD8); // start of image
        segment(out, 0xE0, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0);
        segment(out, 0xDB, quantization());
        int high = Layer.SIDE >> Byte.SIZE;
        int low = Layer.SIDE & 0xFF;
        segment(out, 0xC0, 8, high, low, high, low, 1, 1, 0x11, 0); // one component of eight bits
        segment(out, 0xC4, dcTable());
        segment(out, 0xC4, acTable());
        segment(out, 0xDA, 1, 1, 0, 0, 63, 0);
        out.write(new MosaicJpeg().scanOf(picture));
        marker(out, 0xD9); // end of image
    }

    private static void marker(OutputStream out, int marker) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private static void segment(OutputStream out, int marker, int... content) throws IOException {
        marker(out, marker);
        int length = content.length + 2;
        out.write(length >> Byte.SIZE);
        out.write(length);
        for (int value : content) {
            out.write(value);
        }
    }

    /** The coefficient of a block of one grey is 8 times its difference to the middle, and is divided by 8. */
    private static int[] quantization() {
        int[] table = new int[1 + BLOCK * BLOCK];
        Arrays.fill(table, 1, table.length, BLOCK);
        return table;
    }

    /** Codes of four bits, which are the sizes themselves. */
    private static int[] dcTable() {
        int[] table = new int[1 + 16 + DC_SIZES];
        table[DC_CODE_BITS] = DC_SIZES;
        for (int size = 0; size < DC_SIZES; size++) {
            table[1 + 16 + size] = size;
        }
        return table;
    }

    /** One code of one bit, 0: the end of the block. */
    private static int[] acTable() {
        int[] table = new int[1 + 16 + 1];
        table[0] = 0x10;
        table[1] = 1;
        return table;
    }

    private byte[] scanOf(Layer picture) {
        int before = 0;
        for (int y = 0; y < Layer.SIDE; y += BLOCK) {
            for (int x = 0; x < Layer.SIDE; x += BLOCK) {
                int grey = grey(picture, x, y) - MIDDLE;
                block(grey - before);
                before = grey;
            }
        }
        while (bitCount != 0) {
            put(1, 1);
        }
        return scan.toByteArray();
    }

    private static int grey(Layer picture, int left, int top) {
        float sum = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                sum += picture.pixels()[y * Layer.SIDE + x];
            }
        }
        return Pictures.grey(sum / (BLOCK * BLOCK));
    }

    /** @param difference to the block before */
    private void block(int difference) {
        int size = Integer.SIZE - Integer.numberOfLeadingZeros(Math.abs(difference));
        put(size, DC_CODE_BITS);
        put(difference < 0 ? difference + (1 << size) - 1 : difference, size);
        put(0, 1);
    }

    private void put(int value, int count) {
        for (int bit = count - 1; bit >= 0; bit--) {
            bits = bits << 1 | (value >> bit & 1);
            bitCount++;
            if (bitCount == Byte.SIZE) {
                scan.write(bits);
                if ((bits & 0xFF) == 0xFF) {
                    scan.write(0); // or it would begin a marker
                }
                bits = 0;
                bitCount = 0;
            }
        }
    }
}
