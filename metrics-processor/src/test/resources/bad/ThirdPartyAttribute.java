package bad;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Update;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric(create = @Create(factory = "of"), update = @Update(method = "add"))
final class ThirdPartyAttribute implements Metric<Double> {
    public void update(double[] score) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
