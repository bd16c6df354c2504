package io.github.anometry.plugin.files.internal.pixel;

import java.io.EOFException;
import java.io.IOException;

/**
 * Bytes compressed by LZW, as in GIF and TIFF. A code means an earlier string, or the last one followed by its own
 * first byte; each code but the first adds a string to the table.
 */
public final class LzwBytes implements DecodedBytes {
    private static final int MAX_BITS = 12;
    private static final int TABLE_SIZE = 1 << MAX_BITS;
    private static final int NONE = -1;

    private final byte[] file;
    private final int end;
    private final Variant variant;
    private final int clear;
    /** Each string of the table: another string followed by a byte. */
    private final short[] prefixes = new short[TABLE_SIZE];

    private final byte[] suffixes = new byte[TABLE_SIZE];
    /** The last decoded string; what is not read yet is at its end. */
    private final byte[] string = new byte[TABLE_SIZE + 1];

    private int stringAt = string.length;
    private int at;
    private int bits;
    private int bitCount;
    private int codeBits;
    private int free;
    private int last = NONE;

    /**
     * How the formats differ.
     *
     * @param lowBitsFirst whether a code's low bits come first, starting at a byte's low end
     * @param early by how many codes too early the codes get longer
     * @param valueBits of the values that are not strings
     */
    public record Variant(boolean lowBitsFirst, int early, int valueBits) {
        public static final Variant TIFF = new Variant(false, 1, 8);
        /** The order of libraries before 1992; libtiff still reads it. */
        public static final Variant OLD_TIFF = new Variant(true, 0, 8);

        public static Variant gif(int valueBits) {
            return new Variant(true, 0, valueBits);
        }

        /** The first code clears the table, and differs between the two orders. */
        public static Variant ofTiff(byte[] file, int offset, int length) {
            return length >= 2 && file[offset] == 0 && (file[offset + 1] & 1) == 1 ? OLD_TIFF : TIFF;
        }
    }

    public LzwBytes(byte[] file, int offset, int length, Variant variant) {
        this.file = file;
        this.at = offset;
        this.end = offset + length;
        this.variant = variant;
        this.clear = 1 << variant.valueBits();
        clearTable();
    }

    @Override
    public void read(byte[] target, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (stringAt == string.length) {
                decodeString();
            }
            int count = Math.min(length - done, string.length - stringAt);
            System.arraycopy(string, stringAt, target, from + done, count);
            stringAt += count;
            done += count;
        }
    }

    private void decodeString() throws IOException {
        int code = nextCode();
        while (code == clear) {
            clearTable();
            code = nextCode();
        }
        if (code == clear + 1) {
            throw new EOFException(FormatMessages.tooFewBytes());
        }
        if (code > free || (code == free && last == NONE)) {
            throw new IOException(FormatMessages.notInTable());
        }
        int rest = code;
        if (code == free) {
            stringAt--; // for the last string's first byte, known when it is reached
            rest = last;
        }
        while (rest > clear) {
            string[--stringAt] = suffixes[rest];
            rest = prefixes[rest];
        }
        string[--stringAt] = (byte) rest;
        if (code == free) {
            string[string.length - 1] = (byte) rest;
        }
        if (last != NONE && free < TABLE_SIZE) {
            add((byte) rest);
        }
        last = code;
    }

    private void add(byte first) {
        prefixes[free] = (short) last;
        suffixes[free] = first;
        free++;
        if (free + variant.early() == 1 << codeBits && codeBits < MAX_BITS) {
            codeBits++;
        }
    }

    private void clearTable() {
        codeBits = variant.valueBits() + 1;
        free = clear + 2;
        last = NONE;
    }

    private int nextCode() throws IOException {
        while (bitCount < codeBits) {
            if (at == end) {
                throw new EOFException(FormatMessages.tooFewBytes());
            }
            int next = file[at++] & 0xFF;
            bits = variant.lowBitsFirst() ? bits | next << bitCount : bits << Byte.SIZE | next;
            bitCount += Byte.SIZE;
        }
        bitCount -= codeBits;
        int mask = (1 << codeBits) - 1;
        if (!variant.lowBitsFirst()) {
            return bits >>> bitCount & mask;
        }
        int code = bits & mask;
        bits >>>= codeBits;
        return code;
    }
}
