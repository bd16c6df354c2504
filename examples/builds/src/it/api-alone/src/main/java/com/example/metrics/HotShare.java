package com.example.metrics;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.metric.Metric;

/** The share of scores at or above a threshold. */
@CreateAnomalibMetric(defaultFields = "pred_score")
public final class HotShare implements Metric<Double> {
    private final double threshold;
    private long hot;
    private long all;

    /** @param threshold the score from which a score counts */
    public HotShare(@Default("0.5") double threshold) {
        this.threshold = threshold;
    }

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
