package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric
public final class ParametersCollide implements Metric<Double> {
    public ParametersCollide(double maxFpr, double maxFPR) {}

    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}

@CreateAnomalibMetric
final class ArgumentsCollide implements Metric<Double> {
    public void update(Tensor trueLabel, Tensor true_label) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
