package good;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.metric.Metric;

/**
 * Counts updates.
 *
 * @param start where to start
 * @deprecated in favour of {@code updateCount()}
 */
@Deprecated
@CreateAnomalibMetric(name = "calls-1.0")
record Calls(int start) implements Metric<Integer> {
    void update() {}

    @Override
    public Integer compute() {
        return start;
    }

    @Override
    public void reset() {}

    /** Uses its own wrapper, which does not exist yet when this class is read. */
    static AnomalibCalls from(AnomalibCalls.Builder builder) {
        return builder.build();
    }
}
