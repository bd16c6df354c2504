package io.github.anometry.examples.quickstart;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;

// tour:own-metric
/** The share of pixels that score at or above a threshold. */
@CreateAnomalibMetric(defaultFields = "anomaly_map")
public final class PixelShare implements Metric<Double>, Mergeable<PixelShare> {
    private final float threshold;
    private long hot;
    private long all;

    /** @param threshold the score from which a pixel counts */
    public PixelShare(@Default("0.5") float threshold) {
        this.threshold = threshold;
    }

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

    @Override
    public void merge(PixelShare other) {
        hot += other.hot;
        all += other.all;
    }

    @Override
    public void reset() {
        hot = 0;
        all = 0;
    }
}
// end
