package io.github.anometry.plugin.files.internal.png;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file, all present and with correct check sums, and plausible for the size of the image.
 *
 * @param bits per sample
 * @param colourType as in the PNG specification
 * @param palette red, green and blue of each index; empty without a palette
 * @param data where the compressed pixels are
 */
public record PngChunks(
        int width, int height, int bits, int colourType, boolean interlaced, byte[] palette, List<Part> data) {
    public static final int GREY = 0;
    public static final int RGB = 2;
    public static final int PALETTE = 3;
    public static final int GREY_ALPHA = 4;
    public static final int RGB_ALPHA = 6;

    private static final int SIGNATURE_LENGTH = 8;
    private static final int AROUND_DATA = 12;
    private static final int HEADER_LENGTH = 13;
    /** Deflate's best: 258 bytes from two bits. */
    private static final long MAX_INFLATION = 1032;

    private static final Map<Integer, Set<Integer>> BITS = Map.of(
            GREY, Set.of(1, 2, 4, 8, 16),
            RGB, Set.of(8, 16),
            PALETTE, Set.of(1, 2, 4, 8),
            GREY_ALPHA, Set.of(8, 16),
            RGB_ALPHA, Set.of(8, 16));

    /** Bytes of the file. */
    public record Part(int offset, int length) {}

    /** @param file starts like a PNG file */
    public static PngChunks read(String where, byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        List<Part> data = new ArrayList<>();
        byte[] palette = {};
        String type = "";
        for (int at = SIGNATURE_LENGTH; !type.equals("IEND"); ) {
            int length = length(where, bytes, at);
            requireCheckSum(where, file, at, bytes.getInt(at + 8 + length), length);
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            boolean isFirst = at == SIGNATURE_LENGTH;
            if (isFirst != type.equals("IHDR") || (isFirst && length != HEADER_LENGTH)) {
                throw new DataException(PngMessages.damaged(where, PngMessages.noHeader()));
            }
            switch (type) {
                case "PLTE" -> palette = Arrays.copyOfRange(file, at + 8, at + 8 + length);
                case "IDAT" -> data.add(new Part(at + 8, length));
                case "IHDR", "IEND" -> {}
                default -> requireOptional(where, type);
            }
            at += length + AROUND_DATA;
        }
        return header(where, bytes.position(SIGNATURE_LENGTH + 8), palette, data);
    }

    private static int length(String where, ByteBuffer bytes, int at) {
        int left = bytes.limit() - at - AROUND_DATA;
        if (left < 0 || bytes.getInt(at) < 0 || bytes.getInt(at) > left) {
            throw new DataException(PngMessages.truncated(where));
        }
        return bytes.getInt(at);
    }

    private static void requireCheckSum(String where, byte[] file, int at, int expected, int length) {
        CRC32 sum = new CRC32();
        sum.update(file, at + 4, length + 4);
        if ((int) sum.getValue() != expected) {
            throw new DataException(PngMessages.damaged(where, PngMessages.wrongCheckSum()));
        }
    }

    /** A chunk whose name starts with a lowercase letter may be skipped. */
    private static void requireOptional(String where, String type) {
        if (!Character.isLowerCase(type.charAt(0))) {
            throw new DataException(PngMessages.unknownChunk(where, type));
        }
    }

    private static PngChunks header(String where, ByteBuffer bytes, byte[] palette, List<Part> data) {
        int width = bytes.getInt();
        int height = bytes.getInt();
        int bits = bytes.get();
        int colourType = bytes.get();
        int compression = bytes.get();
        int filter = bytes.get();
        int interlace = bytes.get();
        if (width <= 0 || height <= 0) {
            throw new DataException(PngMessages.damaged(where, PngMessages.noPixels(width, height)));
        }
        if (!BITS.getOrDefault(colourType, Set.of()).contains(bits)) {
            throw new DataException(PngMessages.kind(where, bits, colourType));
        }
        if (compression != 0 || filter != 0 || interlace < 0 || interlace > 1) {
            throw new DataException(PngMessages.method(where, compression, filter, interlace));
        }
        if (colourType == PALETTE && palette.length < 3) {
            throw new DataException(PngMessages.damaged(where, PngMessages.noPalette()));
        }
        Heap.requirePixels(where, width, height);
        PngChunks chunks = new PngChunks(width, height, bits, colourType, interlace == 1, palette, List.copyOf(data));
        long compressed = data.stream().mapToLong(Part::length).sum();
        long rowLength = ((long) width * chunks.bands() * bits + 7) / 8;
        if (rowLength >= Heap.LONGEST_ARRAY) {
            throw new DataException(
                    FormatMessages.tooManyBytes(where, width, height, chunks.bands() * bits / 8, Heap.LONGEST_ARRAY));
        }
        if ((long) width * height / 8 * bits > MAX_INFLATION * compressed) {
            throw new DataException(PngMessages.truncated(where));
        }
        return chunks;
    }

    /** The samples per pixel, colours first. */
    public int bands() {
        return switch (colourType) {
            case RGB -> 3;
            case GREY_ALPHA -> 2;
            case RGB_ALPHA -> 4;
            default -> 1;
        };
    }

    /** The number of bands that hold colours. */
    public int colours() {
        return colourType == RGB || colourType == RGB_ALPHA ? 3 : 1;
    }
}
