package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.png.PngChunks;
import io.github.anometry.plugin.files.internal.png.PngMessages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes images of one number per pixel, [H, W]. */
public final class MapWriters {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int TAG_LENGTH = 12;
    private static final int TIFF_HEADER = 8;
    /** The offsets of a TIFF file have 32 bits. */
    private static final long LARGEST_TIFF = 0xFFFFFFFFL;

    private static final int HIGHEST_PNG_VALUE = 65535;
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_IN_CHUNK = 1 << 20;

    private static final int NPY_ALIGNMENT = 64;

    private MapWriters() {}

    /** A TIFF of one uncompressed strip of float32 (TIFF 6.0, section 2; SampleFormat 3). */
    public static void tiff(Tensor map, String where, OutputStream out) throws IOException {
        long data = (long) map.size() * Float.BYTES;
        int height = map.dimension(0);
        int width = map.dimension(1);
        int[][] tags = {
            {256, LONG, width}, // ImageWidth
            {257, LONG, height}, // ImageLength
            {258, SHORT, Float.SIZE}, // BitsPerSample
            {259, SHORT, 1}, // Compression: none
            {262, SHORT, 1}, // PhotometricInterpretation: black is zero
            {273, LONG, TIFF_HEADER}, // StripOffsets: right behind the header
            {277, SHORT, 1}, // SamplesPerPixel
            {278, LONG, height}, // RowsPerStrip
            {279, LONG, (int) data}, // StripByteCounts
            {339, SHORT, 3}, // SampleFormat: floating point
        };
        int directory = 2 + TAG_LENGTH * tags.length + 4;
        if (TIFF_HEADER + data + directory > LARGEST_TIFF) {
            throw new DataException(FormatMessages.tooManyBytesToWrite(where, width, height));
        }
        out.write(littleEndian(TIFF_HEADER)
                .put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 42)
                .putInt((int) (TIFF_HEADER + data))
                .array());
        floats(map, out);
        byte[] end = new byte[directory];
        ByteBuffer entries = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).putShort((short) tags.length);
        for (int[] tag : tags) {
            entries.putShort((short) tag[0]).putShort((short) tag[1]).putInt(1).putInt(tag[2]);
        }
        out.write(end);
    }

    /** NPY of version 1.0, float32 in C order, as numpy.save writes it. */
    public static void npy(Tensor map, OutputStream out) throws IOException {
        String text = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + map.dimension(0) + ", " + map.dimension(1)
                + "), }";
        int before = NpyHeader.MAGIC.length + 4;
        int length = (before + text.length() + NPY_ALIGNMENT) / NPY_ALIGNMENT * NPY_ALIGNMENT - before;
        String padded = text + " ".repeat(length - text.length() - 1) + "\n";
        out.write(littleEndian(before + length)
                .put(NpyHeader.MAGIC)
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) length)
                .put(padded.getBytes(StandardCharsets.ISO_8859_1))
                .array());
        floats(map, out);
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void floats(Tensor map, OutputStream out) throws IOException {
        int width = map.dimension(1);
        byte[] row = new byte[Math.multiplyExact(width, Float.BYTES)];
        ByteBuffer bytes = ByteBuffer.wrap(row).order(ByteOrder.LITTLE_ENDIAN);
        for (int y = 0; y < map.dimension(0); y++) {
            for (int x = 0; x < width; x++) {
                bytes.putFloat(x * Float.BYTES, map.getFloat(y * width + x));
            }
            out.write(row);
        }
    }

    /**
     * A grey PNG of 16 bits.
     *
     * @throws DataException if a score is not from 0 to 1
     */
    public static void png(Tensor map, String where, OutputStream out) throws IOException {
        int width = map.dimension(1);
        // Before anything is written.
        for (int i = 0; i < map.size(); i++) {
            double score = map.getDouble(i);
            if (!(score >= 0 && score <= 1)) {
                throw new DataException(PngMessages.notAShare(where, score, map.positionText(i)));
            }
        }
        png(map, 16, out, (y, row) -> {
            for (int x = 0; x < width; x++) {
                int value = (int) Math.rint(map.getDouble(y * width + x) * HIGHEST_PNG_VALUE);
                row[1 + 2 * x] = (byte) (value >> Byte.SIZE);
                row[2 + 2 * x] = (byte) value;
            }
        });
    }

    /** A grey PNG of 8 bits: 255 where a number is greater than 0. */
    public static void mask(Tensor mask, OutputStream out) throws IOException {
        int width = mask.dimension(1);
        png(mask, 8, out, (y, row) -> {
            for (int x = 0; x < width; x++) {
                row[1 + x] = (byte) (mask.getDouble(y * width + x) > 0 ? 0xFF : 0);
            }
        });
    }

    /** Fills the bytes of a row; the first is the number of the filter: 0, none. */
    private interface Rows {
        void fill(int y, byte[] row);
    }

    private static void png(Tensor image, int bits, OutputStream out, Rows rows) throws IOException {
        int height = image.dimension(0);
        int width = image.dimension(1);
        out.write(PNG_SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) bits)
                .put((byte) PngChunks.GREY)
                .array();
        chunk("IHDR", header, header.length, out);
        byte[] row = new byte[Math.addExact(1, Math.multiplyExact(width, bits / Byte.SIZE))];
        Deflater deflater = new Deflater();
        try (DeflaterOutputStream data = new DeflaterOutputStream(new Chunks(out), deflater, 1 << 13)) {
            for (int y = 0; y < height; y++) {
                rows.fill(y, row);
                data.write(row);
            }
        } finally {
            deflater.end();
        }
        chunk("IEND", header, 0, out);
    }

    /** Writes chunks of a fixed size; closing ends the last one, but not the file. */
    private static final class Chunks extends OutputStream {
        private final OutputStream out;
        private final byte[] content = new byte[MOST_IN_CHUNK];
        private int length;

        Chunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            int done = 0;
            while (done < count) {
                if (length == content.length) {
                    flushChunk();
                }
                int next = Math.min(count - done, content.length - length);
                System.arraycopy(bytes, offset + done, content, length, next);
                length += next;
                done += next;
            }
        }

        private void flushChunk() throws IOException {
            chunk("IDAT", content, length, out);
            length = 0;
        }

        @Override
        public void close() throws IOException {
            if (length > 0) {
                flushChunk();
            }
        }
    }

    private static void chunk(String type, byte[] content, int length, OutputStream out) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content, 0, length);
        out.write(ByteBuffer.allocate(8).putInt(length).put(name).array());
        out.write(content, 0, length);
        out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
