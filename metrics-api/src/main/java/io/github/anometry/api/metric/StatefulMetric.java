package io.github.anometry.api.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric that keeps everything it accumulates in states, which the metrics of an evaluator can share and which can be
 * written as bytes.
 *
 * @param <R> what is computed
 * @param <M> the metric itself
 */
public interface StatefulMetric<R extends @Nullable Object, M extends StatefulMetric<R, M>>
        extends Metric<R>, Mergeable<M> {
    /** The states, always in the same order. */
    List<Shared<?>> states();

    @Override
    default void merge(M other) {
        List<Shared<?>> mine = states();
        List<Shared<?>> others = other.states();
        for (int i = 0; i < mine.size(); i++) {
            mine.get(i).mergeSame(others.get(i));
        }
    }

    @Override
    default void reset() {
        states().forEach(Shared::reset);
    }
}
