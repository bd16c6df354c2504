package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric(className = "Existing")
public final class ClassExists implements Metric<Double> {
    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}

final class Existing {}

@CreateAnomalibMetric
final class Other implements Metric<Double> {
    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}

final class AnomalibOther {}
