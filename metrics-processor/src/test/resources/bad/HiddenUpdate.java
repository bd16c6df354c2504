package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric
public final class HiddenUpdate implements Metric<Double> {
    private void update(Tensor score) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
