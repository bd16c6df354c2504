package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.Masks;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

/**
 * The header of a BMP file.
 *
 * @param topDown whether the first row is the top one
 * @param compression 0 for none, 1 and 2 for run lengths, 3 for none with the bits of each colour given
 * @param colourBits the bits of a pixel that are red, green or blue
 * @param channels the bits of a pixel that are red, those that are green, and those that are blue
 * @param palette which of its colours are not black
 * @param colours of the palette: blue, green and red of each
 * @param offset where the pixels begin
 */
record BmpHeader(
        int width,
        int height,
        boolean topDown,
        int bits,
        int compression,
        int colourBits,
        int[] channels,
        boolean[] palette,
        byte[] colours,
        int offset) {
    private static final int FILE_HEADER = 14;
    /** The oldest header, with 16-bit sizes and 3-byte colours. */
    static final int CORE = 12;
    /** Up to the number of colours; longer headers continue with the bits of each colour, or with data that masks do not need. */
    private static final int INFO = 40;
    /** Has the same layout as the one of 40 bytes, but its compressions 3 and 4 differ. */
    private static final int OS2 = 64;

    /** One of the two bytes that skip rows and columns. */
    private static final long MAX_INFLATION = 255 * 255;

    private static final Set<Integer> SIZES = Set.of(CORE, INFO, 52, 56, OS2, 108, 124);

    private static final Map<Integer, Set<Integer>> BITS = Map.of(
            0, Set.of(1, 4, 8, 16, 24, 32),
            1, Set.of(8),
            2, Set.of(4),
            3, Set.of(16, 32),
            6, Set.of(16, 32));

    /** @param start the file's first bytes */
    static boolean startsAsBmp(byte[] start) {
        return start.length >= FILE_HEADER + 4
                && start[0] == 'B'
                && start[1] == 'M'
                && SIZES.contains(bytes(start).getInt(FILE_HEADER));
    }

    private static ByteBuffer bytes(byte[] file) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param file starts like a BMP file */
    static BmpHeader read(String where, byte[] file) {
        ByteBuffer bytes = bytes(file);
        int headerSize = bytes.getInt(FILE_HEADER);
        boolean isCore = headerSize == CORE;
        if (file.length < FILE_HEADER + headerSize) {
            throw truncated(where);
        }
        int width = isCore ? bytes.getShort(18) & 0xFFFF : bytes.getInt(18);
        int height = isCore ? bytes.getShort(20) & 0xFFFF : bytes.getInt(22);
        int bits = bytes.getShort(isCore ? 24 : 28);
        int compression = isCore ? 0 : bytes.getInt(30);
        int offset = bytes.getInt(10);
        if (width <= 0 || height == 0 || height == Integer.MIN_VALUE) {
            throw new DataException(BitmapMessages.damaged(where, "BMP", BitmapMessages.noPixels(width, height)));
        }
        boolean known = headerSize != OS2 || compression <= 2;
        if (!known || !BITS.getOrDefault(compression, Set.of()).contains(bits)) {
            throw new DataException(BitmapMessages.bmpKind(where, bits, compression));
        }
        boolean hasColourBits = compression == 3 || compression == 6;
        int colourBitsLength = hasColourBits && headerSize == INFO ? 12 : 0;
        if (offset < FILE_HEADER + headerSize + colourBitsLength || offset > file.length) {
            throw truncated(where);
        }
        byte[] colours = bits <= Byte.SIZE ? palette(where, file, bits, isCore, offset) : new byte[0];
        int[] channels = channels(bytes, bits, hasColourBits);
        int colourBits = channels[0] | channels[1] | channels[2];
        if (colourBits == 0) {
            throw new DataException(BitmapMessages.damaged(where, "BMP", BitmapMessages.noColourBits()));
        }
        BmpHeader header = new BmpHeader(
                width,
                Math.abs(height),
                height < 0,
                bits,
                compression,
                colourBits,
                channels,
                Masks.coloured(colours, 3),
                colours,
                offset);
        if (!header.fits(file.length - offset)) {
            throw truncated(where);
        }
        return header;
    }

    /** Whether this many bytes can hold an image of this size. */
    private boolean fits(int length) {
        if (isInRuns()) {
            // A few bytes may skip much that is black, but not everything that the header could declare.
            return (long) width * height <= MAX_INFLATION * length;
        }
        return rowLength() * height <= length;
    }

    boolean isInRuns() {
        return compression == 1 || compression == 2;
    }

    /** Bytes of a row without runs. */
    long rowLength() {
        return ((long) width * bits + 31) / 32 * 4;
    }

    private static int[] channels(ByteBuffer bytes, int bits, boolean given) {
        if (given) {
            return new int[] {bytes.getInt(54), bytes.getInt(58), bytes.getInt(62)};
        }
        return bits == 16 ? new int[] {0x7C00, 0x3E0, 0x1F} : new int[] {0xFF0000, 0xFF00, 0xFF};
    }

    private static byte[] palette(String where, byte[] file, int bits, boolean isCore, int offset) {
        int size = isCore ? 3 : 4;
        int from = FILE_HEADER + bytes(file).getInt(FILE_HEADER);
        int announced = isCore ? 0 : bytes(file).getInt(46);
        int count = announced == 0 ? 1 << bits : announced;
        if (count < 0 || (announced != 0 && count > (offset - from) / size)) {
            throw truncated(where);
        }
        // Old writers leave out palette colours that no pixel has.
        int there = Math.min(count, (offset - from) / size);
        byte[] colours = new byte[3 * there];
        for (int i = 0; i < there; i++) {
            System.arraycopy(file, from + i * size, colours, 3 * i, 3);
        }
        return colours;
    }

    private static DataException truncated(String where) {
        return new DataException(BitmapMessages.truncated(where));
    }

    /** The image's row for the file's {@code row}-th one. */
    int line(int row) {
        return topDown ? row : height - 1 - row;
    }
}
