package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Collects a mask: a pixel is anomalous if one of its colours is greater than 0, or its palette colour is not black. */
public final class MaskPixels implements PixelSink {
    private final String where;
    private final int width;
    private final int height;
    private final Samples samples;
    private final boolean @Nullable [] palette;
    private final byte[] mask;
    private final GreyValues grey = new GreyValues();

    /**
     * The layout of the rows for {@link #put}.
     *
     * @param perPixel the samples per pixel in a row
     * @param colours the bands that are colours; those after them, such as alpha, are ignored
     */
    public record Samples(ElementType type, ByteOrder order, int perPixel, int colours) {}

    /** @param palette which indices have a colour other than black; an index beyond it is black */
    public MaskPixels(String where, int width, int height, Samples samples, boolean @Nullable [] palette) {
        Heap.require(where, width, height, 1);
        this.where = where;
        this.width = width;
        this.height = height;
        this.samples = samples;
        this.palette = palette;
        this.mask = new byte[width * height];
    }

    @Override
    public void put(int band, int y, int x, int step, byte[] row, int count) {
        if (band >= samples.colours()) {
            return;
        }
        int at = y * width + x;
        int colours = Math.min(samples.colours() - band, samples.perPixel());
        if (palette != null) {
            putIndices(palette, at, step, row, count);
        } else if (samples.type() != ElementType.UINT8) {
            putNumbers(at, step, row, count, colours);
        } else if (samples.perPixel() == 1) {
            for (int i = 0; i < count; i++) {
                mask[at + i * step] |= Masks.isNotZero(row[i]);
            }
            if (samples.colours() == 1) {
                grey.addBytes(row, count);
            }
        } else {
            for (int i = 0, from = 0; i < count; i++, from += samples.perPixel()) {
                byte any = row[from];
                for (int colour = 1; colour < colours; colour++) {
                    any |= row[from + colour];
                }
                mask[at + i * step] |= Masks.isNotZero(any);
                if (samples.colours() == 1) {
                    grey.add(any & 0xFF);
                }
            }
        }
    }

    private void putIndices(boolean[] coloured, int at, int step, byte[] row, int count) {
        Tensor indices = decode(row, count);
        for (int i = 0; i < count; i++) {
            int index = (int) indices.getDouble(i * samples.perPixel());
            if (index < coloured.length && coloured[index]) {
                mask[at + i * step] = 1;
            }
        }
    }

    private void putNumbers(int at, int step, byte[] row, int count, int colours) {
        Tensor values = decode(row, count);
        for (int i = 0; i < count; i++) {
            for (int colour = 0; colour < colours; colour++) {
                double value = values.getDouble(i * samples.perPixel() + colour);
                int pixel = at + i * step;
                if (!(value >= 0)) {
                    String position = "[" + pixel / width + ", " + pixel % width + "]";
                    throw new DataException(FormatMessages.notAMaskValue(where, value, position));
                }
                if (samples.colours() == 1) {
                    grey.add(value);
                }
                if (value > 0) {
                    mask[pixel] = 1;
                }
            }
        }
    }

    private Tensor decode(byte[] row, int count) {
        int length = count * samples.perPixel();
        return samples.type().decode(ByteBuffer.wrap(row).order(samples.order()), length, length);
    }

    public Mask mask() {
        return new Mask(Tensor.ofBooleans(mask, height, width), grey);
    }
}
