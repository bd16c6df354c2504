package io.github.anometry.api.data;

import io.github.anometry.api.batch.Batch;
import java.util.Iterator;
import java.util.OptionalLong;

/** Batches in their order, one at a time; to be closed. Belongs to one thread. */
public interface Batches extends Iterator<Batch>, AutoCloseable {
    /** The number of samples in all batches, if it is known before they are read. */
    default OptionalLong samples() {
        return OptionalLong.empty();
    }

    /** Frees what reading takes: files, threads. */
    @Override
    default void close() {}
}
