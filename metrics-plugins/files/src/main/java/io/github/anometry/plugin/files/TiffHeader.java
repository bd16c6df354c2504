package io.github.anometry.plugin.files;

import io.github.anometry.api.error.DataException;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * What a TIFF file says of its one image. All of it is checked against the file before anything is decoded: the strips or
 * tiles lie within it, and so few bytes can hold so large an image.
 *
 * @param type the type of the samples; UINT8 for 1 to 8 bits
 * @param samples colours and others for each pixel
 * @param colourMap red, then green, then blue, for each index; empty without a palette
 * @param blocks strips or tiles, from left to right and from top to bottom
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TiffHeader(
        int width,
        int height,
        ElementType type,
        int bits,
        int samples,
        int photometric,
        int compression,
        int predictor,
        ByteOrder order,
        long[] colourMap,
        Blocks blocks) {

    static final int BLACK_IS_ZERO = 1;
    static final int RGB = 2;
    static final int PALETTE = 3;

    static final int UNCOMPRESSED = 1;
    static final int DEFLATE = 8;

    private static final int LZW = 5;
    private static final int PACK_BITS = 32773;
    private static final int OLD_DEFLATE = 32946;

    /** No compression that is read shrinks more than LZW: 4 KiB to 12 bits. */
    private static final long MAX_INFLATION = 4096;

    private static final Map<Integer, Map<Integer, ElementType>> TYPES = Map.of(
            1,
            Map.of(
                    1, ElementType.UINT8,
                    2, ElementType.UINT8,
                    4, ElementType.UINT8,
                    8, ElementType.UINT8,
                    16, ElementType.UINT16,
                    32, ElementType.UINT32),
            2,
            Map.of(8, ElementType.INT8, 16, ElementType.INT16, 32, ElementType.INT32),
            3,
            Map.of(16, ElementType.FLOAT16, 32, ElementType.FLOAT32, 64, ElementType.FLOAT64));

    /**
     * Where the samples lie.
     *
     * @param planar whether each colour has blocks of its own
     */
    record Blocks(int width, int height, long[] offsets, long[] lengths, boolean planar) {}

    static TiffHeader read(String where, byte[] file) {
        TiffTags tags = TiffTags.read(where, file);
        int width = tags.one(256, "ImageWidth", -1);
        int height = tags.one(257, "ImageLength", -1);
        int bits = tags.one(258, "BitsPerSample", 1);
        int samples = tags.one(277, "SamplesPerPixel", 1);
        int compression = tags.one(259, "Compression", UNCOMPRESSED);
        if (width == 0 || height == 0 || samples == 0 || (long) width * height > Integer.MAX_VALUE - 8) {
            throw new DataException(Messages.impossibleSize(where, width, height));
        }
        TiffHeader header = new TiffHeader(
                width,
                height,
                type(where, tags, bits),
                bits,
                samples,
                photometric(where, tags),
                compression(where, compression),
                predictor(where, tags),
                tags.order(),
                tags.all(320, "ColorMap"),
                blocks(tags, width, height));
        header.checkAgainstFile(where, tags, file.length);
        return header;
    }

    private static ElementType type(String where, TiffTags tags, int bits) {
        int format = tags.one(339, "SampleFormat", 1);
        ElementType type =
                TYPES.getOrDefault(format == 4 ? 1 : format, Map.of()).get(bits);
        if (type == null) {
            throw new DataException(Messages.tiffSamples(where, bits, format));
        }
        return type;
    }

    private static int photometric(String where, TiffTags tags) {
        int photometric = tags.one(262, "PhotometricInterpretation", -1);
        if (photometric == 0) {
            throw new DataException(Messages.tiffWhiteIsZero(where));
        }
        if (photometric > PALETTE) {
            throw new DataException(Messages.tiffColours(where, photometric));
        }
        return photometric;
    }

    private static int compression(String where, int compression) {
        return switch (compression) {
            case UNCOMPRESSED, LZW, DEFLATE, PACK_BITS -> compression;
            case OLD_DEFLATE -> DEFLATE;
            default -> throw new DataException(Messages.tiffCompression(where, compression));
        };
    }

    private static int predictor(String where, TiffTags tags) {
        int predictor = tags.one(317, "Predictor", 1);
        if (predictor < 1 || predictor > 3 || tags.one(266, "FillOrder", 1) != 1) {
            throw new DataException(Messages.tiffTag(where, "Predictor or FillOrder"));
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
                    planar);
        }
        long[] rows = tags.all(278, "RowsPerStrip");
        int stripHeight = rows.length == 0 ? height : (int) Math.min(rows[0], height);
        return new Blocks(width, stripHeight, tags.all(273, "StripOffsets"), tags.all(279, "StripByteCounts"), planar);
    }

    int blocksAcross() {
        return (int) ((width + blocks.width() - 1L) / blocks.width());
    }

    private int blocksDown() {
        return (int) ((height + blocks.height() - 1L) / blocks.height());
    }

    /** Bytes of a block's row, inflated. */
    long rowLength() {
        return ((long) blocks.width() * (blocks.planar() ? 1 : samples) * bits + 7) / 8;
    }

    /** The number of bands that say what a pixel looks like; bands after them are alpha and others. */
    int colours() {
        return photometric == RGB ? 3 : 1;
    }

    private void checkAgainstFile(String where, TiffTags tags, int fileLength) {
        if (blocks.width() == 0 || blocks.height() == 0) {
            throw new DataException(Messages.tiffTag(where, "TileWidth, TileLength or RowsPerStrip"));
        }
        if (samples < colours() || (photometric == PALETTE && colourMap.length != 3L << bits)) {
            throw new DataException(Messages.tiffTag(where, "SamplesPerPixel or ColorMap"));
        }
        long count = (long) blocksAcross() * blocksDown() * (blocks.planar() ? samples : 1);
        if (blocks.offsets().length != count || blocks.lengths().length != count) {
            throw new DataException(Messages.tiffTag(where, "StripOffsets, StripByteCounts or their tiles'"));
        }
        boolean packed = compression != UNCOMPRESSED;
        long left = packed ? MAX_INFLATION * fileLength : fileLength;
        for (int i = 0; i < count; i++) {
            tags.require(blocks.offsets()[i], blocks.lengths()[i]);
            if (rowLength() > left / rows(i) || (!packed && blocks.lengths()[i] < rowLength() * rows(i))) {
                throw new DataException(Messages.tiffTruncated(where, fileLength));
            }
            left -= rowLength() * rows(i);
        }
    }

    /** The number of rows that a block has bytes for: a tile is full, the last strip ends with the image. */
    int rows(int block) {
        int down = block % (blocksAcross() * blocksDown()) / blocksAcross();
        boolean isStrip = blocks.width() == width;
        return isStrip ? Math.min(blocks.height(), height - down * blocks.height()) : blocks.height();
    }
}
