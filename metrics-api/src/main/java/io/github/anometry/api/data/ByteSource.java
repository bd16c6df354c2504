package io.github.anometry.api.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The bytes of an open file, local or remote. Any number of threads may read concurrently. */
public interface ByteSource extends Closeable {
    /** The number of bytes. */
    long size() throws IOException;

    /**
     * Fills what remains of {@code target} with the bytes from {@code position}.
     *
     * @throws java.io.EOFException if there are fewer
     */
    void read(long position, ByteBuffer target) throws IOException;

    /**
     * A text that changes when the bytes change, such as size and modification time, or an entity tag. Readers compare it
     * before and after reading, to detect a file that is being written. Empty, the default, if unknown.
     */
    default Optional<String> version() throws IOException {
        return Optional.empty();
    }
}
