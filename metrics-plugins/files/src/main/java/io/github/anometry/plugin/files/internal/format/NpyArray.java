package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import io.github.anometry.plugin.files.internal.pixel.Heap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The array of an NPY file. In C order, an image is read from its position in the file; in Fortran order, where an
 * image's elements are spread over the file, the whole array is read on first access.
 */
final class NpyArray {
    private final String where;
    private final ByteSource source;
    private final NpyHeader header;
    private final long held;
    private @Nullable Tensor whole;

    private NpyArray(String where, ByteSource source, NpyHeader header, long held) {
        this.where = where;
        this.source = source;
        this.header = header;
        this.held = held;
    }

    /**
     * Reads the header.
     *
     * @param source stays open while the array is read
     * @param held the bytes that the source holds in memory once it is read
     */
    static NpyArray read(String where, ByteSource source, long held) {
        try {
            return new NpyArray(where, source, NpyHeader.read(where, source), held);
        } catch (IOException e) {
            throw FileErrors.unreadable(where, e);
        }
    }

    NpyHeader header() {
        return header;
    }

    long decodedBytes(long elements) {
        return elements * header.type().decodedSize();
    }

    /** What stays in memory once the first image has been read, because images cannot be read one by one. */
    long heldBytes() {
        return held + (header.fortranOrder() ? decodedBytes(header.count()) : 0);
    }

    /** The most memory that reading this many elements takes. */
    long peakBytes(long elements) {
        long size = header.type().size();
        long read = header.fortranOrder()
                ? header.count() * (2 * size + header.type().decodedSize()) // as stored, in C order, as numbers
                : elements * (size + header.type().decodedSize());
        return held + read;
    }

    /** All of it. */
    synchronized Tensor read() {
        if (whole == null) {
            int[] shape = header.shape(where);
            byte[] elements = bytes(0, header.count());
            whole = decode(
                    header.fortranOrder()
                            ? FortranOrder.toC(elements, header.type().size(), shape)
                            : elements,
                    shape);
        }
        return whole;
    }

    /** The part at {@code index} of the first axis, or the whole array if it is of one image, in the given shape. */
    Tensor part(int index, int... shape) {
        int count = Math.toIntExact(Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b));
        if (header.fortranOrder()) {
            Tensor all = read();
            return all.reshape(all.size() / count, count).slice(index).reshape(shape);
        }
        return decode(bytes((long) index * count, count), shape);
    }

    private byte[] bytes(long from, long count) {
        int elementSize = header.type().size();
        if (count > (Integer.MAX_VALUE - 8) / elementSize) {
            throw new DataException(Messages.npyTooLarge(where, header.axes()));
        }
        Heap.require(where, FormatMessages.array(), 2 * count * elementSize); // as bytes, and as numbers
        byte[] bytes = new byte[(int) count * elementSize];
        try {
            source.read(header.dataOffset() + from * elementSize, ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw FileErrors.unreadable(where, e);
        }
        return bytes;
    }

    private Tensor decode(byte[] bytes, int... shape) {
        ByteBuffer ordered = ByteBuffer.wrap(bytes).order(header.order());
        return header.type().decode(ordered, bytes.length / header.type().size(), shape);
    }
}
