package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import java.util.List;

@CreateAnomalibMetric(defaultFields = {"image_path", "gt_label"})
public final class DefaultFieldType implements Metric<Double> {
    public void update(Tensor score, List<String> paths) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
