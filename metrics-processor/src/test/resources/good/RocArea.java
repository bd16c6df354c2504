package good;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;

/**
 * The area under the {@link Metric ROC} curve, where {@code tpr >= fpr} for all but the worst. A perfect
 * detector has <b>1</b>, a
 * blind one &frac12; or so.
 *
 * <p>It is "exact" \ so:
 * <ul>
 *   <li>ties count {@code 1/2},
 *   <li>see {@link java.util.List#of(Object) the list} and """{@link java.util.List#size()}".
 * </ul>
 *
 * @see Metric
 */
@CreateAnomalibMetric(
        className = "AUROC",
        name = "AUROC",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"pred_score", "gt_label"})
public final class RocArea implements Metric<MetricResult>, Mergeable<RocArea> {
    private double sum;

    RocArea() {}

    private RocArea(double sum) {
        this.sum = sum;
    }

    /**
     * Takes in scores.
     *
     * @param score how anomalous each sample is,
     *     larger is more
     * @param target whether each sample is anomalous
     */
    public void update(Tensor score, Tensor target) {
        for (int i = 0; i < score.size(); i++) {
            sum += score.getDouble(i) * target.getDouble(i);
        }
    }

    @Override
    public MetricResult compute() {
        return MetricResult.of(sum);
    }

    @Override
    public void reset() {
        sum = 0;
    }

    @Override
    public void merge(RocArea other) {
        sum += new RocArea(other.sum).sum;
    }
}
