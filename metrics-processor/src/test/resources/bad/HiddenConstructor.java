package bad;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric(defaultFields = "pred_score")
class HiddenConstructor implements Metric<Double> {
    HiddenConstructor() {}

    @Create
    private HiddenConstructor(double factor) {}

    public void update(float[] scores) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
