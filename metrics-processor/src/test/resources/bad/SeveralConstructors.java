package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import java.util.List;

@CreateAnomalibMetric
public final class SeveralConstructors implements Metric<Double> {
    public SeveralConstructors() {}

    SeveralConstructors(@Default("0.5") double threshold, List<String> names) {}

    private SeveralConstructors(int hidden) {}

    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
