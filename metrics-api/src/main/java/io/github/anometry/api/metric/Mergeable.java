package io.github.anometry.api.metric;

/**
 * A metric whose state takes in another's, as if it had seen the other's updates too.
 *
 * @param <M> the metric itself
 */
public interface Mergeable<M extends Mergeable<M>> {
    /** Takes in the state of {@code other}, which has the same settings and stays as it is. */
    void merge(M other);

    /** What the merge promises; exact unless the metric says otherwise. */
    default MergeSupport mergeSupport() {
        return MergeSupport.EXACT;
    }
}
