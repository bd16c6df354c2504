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
}
