package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric(defaultFields = "pred_score")
class TypeParameterName<Builder> implements Metric<Double> {
    public void update(float[] scores) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
