package io.github.anometry.api.metric;

import io.github.anometry.api.error.DataException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * Reads states that {@link StateOutput} wrote, also in earlier versions of the format. Any other bytes cause a {@link
 * DataException}.
 */
public final class StateInput {
    private static final int HEADER = StateOutput.MAGIC.length + 1;

    private final byte[] bytes;
    private final int end;
    private int next;
    /** In the order in which they were written. */
    private final List<SharedState<?>> read = new ArrayList<>();
    /** Those that are not to be read into again. */
    private final Set<Object> filled = Collections.newSetFromMap(new IdentityHashMap<>());

    private StateInput(byte[] bytes) {
        this.bytes = bytes;
        this.next = HEADER;
        this.end = bytes.length - Integer.BYTES;
    }

    /** Checks the header and the checksum, and lets {@code contents} read what is between them, all of it. */
    public static void read(byte[] bytes, Consumer<StateInput> contents) {
        StateInput in = new StateInput(bytes);
        in.requireWhole();
        contents.accept(in);
        if (in.next != in.end) {
            throw in.damaged();
        }
    }

    private void requireWhole() {
        int magic = StateOutput.MAGIC.length;
        if (bytes.length < HEADER + Integer.BYTES || !Arrays.equals(StateOutput.MAGIC, 0, magic, bytes, 0, magic)) {
            throw new DataException(Messages.notAState());
        }
        if (version() < 1 || version() > StateOutput.VERSION) {
            throw new DataException(Messages.stateOfOtherVersion(version(), StateOutput.VERSION));
        }
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, end);
        if ((int) checksum.getValue() != ByteBuffer.wrap(bytes).getInt(end)) {
            throw damaged();
        }
    }

    /** The version of the format that the bytes are in: the present one, or an earlier one that can still be read. */
    public int version() {
        return bytes[StateOutput.MAGIC.length] & 0xFF;
    }

    /** The error for bytes that are not a state. */
    public DataException damaged() {
        return new DataException(Messages.damagedState(next));
    }

    /** The number of bytes that remain. */
    public int remaining() {
        return end - next;
    }

    public long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (next == end) {
                throw damaged();
            }
            byte part = bytes[next++];
            value |= (part & 0x7FL) << shift;
            if (part >= 0) {
                // One form for each number: no zeros on top, no bits beyond the last.
                if ((part == 0 && shift > 0) || (shift == 63 && part > 1)) {
                    throw damaged();
                }
                return value;
            }
        }
        throw damaged();
    }

    /** A number between 0 and {@code largest}. */
    public long number(long largest) {
        long value = number();
        if (value < 0 || value > largest) {
            throw damaged();
        }
        return value;
    }

    /** A number of items, each of which takes at least one byte. */
    public int count() {
        return (int) number(remaining());
    }

    /** What {@link StateOutput#bytes(byte[])} wrote. */
    public byte[] bytes() {
        int length = count();
        if (length > remaining()) {
            throw damaged();
        }
        byte[] value = Arrays.copyOfRange(bytes, next, next + length);
        next += length;
        return value;
    }

    public String text() {
        int length = count();
        if (length > remaining()) {
            throw damaged();
        }
        try {
            String value = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, next, length))
                    .toString();
            next += length;
            return value;
        } catch (CharacterCodingException notUtf8) {
            throw new DataException(Messages.damagedState(next), notUtf8);
        }
    }

    /** Reads a state into one without updates. */
    public <S extends SharedState<S>> void state(Shared<S> shared) {
        int reference = (int) number(read.size());
        if (reference == 0) {
            S target = shared.notIn(filled);
            filled.add(target);
            read.add(target);
            target.read(this);
            return;
        }
        SharedState<?> source = read.get(reference - 1);
        if (source != shared.state()) {
            S target = shared.notIn(filled);
            filled.add(target);
            if (source.getClass() != target.getClass()) {
                throw damaged();
            }
            @SuppressWarnings("unchecked") // of one class
            S same = (S) source;
            target.merge(same);
        }
    }
}
