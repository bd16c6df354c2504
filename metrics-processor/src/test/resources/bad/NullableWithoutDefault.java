package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import org.jspecify.annotations.Nullable;

@CreateAnomalibMetric
public final class NullableWithoutDefault implements Metric<Double> {
    public NullableWithoutDefault(@Nullable Double limit) {}

    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
