package io.github.anometry.plugin.files.internal.pixel;

import java.io.Closeable;
import java.io.IOException;

/** The bytes of an image, or of a part of it, decompressed on demand. */
public interface DecodedBytes extends Closeable {
    /**
     * The next bytes.
     *
     * @throws IOException that says what is wrong with the file, or that it is too short
     */
    void read(byte[] target, int from, int length) throws IOException;

    /** Skips the next bytes. */
    default void skip(long count) throws IOException {
        byte[] left = new byte[(int) Math.min(count, 8192)];
        for (long rest = count; rest > 0; rest -= left.length) {
            read(left, 0, (int) Math.min(rest, left.length));
        }
    }

    /** Verifies the bytes if the format has a check sum; surplus bytes are no damage. */
    default void finish() throws IOException {}

    @Override
    default void close() {}
}
