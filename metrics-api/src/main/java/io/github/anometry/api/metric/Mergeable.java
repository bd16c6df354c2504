package io.github.anometry.api.metric;

/**
 * A metric that can merge the state of another, as if it had seen the other's updates too.
 *
 * @param <M> the metric itself
 */
public interface Mergeable<M extends Mergeable<M>> {
    /** Merges the state of {@code other}, which has the same settings and is not changed. */
    void merge(M other);

    /** What the merge guarantees; exact by default. */
    default MergeSupport mergeSupport() {
        return MergeSupport.EXACT;
    }
}
