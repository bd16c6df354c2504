package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.metric.Metric;

@CreateAnomalibMetric
public interface NotAClass extends Metric<Double> {}

@CreateAnomalibMetric
enum Choice {
    ONE
}
