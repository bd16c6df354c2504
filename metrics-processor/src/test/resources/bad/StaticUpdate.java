package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric
public final class StaticUpdate implements Metric<Double> {
    public static void update(Tensor score) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
