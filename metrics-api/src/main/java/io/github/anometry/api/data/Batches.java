package io.github.anometry.api.data;

import io.github.anometry.api.batch.Batch;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Batches in their order, one at a time; to be closed. Belongs to one thread. */
public interface Batches extends Iterator<Batch>, AutoCloseable {
    /** The number of samples in all batches, if it is known before they are read. */
    default OptionalLong samples() {
        return OptionalLong.empty();
    }

    /** Releases files and threads. May be called before the last batch, and more than once. */
    @Override
    default void close() {}

    /** None. */
    static Batches none() {
        return of(List.of());
    }

    /** Batches that are in memory. */
    static Batches of(Collection<? extends Batch> batches) {
        return new GivenBatches(
                batches.iterator(),
                OptionalLong.of(batches.stream().mapToLong(Batch::size).sum()),
                () -> {});
    }

    /** Batches that are created on demand; closing them closes the stream. */
    static Batches of(Stream<? extends Batch> batches) {
        return new GivenBatches(batches.iterator(), OptionalLong.empty(), batches::close);
    }
}
