package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import java.io.IOException;

@CreateAnomalibMetric
public final class ConstructorThrows implements Metric<Double> {
    public ConstructorThrows() throws IOException, IllegalStateException {}

    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
