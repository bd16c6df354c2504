package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import java.util.List;

@CreateAnomalibMetric
public final class ArgumentType implements Metric<Double> {
    public void update(long[] score, List<Double> target, Tensor mask, double weight) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
