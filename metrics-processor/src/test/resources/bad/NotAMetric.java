package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;

@CreateAnomalibMetric
public final class NotAMetric {
    public void update(Tensor score, Tensor target) {}

    public double compute() {
        return 0;
    }
}
