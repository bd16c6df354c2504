package io.github.anometry.api.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The bytes of an open file, wherever it is. Any number of threads may read at any place, side by side. */
public interface ByteSource extends Closeable {
    /** How many bytes there are. */
    long size() throws IOException;

    /**
     * Fills what remains of {@code target} with the bytes from {@code position}.
     *
     * @throws java.io.EOFException if there are fewer
     */
    void read(long position, ByteBuffer target) throws IOException;

    /**
     * What is another text once the bytes are others: their size and the time of their last change, an entity tag. Readers ask before
     * and after, so that they notice if a file is written meanwhile. Default: empty, which is not known.
     */
    default Optional<String> version() throws IOException {
        return Optional.empty();
    }
}
