package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import org.jspecify.annotations.Nullable;

@CreateAnomalibMetric
public final class OptionalBeforeRequired implements Metric<Double> {
    public void update(Tensor score, float @Nullable [] map, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}

class Base {
    public void update(@Nullable Tensor score, Tensor target, @Nullable Tensor mask) {}
}

@CreateAnomalibMetric
final class Inheriting extends Base implements Metric<Double> {
    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
