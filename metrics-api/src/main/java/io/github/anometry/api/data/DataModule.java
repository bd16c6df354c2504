package io.github.anometry.api.data;

/**
 * The data of a model's validation and of its test.
 *
 * <p>Each call begins again with the first batch, so that one module serves any number of runs; runs of several threads need a
 * module that says it can be read by them.
 */
public interface DataModule extends AutoCloseable {
    /** The batches on which thresholds are fitted; none, if the data have no such part. */
    Batches validation();

    /** The batches on which the model is tested. */
    Batches test();

    /** The batches for which predictions are wanted; those of the test, if there are no others. */
    default Batches prediction() {
        return test();
    }

    /** Frees what all runs share. */
    @Override
    default void close() {}
}
