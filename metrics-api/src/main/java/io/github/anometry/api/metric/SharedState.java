package io.github.anometry.api.metric;

/**
 * What a metric gathers, apart from the metric, so that several metrics of an evaluator may gather it once.
 *
 * @param <S> the state itself
 */
public interface SharedState<S extends SharedState<S>> {
    /** Takes in what {@code other} has gathered; {@code other}, which may be this one, stays as it is. */
    void merge(S other);

    /** Forgets everything. */
    void clear();

    /** A new state that has gathered nothing and gathers the same. */
    S fresh();

    /** Gathers from now on what {@code other} gathers beyond this one; both have gathered nothing. */
    default void gatherAlso(S other) {}

    /** Writes what was gathered: equal bytes for equal data, in whatever order, batches and merges they came. */
    void write(StateOutput out);

    /**
     * Gathers what {@link #write} wrote, into a state that has gathered nothing.
     *
     * @throws io.github.anometry.api.error.DataException if it wrote something else; the state is then of no use
     */
    void read(StateInput in);
}
