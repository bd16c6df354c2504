package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.DecodedBytes;
import io.github.anometry.plugin.files.internal.pixel.ElementType;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.LzwBytes;
import io.github.anometry.plugin.files.internal.pixel.Mask;
import io.github.anometry.plugin.files.internal.pixel.MaskPixels;
import io.github.anometry.plugin.files.internal.pixel.Masks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * A mask in a GIF file of one image: a pixel is anomalous if its colour is not black. ImageIO is not used because it
 * fills a truncated file with its first colour.
 */
final class GifFile {
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int END = 0x3B;
    private static final int HAS_PALETTE = 0x80;
    private static final int IS_INTERLACED = 0x40;
    private static final int[][] ONE_PASS = {{0, 1}};
    /** First row, and step to the next. */
    private static final int[][] FOUR_PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
    /** As in TIFF: the best compression of LZW's longest strings. */
    private static final long MAX_INFLATION = 4096;

    private final String where;
    private final byte[] file;
    private final ByteBuffer bytes;
    private @Nullable Image image;
    private int images;

    private record Image(
            int left, int top, int width, int height, boolean interlaced, byte[] palette, int valueBits, byte[] data) {}

    private GifFile(String where, byte[] file) {
        this.where = where;
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @param file starts like a GIF file */
    static Mask mask(String where, byte[] file) {
        return new GifFile(where, file).mask();
    }

    private Mask mask() {
        require(13);
        int width = bytes.getShort(6) & 0xFFFF;
        int height = bytes.getShort(8) & 0xFFFF;
        int flags = bytes.get(10);
        bytes.position(13);
        byte[] palette = palette(flags);
        readBlocks(palette);
        if (images > 1) {
            throw new DataException(BitmapMessages.gifFrames(where, images));
        }
        if (image == null || image.width() == 0 || image.height() == 0) {
            throw new DataException(BitmapMessages.damaged(where, "GIF", BitmapMessages.noImage()));
        }
        if (image.left() != 0 || image.top() != 0 || image.width() != width || image.height() != height) {
            throw new DataException(BitmapMessages.gifPart(
                    where, FormatMessages.pixels(image.width(), image.height()), FormatMessages.pixels(width, height)));
        }
        if (image.palette().length == 0) {
            throw new DataException(BitmapMessages.gifWithoutPalette(where));
        }
        try {
            return decode(image);
        } catch (IOException e) {
            throw new DataException(BitmapMessages.damaged(where, "GIF", e.getMessage()), e);
        }
    }

    /** Up to the end marker; a file without it was truncated. */
    private void readBlocks(byte[] palette) {
        int kind = next();
        while (kind != END) {
            switch (kind) {
                case EXTENSION -> {
                    next();
                    subBlocks();
                }
                case IMAGE -> {
                    images++;
                    image = image(palette);
                }
                default -> throw new DataException(BitmapMessages.damaged(where, "GIF", BitmapMessages.noBlock(kind)));
            }
            kind = next();
        }
    }

    private Image image(byte[] globalPalette) {
        require(9);
        int left = bytes.getShort() & 0xFFFF;
        int top = bytes.getShort() & 0xFFFF;
        int width = bytes.getShort() & 0xFFFF;
        int height = bytes.getShort() & 0xFFFF;
        int flags = bytes.get();
        byte[] palette = (flags & HAS_PALETTE) == 0 ? globalPalette : palette(flags);
        int valueBits = next();
        return new Image(left, top, width, height, (flags & IS_INTERLACED) != 0, palette, valueBits, subBlocks());
    }

    private byte[] palette(int flags) {
        if ((flags & HAS_PALETTE) == 0) {
            return new byte[0];
        }
        byte[] palette = new byte[3 << ((flags & 7) + 1)];
        require(palette.length);
        bytes.get(palette);
        return palette;
    }

    private byte[] subBlocks() {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (int length = next(); length > 0; length = next()) {
            require(length);
            data.write(file, bytes.position(), length);
            bytes.position(bytes.position() + length);
        }
        return data.toByteArray();
    }

    private int next() {
        require(1);
        return bytes.get() & 0xFF;
    }

    private void require(int count) {
        if (bytes.remaining() < count) {
            throw new DataException(BitmapMessages.truncated(where));
        }
    }

    private Mask decode(Image of) throws IOException {
        if (of.valueBits() < 2 || of.valueBits() > 8) {
            throw new IOException(BitmapMessages.valueBits(of.valueBits()));
        }
        if ((long) of.width() * of.height() > MAX_INFLATION * of.data().length) {
            throw new IOException(FormatMessages.tooFewBytes());
        }
        var samples = new MaskPixels.Samples(ElementType.UINT8, ByteOrder.LITTLE_ENDIAN, 1, 1);
        MaskPixels pixels = new MaskPixels(where, of.width(), of.height(), samples, Masks.coloured(of.palette(), 3));
        byte[] row = new byte[of.width()];
        try (DecodedBytes data = new LzwBytes(of.data(), 0, of.data().length, LzwBytes.Variant.gif(of.valueBits()))) {
            for (int[] pass : of.interlaced() ? FOUR_PASSES : ONE_PASS) {
                for (int y = pass[0]; y < of.height(); y += pass[1]) {
                    data.read(row, 0, row.length);
                    pixels.put(0, y, 0, 1, row, of.width());
                }
            }
        }
        return pixels.mask();
    }
}
