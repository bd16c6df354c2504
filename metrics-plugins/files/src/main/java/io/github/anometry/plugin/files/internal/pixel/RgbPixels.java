package io.github.anometry.plugin.files.internal.pixel;

import java.nio.ByteOrder;

/**
 * Collects the colours of an image, each from 0 to 1: of all pixels, or of every n-th pixel of every n-th row. Grey
 * becomes all three colours; samples after the colours, such as alpha, are ignored.
 */
public final class RgbPixels implements PixelSink {
    private static final int CHANNELS = 3;

    private final Samples samples;
    private final float[] palette;
    private final int step;
    private final int rows;
    private final int columns;
    private final float[] planes;

    /**
     * The layout of the rows for {@link #put}.
     *
     * @param type UINT8 or UINT16
     * @param perPixel the samples per pixel in a row
     * @param colours the bands that are colours: 1 or 3
     * @param highest the sample that means 1
     */
    public record Samples(ElementType type, ByteOrder order, int perPixel, int colours, int highest) {
        private int value(byte[] row, int index) {
            if (type == ElementType.UINT8) {
                return row[index] & 0xFF;
            }
            int first = row[2 * index] & 0xFF;
            int second = row[2 * index + 1] & 0xFF;
            return order == ByteOrder.BIG_ENDIAN ? first << Byte.SIZE | second : second << Byte.SIZE | first;
        }
    }

    /**
     * @param palette red, green and blue of each index; empty without a palette. An index beyond it is black
     * @param maxSide the most pixels of the longer side of the result
     */
    public RgbPixels(String where, int width, int height, int maxSide, Samples samples, float[] palette) {
        this.step = step(width, height, maxSide);
        this.rows = count(height, step);
        this.columns = count(width, step);
        Heap.require(where, columns, rows, (long) CHANNELS * Float.BYTES);
        Heap.requireArray(where, columns, rows, CHANNELS);
        this.samples = samples;
        this.palette = palette;
        this.planes = new float[CHANNELS * rows * columns];
    }

    /** From one kept pixel to the next. */
    public static int step(int width, int height, int maxSide) {
        return (int) ((Math.max(width, height) + (long) maxSide - 1) / maxSide);
    }

    private static int count(int length, int step) {
        return (int) ((length + (long) step - 1) / step);
    }

    @Override
    public void put(int band, int y, int x, int pixelStep, byte[] row, int count) {
        if (band >= samples.colours() || y % step != 0) {
            return;
        }
        int line = y / step * columns;
        for (int i = 0; i < count; i++) {
            int column = x + i * pixelStep;
            if (column % step != 0) {
                continue;
            }
            int at = line + column / step;
            int from = i * samples.perPixel();
            if (palette.length > 0) {
                putIndex(at, samples.value(row, from));
            } else if (samples.colours() == 1) {
                float grey = (float) samples.value(row, from) / samples.highest();
                set(at, grey, grey, grey);
            } else {
                int end = Math.min(samples.colours() - band, samples.perPixel());
                for (int colour = 0; colour < end; colour++) {
                    planes[(band + colour) * rows * columns + at] =
                            (float) samples.value(row, from + colour) / samples.highest();
                }
            }
        }
    }

    private void putIndex(int at, int index) {
        if ((index + 1) * CHANNELS <= palette.length) {
            set(at, palette[index * CHANNELS], palette[index * CHANNELS + 1], palette[index * CHANNELS + 2]);
        } else {
            set(at, 0, 0, 0);
        }
    }

    private void set(int at, float red, float green, float blue) {
        planes[at] = red;
        planes[rows * columns + at] = green;
        planes[2 * rows * columns + at] = blue;
    }

    public Rgb image() {
        return new Rgb(rows, columns, planes);
    }
}
