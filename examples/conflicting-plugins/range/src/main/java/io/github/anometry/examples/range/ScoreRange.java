package io.github.anometry.examples.range;

import com.google.common.base.Objects;
import com.google.common.collect.Range;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import org.jspecify.annotations.Nullable;

/** The distance from the lowest score to the highest, by Guava 20. */
@CreateAnomalibMetric(defaultFields = "pred_score")
public final class ScoreRange implements Metric<MetricResult>, Mergeable<ScoreRange> {
    private @Nullable Range<Float> seen;

    /** @param scores of any shape */
    public void update(Tensor scores) {
        for (float score : scores.toFloatArray()) {
            add(Range.singleton(score));
        }
    }

    @SuppressWarnings("deprecation") // Objects.firstNonNull, which was removed in Guava 21
    private void add(Range<Float> range) {
        seen = Objects.firstNonNull(seen, range).span(range);
    }

    @Override
    public MetricResult compute() {
        Range<Float> all = seen;
        return all == null
                ? MetricResult.undefined("no score was seen")
                : MetricResult.of((double) all.upperEndpoint() - all.lowerEndpoint());
    }

    @Override
    public void merge(ScoreRange other) {
        Range<Float> more = other.seen;
        if (more != null) {
            add(more);
        }
    }

    @Override
    public void reset() {
        seen = null;
    }
}
