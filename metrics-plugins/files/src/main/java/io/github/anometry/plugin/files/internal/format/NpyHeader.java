package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.pixel.ElementType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The header of an NPY file, checked against the size of the file: the declared elements are there, and nothing else.
 *
 * @param axes the length of each axis; at least one element in total
 * @param dataOffset where the elements begin
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">the NPY format</a>
 */
record NpyHeader(ElementType type, ByteOrder order, boolean fortranOrder, List<Long> axes, int dataOffset) {
    /** The six bytes that start every NPY file. */
    static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    private static final int MAX_TEXT = 1 << 16;

    /** Bytes of the longest header that is read. */
    static final int MAX_LENGTH = 12 + MAX_TEXT;

    private static final Map<String, ElementType> TYPES = Map.ofEntries(
            Map.entry("f2", ElementType.FLOAT16),
            Map.entry("f4", ElementType.FLOAT32),
            Map.entry("f8", ElementType.FLOAT64),
            Map.entry("i1", ElementType.INT8),
            Map.entry("i2", ElementType.INT16),
            Map.entry("i4", ElementType.INT32),
            Map.entry("i8", ElementType.INT64),
            Map.entry("u1", ElementType.UINT8),
            Map.entry("u2", ElementType.UINT16),
            Map.entry("u4", ElementType.UINT32),
            Map.entry("u8", ElementType.UINT64),
            Map.entry("b1", ElementType.BOOL));

    NpyHeader {
        axes = List.copyOf(axes);
    }

    /** @param where the file's name in messages */
    static NpyHeader read(String where, ByteSource source) throws IOException {
        long size = source.size();
        byte[] start = new byte[(int) Math.min(12, size)];
        source.read(0, ByteBuffer.wrap(start));
        if (start.length < 10 || !startsWithMagic(start)) {
            throw new DataException(Messages.npyTruncated(where));
        }
        int version = start[6];
        if (version < 1 || version > 3) {
            throw new DataException(Messages.npyVersion(where, version));
        }
        ByteBuffer lengths = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        int textOffset = version == 1 ? 10 : 12;
        if (size < textOffset) {
            throw new DataException(Messages.npyTruncated(where));
        }
        long textLength = version == 1 ? lengths.getShort(8) & 0xFFFF : lengths.getInt(8) & 0xFFFFFFFFL;
        if (textLength > size - textOffset || textLength > MAX_TEXT) {
            throw new DataException(Messages.npyHeaderTooLong(where, textLength, size));
        }
        byte[] text = new byte[(int) textLength];
        source.read(textOffset, ByteBuffer.wrap(text));
        var encoding = version == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return of(where, NpyDictionary.parse(where, new String(text, encoding)), textOffset + text.length, size);
    }

    static boolean startsWithMagic(byte[] start) {
        return start.length >= MAGIC.length
                && ByteBuffer.wrap(start, 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    private static NpyHeader of(String where, NpyDictionary.Content content, int dataOffset, long size) {
        ElementType type = elementType(where, content.type());
        ByteOrder order = content.type().startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        long announced = bytes(where, content.shape(), type);
        if (announced != size - dataOffset) {
            throw new DataException(
                    Messages.npySizeDiffers(where, content.type(), content.shape(), announced, size - dataOffset));
        }
        if (announced == 0) {
            throw new DataException(Messages.npyEmpty(where, content.shape()));
        }
        return new NpyHeader(type, order, content.fortranOrder(), content.shape(), dataOffset);
    }

    private static ElementType elementType(String where, String text) {
        boolean hasOrder = !text.isEmpty() && "<>|".indexOf(text.charAt(0)) >= 0;
        String code = hasOrder ? text.substring(1) : text;
        ElementType type = TYPES.get(code);
        if (type == null) {
            throw new DataException(
                    code.startsWith("O") ? Messages.npyObjects(where) : Messages.npyElementType(where, text));
        }
        return type;
    }

    private static long bytes(String where, List<Long> axes, ElementType type) {
        long product = type.size();
        for (long axis : axes) {
            try {
                product = Math.multiplyExact(product, axis);
            } catch (ArithmeticException e) {
                throw new DataException(Messages.npyShapeOverflows(where, axes.toString()), e);
            }
        }
        return product;
    }

    /** Total elements. */
    long count() {
        long product = 1;
        for (long axis : axes) {
            product *= axis; // checked against the file's size
        }
        return product;
    }

    /** The axes as ints; fails if the array is too large for that. */
    int[] shape(String where) {
        return axes.stream()
                .mapToInt(axis -> {
                    if (axis > Integer.MAX_VALUE) {
                        throw new DataException(Messages.npyTooLarge(where, axes));
                    }
                    return axis.intValue();
                })
                .toArray();
    }
}
