package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.data.Batches;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Concatenated batches: each source is opened when the one before it is exhausted. */
final class BatchChain implements Batches {
    private final Iterator<Supplier<Batches>> parts;
    private final long samples;
    private Batches current = Batches.none();
    private boolean closed;

    /**
     * @param parts none of them empty
     * @param samples in all parts together
     */
    BatchChain(List<Supplier<Batches>> parts, long samples) {
        this.parts = List.copyOf(parts).iterator();
        this.samples = samples;
    }

    @Override
    public OptionalLong samples() {
        return OptionalLong.of(samples);
    }

    @Override
    public boolean hasNext() {
        return !closed && (current.hasNext() || parts.hasNext());
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (!current.hasNext()) {
            current.close();
            current = parts.next().get();
        }
        return current.next();
    }

    @Override
    public void close() {
        closed = true;
        current.close();
    }
}
