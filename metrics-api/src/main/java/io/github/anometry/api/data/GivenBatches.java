package io.github.anometry.api.data;

import io.github.anometry.api.batch.Batch;
import java.util.Iterator;
import java.util.OptionalLong;

/** Batches that the caller has or creates. */
record GivenBatches(Iterator<? extends Batch> source, OptionalLong samples, Runnable closing) implements Batches {
    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public Batch next() {
        return source.next();
    }

    @Override
    public void close() {
        closing.run();
    }
}
