package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;

class Base implements Mergeable<Base> {
    @Override
    public void merge(Base other) {}
}

@CreateAnomalibMetric
public final class MergesWithAnother extends Base implements Metric<Double> {
    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
