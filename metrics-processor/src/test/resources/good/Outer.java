package good;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;

/** Holds metrics that inherit most of what they are. */
final class Outer {
    private Outer() {}

    abstract static class Counting<M extends Counting<M, T>, T> implements Metric<Long>, Mergeable<M> {
        long count;

        /** @param values what is counted */
        protected void update(T values) {
            count++;
        }

        @Override
        public Long compute() {
            return count;
        }

        @Override
        public void reset() {
            count = 0;
        }

        @Override
        public void merge(M other) {
            count += other.count;
        }
    }

    /** Counts batches */
    @CreateAnomalibMetric(defaultFields = "anomaly_map")
    static class Batches extends Counting<Batches, float[]> {}
}
