package com.example.metrics;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.metric.Metric;
import lombok.RequiredArgsConstructor;

/** The share of scores at or above a threshold: a metric whose constructor Lombok writes. */
@RequiredArgsConstructor
@CreateAnomalibMetric(defaultFields = "pred_score")
public final class HotShare implements Metric<Double> {
    private final double threshold;
    private long hot;
    private long all;

    public void update(double[] scores) {
        for (double score : scores) {
            hot += score >= threshold ? 1 : 0;
        }
        all += scores.length;
    }

    @Override
    public Double compute() {
        return (double) hot / all;
    }

    @Override
    public void reset() {
        hot = 0;
        all = 0;
    }
}
