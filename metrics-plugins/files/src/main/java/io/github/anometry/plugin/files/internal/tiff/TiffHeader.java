package io.github.anometry.plugin.files.internal.tiff;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.ElementType;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a TIFF file with one image. All of it is checked against the file before anything is decoded: each
 * strip or tile is within it, and has a plausible number of bytes for its part of the image.
 *
 * @param type the type of the samples; UINT8 for 1 to 8 bits
 * @param samples per pixel, colours and others
 * @param colourMap red, then green, then blue, for each index; empty without a palette
 * @param blocks strips or tiles, from left to right and from top to bottom
 */
public record TiffHeader(
        int width,
        int height,
        ElementType type,
        int bits,
        int samples,
        int photometric,
        int compression,
        int predictor,
        long orientation,
        ByteOrder order,
        long[] colourMap,
        Blocks blocks) {

    private static final int TOP_LEFT = 1;
    private static final int LAST_ORIENTATION = 8;

    public static final int BLACK_IS_ZERO = 1;
    public static final int RGB = 2;
    public static final int PALETTE = 3;

    public static final int UNCOMPRESSED = 1;
    public static final int LZW = 5;
    public static final int DEFLATE = 8;
    public static final int PACK_BITS = 32773;

    private static final int OLD_DEFLATE = 32946;

    /** No supported compression shrinks more than LZW: 4 KiB to 12 bits. */
    private static final long MAX_INFLATION = 4096;

    private static final int UNSIGNED = 1;
    private static final int SIGNED = 2;
    private static final int FLOATING_POINT = 3;
    /** Undefined by the specification; writers mean unsigned numbers. */
    private static final int UNDEFINED = 4;

    private static final Map<Integer, Map<Integer, ElementType>> TYPES = Map.of(
            UNSIGNED,
            Map.of(
                    1, ElementType.UINT8,
                    2, ElementType.UINT8,
                    4, ElementType.UINT8,
                    8, ElementType.UINT8,
                    16, ElementType.UINT16,
                    32, ElementType.UINT32,
                    64, ElementType.UINT64),
            SIGNED,
            Map.of(8, ElementType.INT8, 16, ElementType.INT16, 32, ElementType.INT32, 64, ElementType.INT64),
            FLOATING_POINT,
            Map.of(16, ElementType.FLOAT16, 32, ElementType.FLOAT32, 64, ElementType.FLOAT64));

    /**
     * Where the samples are.
     *
     * @param tiled whether they are in tiles rather than strips
     * @param planar whether each colour has its own blocks
     */
    public record Blocks(int width, int height, long[] offsets, long[] lengths, boolean tiled, boolean planar) {}

    /** Whether rows and columns are to be turned or mirrored; an undefined number means no. */
    public boolean isTurned() {
        return orientation > TOP_LEFT && orientation <= LAST_ORIENTATION;
    }

    public static TiffHeader read(String where, byte[] file) {
        TiffTags tags = TiffTags.read(where, file);
        int width = tags.one(256, "ImageWidth", -1);
        int height = tags.one(257, "ImageLength", -1);
        int bits = tags.one(258, "BitsPerSample", 1);
        int samples = tags.one(277, "SamplesPerPixel", 1);
        int compression = tags.one(259, "Compression", UNCOMPRESSED);
        if (width == 0 || height == 0 || samples == 0) {
            throw new DataException(TiffMessages.tag(where, "ImageWidth, ImageLength or SamplesPerPixel"));
        }
        Heap.requirePixels(where, width, height);
        int planes = tags.one(32997, "ImageDepth", 1);
        if (planes != 1) {
            throw new DataException(TiffMessages.planes(where, planes));
        }
        TiffHeader header = new TiffHeader(
                width,
                height,
                type(where, tags, bits),
                bits,
                samples,
                photometric(where, tags),
                compression(where, compression),
                predictor(where, tags, compression),
                tags.hint(274, TOP_LEFT),
                tags.order(),
                tags.all(320, "ColorMap"),
                blocks(tags, width, height));
        header.checkAgainstFile(where, tags, file.length);
        return header;
    }

    private static ElementType type(String where, TiffTags tags, int bits) {
        int format = tags.one(339, "SampleFormat", UNSIGNED);
        return typeOf(bits, format).orElseThrow(() -> new DataException(TiffMessages.samples(where, bits, format)));
    }

    /** @param format as the tag SampleFormat has it */
    public static Optional<ElementType> typeOf(int bits, int format) {
        return Optional.ofNullable(TYPES.getOrDefault(format == UNDEFINED ? UNSIGNED : format, Map.of())
                .get(bits));
    }

    private static int photometric(String where, TiffTags tags) {
        int photometric = tags.one(262, "PhotometricInterpretation", -1);
        if (photometric == 0) {
            throw new DataException(TiffMessages.whiteIsZero(where));
        }
        if (photometric > PALETTE) {
            throw new DataException(TiffMessages.colours(where, photometric));
        }
        return photometric;
    }

    private static int compression(String where, int compression) {
        return switch (compression) {
            case UNCOMPRESSED, LZW, DEFLATE, PACK_BITS -> compression;
            case OLD_DEFLATE -> DEFLATE;
            default -> throw new DataException(TiffMessages.compression(where, compression));
        };
    }

    private static int predictor(String where, TiffTags tags, int compression) {
        if (tags.one(266, "FillOrder", 1) != 1) {
            throw new DataException(TiffMessages.fillOrder(where));
        }
        int predictor = tags.one(317, "Predictor", TiffPredictor.NONE);
        boolean floats = tags.one(339, "SampleFormat", UNSIGNED) == FLOATING_POINT;
        if (predictor < TiffPredictor.NONE
                || predictor > TiffPredictor.FLOATS
                || (predictor == TiffPredictor.FLOATS && !floats)) {
            throw new DataException(TiffMessages.predictor(where, predictor));
        }
        if (predictor != TiffPredictor.NONE && (compression == UNCOMPRESSED || compression == PACK_BITS)) {
            throw new DataException(TiffMessages.predictorOfNothing(where, predictor, compression));
        }
        return predictor;
    }

    private static Blocks blocks(TiffTags tags, int width, int height) {
        boolean planar = tags.one(284, "PlanarConfiguration", 1) == 2;
        if (tags.has(324)) {
            return new Blocks(
                    tags.one(322, "TileWidth", -1),
                    tags.one(323, "TileLength", -1),
                    tags.all(324, "TileOffsets"),
                    tags.all(325, "TileByteCounts"),
                    true,
                    planar);
        }
        long[] rows = tags.all(278, "RowsPerStrip");
        int stripHeight = rows.length == 0 ? height : (int) Math.min(rows[0], height);
        return new Blocks(
                width, stripHeight, tags.all(273, "StripOffsets"), tags.all(279, "StripByteCounts"), false, planar);
    }

    public int blocksAcross() {
        return (int) ((width + blocks.width() - 1L) / blocks.width());
    }

    public int blocksDown() {
        return (int) ((height + blocks.height() - 1L) / blocks.height());
    }

    /** The samples per pixel in a block. */
    public int bandsOfBlock() {
        return blocks.planar() ? 1 : samples;
    }

    /** Bytes of a block's row, decompressed. */
    public long rowLength() {
        return bytes(blocks.width());
    }

    /** The bytes of its first columns. */
    public long rowPart(int columns) {
        return predictor == TiffPredictor.FLOATS ? rowLength() : bytes(columns);
    }

    private long bytes(int columns) {
        return ((long) columns * bandsOfBlock() * bits + 7) / 8;
    }

    /** The number of bands that hold colours; bands after them are alpha and others. */
    public int colours() {
        return photometric == RGB ? 3 : 1;
    }

    private void checkAgainstFile(String where, TiffTags tags, int fileLength) {
        if (blocks.width() == 0 || blocks.height() == 0) {
            throw new DataException(TiffMessages.tag(where, "TileWidth, TileLength or RowsPerStrip"));
        }
        boolean isIndex = type == ElementType.UINT8 || type == ElementType.UINT16;
        if (samples < colours() || (photometric == PALETTE && (!isIndex || colourMap.length != 3L << bits))) {
            throw new DataException(TiffMessages.tag(where, "SamplesPerPixel or ColorMap"));
        }
        long count = (long) blocksAcross() * blocksDown() * (blocks.planar() ? samples : 1);
        if (blocks.offsets().length != count || blocks.lengths().length != count) {
            throw new DataException(TiffMessages.tag(where, "StripOffsets, StripByteCounts or their tiles'"));
        }
        long inflation = compression == UNCOMPRESSED ? 1 : MAX_INFLATION;
        for (int i = 0; i < count; i++) {
            long length = blocks.lengths()[i];
            if (length == 0 && blocks.offsets()[i] == 0) {
                throw new DataException(TiffMessages.sparse(where));
            }
            tags.require(blocks.offsets()[i], length);
            if (rowLength() > inflation * length / rows(i)) {
                throw new DataException(TiffMessages.truncated(where, fileLength));
            }
        }
        long row = rowLength() * Math.max(1, type.size() * (long) Byte.SIZE / bits);
        if (row > Heap.LONGEST_ARRAY) {
            throw new DataException(TiffMessages.rowTooLong(where, row));
        }
        Heap.require(where, TiffMessages.row(), row);
    }

    /** The number of a block's rows that are inside the image. */
    private int rows(int block) {
        int down = block % (blocksAcross() * blocksDown()) / blocksAcross();
        return Math.min(blocks.height(), height - down * blocks.height());
    }
}
