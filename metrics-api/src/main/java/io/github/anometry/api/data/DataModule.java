package io.github.anometry.api.data;

import io.github.anometry.api.batch.Batch;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The data of a model's validation and of its test.
 *
 * <p>Each call starts with the first batch again, so a module serves any number of runs. Batches are read as they are used;
 * only those that a run works on need to be in memory.
 */
public interface DataModule extends AutoCloseable {
    /** The batches on which thresholds are fitted; none if the data have no validation set. */
    Batches validation();

    /** The batches on which the model is tested. */
    Batches test();

    /** The batches to predict; by default those of the test set. */
    default Batches prediction() {
        return test();
    }

    /** Releases what all runs share. */
    @Override
    default void close() {}

    /** Batches that are in memory; serves any number of threads. */
    static DataModule of(Collection<? extends Batch> validation, Collection<? extends Batch> test) {
        List<Batch> forValidation = List.copyOf(validation);
        List<Batch> forTest = List.copyOf(test);
        return new SuppliedData(() -> Batches.of(forValidation), () -> Batches.of(forTest));
    }

    /** Batches that are in memory, for a test alone. */
    static DataModule ofTest(Collection<? extends Batch> test) {
        return of(List.of(), test);
    }

    /**
     * Batches from a stream, one for each run, which the run closes.
     *
     * @param validation {@code Stream::empty} if there are none
     */
    static DataModule generated(
            Supplier<? extends Stream<? extends Batch>> validation, Supplier<? extends Stream<? extends Batch>> test) {
        return new SuppliedData(() -> Batches.of(validation.get()), () -> Batches.of(test.get()));
    }
}
