package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric
public final class NoUpdate implements Metric<Double> {
    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}

@CreateAnomalibMetric
final class Misspelt implements Metric<Double> {
    void updates(Tensor score) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}

@CreateAnomalibMetric
final class Capital implements Metric<Double> {
    void add(Tensor score) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
