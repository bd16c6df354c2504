package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.ElementType;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import io.github.anometry.plugin.files.internal.pixel.PackedSamples;
import io.github.anometry.plugin.files.internal.pixel.PixelSink;
import io.github.anometry.plugin.files.internal.pixel.Rgb;
import io.github.anometry.plugin.files.internal.pixel.RgbPixels;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A colour image in a BMP file. */
final class BmpImage {
    private static final int CHANNELS = 3;
    private static final int HIGHEST = 255;

    private final byte[] file;
    private final BmpHeader header;
    private final ByteBuffer bytes;

    private BmpImage(byte[] file, BmpHeader header) {
        this.file = file;
        this.header = header;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Rgb image(String where, byte[] file, int maxSide) {
        BmpHeader header = BmpHeader.read(where, file);
        var samples = new RgbPixels.Samples(ElementType.UINT8, ByteOrder.LITTLE_ENDIAN, CHANNELS, CHANNELS, HIGHEST);
        RgbPixels pixels = new RgbPixels(where, header.width(), header.height(), maxSide, samples, new float[0]);
        BmpImage image = new BmpImage(file, header);
        try {
            if (header.isInRuns()) {
                Heap.require(where, header.width(), header.height(), 1);
                image.decodeRuns(pixels);
            } else {
                image.decodeRows(pixels);
            }
        } catch (IOException e) {
            throw new DataException(BitmapMessages.damaged(where, "BMP", e.getMessage()), e);
        }
        return pixels.image();
    }

    /** Skipped pixels have the index 0. */
    private void decodeRuns(PixelSink pixels) throws IOException {
        int width = header.width();
        byte[] indices = new byte[width * header.height()];
        new BmpRuns(file, header.offset(), header.bits())
                .decode(width, header.height(), (row, x, index) -> indices[row * width + x] = (byte) index);
        byte[] colours = new byte[CHANNELS * width];
        for (int row = 0; row < header.height(); row++) {
            for (int x = 0; x < width; x++) {
                putIndex(indices[row * width + x] & 0xFF, colours, x);
            }
            pixels.put(0, header.line(row), 0, 1, colours, width);
        }
    }

    private void decodeRows(PixelSink pixels) {
        int width = header.width();
        int bits = header.bits();
        int rowLength = (int) header.rowLength(); // the file has all rows, so this fits
        byte[] indices = new byte[bits <= Byte.SIZE ? width : 0];
        byte[] colours = new byte[CHANNELS * width];
        for (int row = 0; row < header.height(); row++) {
            int from = header.offset() + rowLength * row;
            if (bits == Byte.SIZE) {
                System.arraycopy(file, from, indices, 0, width);
            } else if (bits < Byte.SIZE) {
                PackedSamples.unpack(file, from, bits, indices, width);
            }
            for (int x = 0; x < width; x++) {
                switch (bits) {
                    case 16 -> putPixel(bytes.getShort(from + 2 * x) & 0xFFFF, colours, x);
                    case 24 ->
                        putPixel(
                                (bytes.getShort(from + 3 * x) & 0xFFFF) | (file[from + 3 * x + 2] & 0xFF) << 16,
                                colours,
                                x);
                    case 32 -> putPixel(bytes.getInt(from + 4 * x), colours, x);
                    default -> putIndex(indices[x] & 0xFF, colours, x);
                }
            }
            pixels.put(0, header.line(row), 0, 1, colours, width);
        }
    }

    /** An index beyond the palette is black. */
    private void putIndex(int index, byte[] colours, int x) {
        byte[] palette = header.colours();
        boolean isKnown = (index + 1) * CHANNELS <= palette.length;
        for (int channel = 0; channel < CHANNELS; channel++) {
            colours[x * CHANNELS + channel] = isKnown ? palette[index * CHANNELS + 2 - channel] : 0;
        }
    }

    private void putPixel(int pixel, byte[] colours, int x) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            int mask = header.channels()[channel];
            int shift = Integer.numberOfTrailingZeros(mask);
            long highest = mask == 0 ? 1 : (mask >>> shift) & 0xFFFFFFFFL;
            long value = mask == 0 ? 0 : ((pixel & mask) >>> shift) & 0xFFFFFFFFL;
            colours[x * CHANNELS + channel] = (byte) ((value * HIGHEST + highest / 2) / highest);
        }
    }
}
