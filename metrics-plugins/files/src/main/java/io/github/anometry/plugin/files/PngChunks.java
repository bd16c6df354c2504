package io.github.anometry.plugin.files;

import io.github.anometry.api.error.DataException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The header of a PNG file that is complete: every chunk is there and its check sum right, which the JDK's reader does not
 * look at, and so few bytes can hold so large an image.
 *
 * @param bits for each sample
 * @param colourType as in the PNG specification
 */
record PngChunks(int width, int height, int bits, int colourType) {
    static final int GREY = 0;
    static final int PALETTE = 3;

    private static final int SIGNATURE_LENGTH = 8;
    private static final int AROUND_DATA = 12;
    /** Deflate's best: 258 bytes for two bits. */
    private static final long MAX_INFLATION = 1032;

    /** @param file begins as a PNG file does */
    static PngChunks read(String where, byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = SIGNATURE_LENGTH;
        String first = "";
        String last = "";
        while (!last.equals("IEND")) {
            if (file.length - at < AROUND_DATA) {
                throw new DataException(Messages.pngTruncated(where));
            }
            int length = bytes.getInt(at);
            if (length < 0 || length > file.length - at - AROUND_DATA) {
                throw new DataException(Messages.pngTruncated(where));
            }
            CRC32 sum = new CRC32();
            sum.update(file, at + 4, length + 4);
            if ((int) sum.getValue() != bytes.getInt(at + 8 + length)) {
                throw new DataException(Messages.pngDamaged(where, Messages.wrongCheckSum()));
            }
            last = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (first.isEmpty()) {
                first = length == 13 ? last : "none";
            }
            at += length + AROUND_DATA;
        }
        if (!first.equals("IHDR")) {
            throw new DataException(Messages.pngDamaged(where, Messages.noHeader()));
        }
        return header(where, bytes.position(SIGNATURE_LENGTH + 8), file.length);
    }

    private static PngChunks header(String where, ByteBuffer bytes, int fileLength) {
        PngChunks header = new PngChunks(bytes.getInt(), bytes.getInt(), bytes.get(), bytes.get());
        long pixels = (long) header.width * header.height;
        if (header.width <= 0 || header.height <= 0 || pixels > Integer.MAX_VALUE - 8) {
            throw new DataException(Messages.impossibleSize(where, header.width, header.height));
        }
        if (pixels / 8 * header.bits > MAX_INFLATION * fileLength) {
            throw new DataException(Messages.pngTruncated(where));
        }
        return header;
    }
}
