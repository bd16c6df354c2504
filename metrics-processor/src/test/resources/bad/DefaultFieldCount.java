package bad;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Metric;
import org.jspecify.annotations.Nullable;

@CreateAnomalibMetric(defaultFields = {"pred_score", "gt_label", "gt_mask"})
public final class DefaultFieldCount implements Metric<Double> {
    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}

@CreateAnomalibMetric(defaultFields = "pred_score")
final class TooFew implements Metric<Double> {
    public void update(Tensor score, Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}

@CreateAnomalibMetric(defaultFields = {"pred_score", "gt_label", "gt_mask"})
final class TooManyOptional implements Metric<Double> {
    public void update(Tensor score, @Nullable Tensor target) {}

    @Override
    public Double compute() {
        return 0.0;
    }

    @Override
    public void reset() {}
}
