package io.github.anometry.examples.spread;

import com.google.common.math.Quantiles;
import com.google.common.primitives.ImmutableDoubleArray;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;

/** The distance between the quartiles of all scores, by a Guava that has ImmutableDoubleArray (22 and later). */
@CreateAnomalibMetric(defaultFields = "pred_score")
public final class ScoreSpread implements Metric<MetricResult>, Mergeable<ScoreSpread> {
    private ImmutableDoubleArray seen = ImmutableDoubleArray.of();

    /** @param scores of any shape */
    public void update(Tensor scores) {
        add(ImmutableDoubleArray.copyOf(scores.toDoubleArray()));
    }

    private void add(ImmutableDoubleArray more) {
        seen = ImmutableDoubleArray.builder(seen.length() + more.length())
                .addAll(seen)
                .addAll(more)
                .build();
    }

    @Override
    public MetricResult compute() {
        if (seen.isEmpty()) {
            return MetricResult.undefined("no score was seen");
        }
        double[] scores = seen.toArray();
        return MetricResult.of(Quantiles.quartiles().index(3).compute(scores)
                - Quantiles.quartiles().index(1).compute(scores));
    }

    @Override
    public void merge(ScoreSpread other) {
        add(other.seen);
    }

    @Override
    public void reset() {
        seen = ImmutableDoubleArray.of();
    }
}
