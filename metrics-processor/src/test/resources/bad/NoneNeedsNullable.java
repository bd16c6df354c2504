package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric
public final class NoneNeedsNullable implements Metric<Double> {
    public NoneNeedsNullable(@Default("none") double limit, @Default("none") int[] classes) {}

    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
