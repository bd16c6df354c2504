package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.label.LabelRatio;
import io.github.anometry.core.internal.label.LabelState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Intersection over union of predicted and true labels, the Jaccard index: TP / (TP + FP + FN), in [0, 1].
 *
 * <p>Undefined if nothing is anomalous and nothing was predicted to be, unless {@code zero_division} is given.
 */
@CreateAnomalibMetric(className = "IoU", name = "IoU", direction = Direction.HIGHER_IS_BETTER)
public final class ThresholdedJaccard implements StatefulMetric<MetricResult, ThresholdedJaccard> {
    private final Shared<LabelState> labels;

    /** With threshold 0.5, of the anomalous class alone. */
    public ThresholdedJaccard() {
        this(0.5f);
    }

    /** Of the anomalous class alone. */
    public ThresholdedJaccard(float threshold) {
        this(threshold, Average.BINARY, null, false);
    }

    /**
     * @param threshold the score at or above which a prediction counts as anomalous; ignored for boolean predictions
     * @param average binary: the anomalous class alone; micro: the decisions about both classes together; macro: the mean over both classes
     * @param zeroDivision the value for 0 / 0; none: undefined
     * @param samplewise whether to compute the measure for each sample (image) and average over those that define it
     */
    @Create
    public ThresholdedJaccard(
            @Default("0.5") float threshold,
            @Default("binary") Average average,
            @Default("none") @Nullable Double zeroDivision,
            @Default("false") boolean samplewise) {
        this.labels = new LabelState(threshold, average.averaging(), zeroDivision, samplewise).shared();
    }

    /**
     * Adds elements of any shape.
     *
     * @param prediction predicted labels, or scores
     * @param target 0 or 1, of the same shape
     */
    public void update(Tensor prediction, Tensor target) {
        labels.update(state -> state.add(prediction, target));
    }

    @Override
    public MetricResult compute() {
        return labels.state().result(LabelRatio.JACCARD);
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(labels);
    }
}
