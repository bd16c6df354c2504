package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric
public final class SeveralUpdates implements Metric<Double> {
    public void update(Tensor score, Tensor target) {}

    void update(float[] score) {}

    private void update(int hidden) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
