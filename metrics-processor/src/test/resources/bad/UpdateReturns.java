package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric
public final class UpdateReturns implements Metric<Double> {
    public boolean update(Tensor score) {
        return true;
    }

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
