package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Collects an image of one sample per pixel, with the numbers as stored. */
public final class GreyPixels implements PixelSink {
    private final int width;
    private final int height;
    private final ElementType type;
    private final byte[] pixels;

    public GreyPixels(String where, int width, int height, ElementType type) {
        Heap.require(where, width, height, bytesPerPixel(type));
        long length = (long) width * height * type.size();
        if (length > Heap.LONGEST_ARRAY) {
            throw new DataException(FormatMessages.tooManyBytes(where, width, height, type.size(), Heap.LONGEST_ARRAY));
        }
        this.width = width;
        this.height = height;
        this.type = type;
        this.pixels = new byte[(int) length];
    }

    /** The memory per pixel while the numbers are built from the bytes; with one byte per pixel the bytes are the numbers. */
    public static long bytesPerPixel(ElementType type) {
        return type == ElementType.UINT8 ? 1 : type.size() + type.decodedSize();
    }

    @Override
    public void put(int band, int y, int x, int step, byte[] samples, int count) {
        int size = type.size();
        int at = (y * width + x) * size;
        if (step == 1) {
            System.arraycopy(samples, 0, pixels, at, count * size);
            return;
        }
        for (int i = 0; i < count; i++) {
            System.arraycopy(samples, i * size, pixels, at + i * step * size, size);
        }
    }

    public Tensor tensor(ByteOrder order) {
        if (type == ElementType.UINT8) {
            return Tensor.ofUnsignedBytes(pixels, height, width);
        }
        return type.decode(ByteBuffer.wrap(pixels).order(order), width * height, height, width);
    }
}
