package io.github.anometry.api.metric;

import io.github.anometry.api.error.DataException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Writes states as bytes.
 *
 * <p>Format, version {@value #VERSION}: the four bytes {@code ANMT}, a byte with the version, the contents, and the CRC-32C of
 * all before it in four bytes, the highest first. In the contents a number is a variable-length integer (7 bits a byte, the
 * lowest first, the top bit set on all but the last), a text is the number of its UTF-8 bytes and these.
 */
public final class StateOutput {
    static final byte[] MAGIC = {'A', 'N', 'M', 'T'};
    static final byte VERSION = 2;
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[256];
    private int length;
    /** States by identity: one that metrics share is written once. */
    private final IdentityHashMap<Object, Integer> written = new IdentityHashMap<>();

    private StateOutput() {}

    /** The bytes that {@code contents} writes, with header and checksum. */
    public static byte[] bytes(Consumer<StateOutput> contents) {
        StateOutput out = new StateOutput();
        for (byte part : MAGIC) {
            out.put(part);
        }
        out.put(VERSION);
        contents.accept(out);
        CRC32C checksum = new CRC32C();
        checksum.update(out.bytes, 0, out.length);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            out.put((byte) (checksum.getValue() >>> shift));
        }
        return Arrays.copyOf(out.bytes, out.length);
    }

    /** Writes a number; one that is not negative takes fewer bytes the smaller it is. */
    public void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    public void text(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes bytes, such as those of a state that was written separately. */
    public void bytes(byte[] value) {
        number(value.length);
        for (byte part : value) {
            put(part);
        }
    }

    /** Writes a state, or, if metrics share it and it is already written, its number. */
    public void state(Shared<?> shared) {
        SharedState<?> state = shared.state();
        Integer before = written.putIfAbsent(state, written.size() + 1);
        number(before == null ? 0 : before);
        if (before == null) {
            state.write(this);
        }
    }

    private void put(byte value) {
        if (length == bytes.length) {
            if (length == LARGEST) {
                throw new DataException(Messages.stateTooLarge());
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, length * 3L / 2));
        }
        bytes[length++] = value;
    }
}
