package com.example.metrics;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.metric.Metric;
import lombok.Builder;

/** The share of scores below a threshold: a metric with a hand-written builder. */
@Builder
@CreateAnomalibMetric(defaultFields = "pred_score")
public final class ColdShare implements Metric<Double> {
    private final double threshold;
    private final long[] counts = new long[2];

    public void update(double[] scores) {
        for (double score : scores) {
            counts[0] += score < threshold ? 1 : 0;
        }
        counts[1] += scores.length;
    }

    @Override
    public Double compute() {
        return (double) counts[0] / counts[1];
    }

    @Override
    public void reset() {
        counts[0] = 0;
        counts[1] = 0;
    }
}
