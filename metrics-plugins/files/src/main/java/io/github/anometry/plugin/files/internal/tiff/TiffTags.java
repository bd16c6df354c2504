package io.github.anometry.plugin.files.internal.tiff;

import io.github.anometry.api.error.DataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The integers in the only directory of a TIFF file; every array of them is within the file. */
final class TiffTags {
    private static final int ENTRY_LENGTH = 12;
    private static final int[] TYPE_SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};
    private static final int BYTE = 1;
    static final int SHORT = 3;
    static final int LONG = 4;

    private final String where;
    private final ByteBuffer bytes;
    /** The position of each tag's entry. */
    private final Map<Integer, Integer> entries = new HashMap<>();

    private TiffTags(String where, ByteBuffer bytes) {
        this.where = where;
        this.bytes = bytes;
    }

    /** @param file starts like a TIFF file */
    static TiffTags read(String where, byte[] file) {
        ByteOrder order = file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        TiffTags tags = new TiffTags(where, ByteBuffer.wrap(file).order(order));
        tags.readDirectory();
        return tags;
    }

    ByteOrder order() {
        return bytes.order();
    }

    private void readDirectory() {
        if (bytes.limit() < 8) {
            throw truncated();
        }
        if (bytes.getShort(2) == 43) {
            throw new DataException(TiffMessages.big(where));
        }
        long start = bytes.getInt(4) & 0xFFFFFFFFL;
        require(start, 2);
        int count = bytes.getShort((int) start) & 0xFFFF;
        int at = (int) start + 2;
        require(at, count * (long) ENTRY_LENGTH + 4);
        for (int i = 0; i < count; i++, at += ENTRY_LENGTH) {
            entries.putIfAbsent(bytes.getShort(at) & 0xFFFF, at);
            require(valueOffset(at), valueLength(at));
        }
        if (bytes.getInt(at) != 0) {
            throw new DataException(TiffMessages.pages(where));
        }
    }

    private long valueLength(int entry) {
        int type = type(entry);
        int size = type < TYPE_SIZES.length ? TYPE_SIZES[type] : 0;
        return size * (bytes.getInt(entry + 4) & 0xFFFFFFFFL);
    }

    private long valueOffset(int entry) {
        return valueLength(entry) <= 4 ? entry + 8 : bytes.getInt(entry + 8) & 0xFFFFFFFFL;
    }

    /** Checks that the file has {@code length} bytes from {@code offset}. */
    void require(long offset, long length) {
        if (offset < 0 || length < 0 || offset > bytes.limit() - length) {
            throw truncated();
        }
    }

    private DataException truncated() {
        return new DataException(TiffMessages.truncated(where, bytes.limit()));
    }

    boolean has(int tag) {
        return entries.containsKey(tag);
    }

    /** The tag's values; empty if the file does not have the tag. */
    long[] all(int tag, String name) {
        Integer entry = entries.get(tag);
        if (entry == null) {
            return new long[0];
        }
        int type = type(entry);
        if (!isNumber(type)) {
            throw new DataException(TiffMessages.tag(where, name));
        }
        int size = TYPE_SIZES[type];
        long[] values = new long[bytes.getInt(entry + 4)]; // within the file: checked
        int at = (int) valueOffset(entry);
        for (int i = 0; i < values.length; i++, at += size) {
            values[i] = switch (type) {
                case BYTE -> bytes.get(at) & 0xFF;
                case SHORT -> bytes.getShort(at) & 0xFFFF;
                default -> bytes.getInt(at) & 0xFFFFFFFFL;
            };
        }
        return values;
    }

    private int type(int entry) {
        return bytes.getShort(entry + 2) & 0xFFFF;
    }

    private static boolean isNumber(int type) {
        return type == BYTE || type == SHORT || type == LONG;
    }

    /** The first value of a tag that decoding does not need; {@code absent} also if the tag is malformed. */
    long hint(int tag, long absent) {
        Integer entry = entries.get(tag);
        long[] values = entry != null && isNumber(type(entry)) ? all(tag, "") : new long[0];
        return values.length == 0 ? absent : values[0];
    }

    /** The tag's only value, or several equal ones. */
    int one(int tag, String name, int absent) {
        long[] values = all(tag, name);
        if (values.length == 0) {
            if (absent < 0 || has(tag)) {
                throw new DataException(TiffMessages.tag(where, name));
            }
            return absent;
        }
        if (Arrays.stream(values).anyMatch(value -> value != values[0])) {
            throw new DataException(TiffMessages.differentValues(where, name, values));
        }
        if (values[0] > Integer.MAX_VALUE) {
            throw new DataException(TiffMessages.tag(where, name));
        }
        return (int) values[0];
    }
}
