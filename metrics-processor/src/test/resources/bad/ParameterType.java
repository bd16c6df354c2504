package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import java.util.List;

@CreateAnomalibMetric
public final class ParameterType implements Metric<Double> {
    public ParameterType(short few, List<String> names, double[][] grid) {}

    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
