package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric(className = "Auroc")
public final class NamesDifferInCase implements Metric<Double> {
    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}

@CreateAnomalibMetric(className = "AUROC")
final class Second implements Metric<Double> {
    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}

@CreateAnomalibMetric(className = "THIRD")
final class Third implements Metric<Double> {
    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
