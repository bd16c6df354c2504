package io.github.anometry.plugin.files.internal.pixel;

import java.io.Closeable;
import java.io.IOException;

/** The bytes of an image, or of a part of it, decompressed as they are asked for. */
public interface DecodedBytes extends Closeable {
    /**
     * The next bytes.
     *
     * @throws IOException that says what is wrong with the file, also if it has fewer
     */
    void read(byte[] target, int from, int length) throws IOException;

    /** Leaves out the next bytes. */
    default void skip(long count) throws IOException {
        byte[] left = new byte[(int) Math.min(count, 8192)];
        for (long rest = count; rest > 0; rest -= left.length) {
            read(left, 0, (int) Math.min(rest, left.length));
        }
    }

    /** That the bytes were right, where the format has a check sum; bytes that follow are no damage. */
    default void finish() throws IOException {}

    @Override
    default void close() {}
}
