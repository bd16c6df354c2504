package com.example.exampleplugin;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;

/** The share of pixels that score at or above a threshold. */
@CreateAnomalibMetric(defaultFields = "anomaly_map")
public final class ExamplePixelShare implements Metric<Double>, Mergeable<ExamplePixelShare> {
    private final float threshold;
    private long hot;
    private long all;

    /** @param threshold the score from which a pixel counts */
    public ExamplePixelShare(@Default("0.5") float threshold) {
        this.threshold = threshold;
    }

    /** @param map scores, higher is more anomalous */
    public void update(Tensor map) {
        for (float score : map.toFloatArray()) {
            hot += score >= threshold ? 1 : 0;
        }
        all += map.size();
    }

    @Override
    public Double compute() {
        return (double) hot / all;
    }

    // Integers, so that any split of the data gives the same bits.
    @Override
    public void merge(ExamplePixelShare other) {
        hot += other.hot;
        all += other.all;
    }

    @Override
    public void reset() {
        hot = 0;
        all = 0;
    }
}
