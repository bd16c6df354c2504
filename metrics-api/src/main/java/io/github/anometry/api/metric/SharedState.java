package io.github.anometry.api.metric;

/**
 * The accumulated state of a metric, as a separate object that several metrics of an evaluator can share.
 *
 * @param <S> the state itself
 */
public interface SharedState<S extends SharedState<S>> {
    /** Merges {@code other}, which may be this state, and is not changed. */
    void merge(S other);

    /** Resets the state. */
    void clear();

    /** A new state of the same kind without updates. */
    S fresh();

    /** From now on also collects what {@code other} collects. Both have no updates. */
    default void gatherAlso(S other) {}

    /** Writes the state: equal bytes for equal data, in any order, batches and merges. */
    void write(StateOutput out);

    /**
     * Reads what {@link #write} wrote, into a state without updates.
     *
     * @throws io.github.anometry.api.error.DataException if it wrote something else; the state must then not be used
     */
    void read(StateInput in);
}
