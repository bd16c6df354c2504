package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.label.LabelMeasure;
import io.github.anometry.core.internal.label.LabelRatio;
import io.github.anometry.core.internal.label.LabelState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accuracy of predicted labels: the share of correct ones, in [0, 1]; with {@code average} macro the mean of both recalls.
 */
@CreateAnomalibMetric(className = "Accuracy", name = "Accuracy", direction = Direction.HIGHER_IS_BETTER)
public final class ThresholdedAccuracy implements StatefulMetric<MetricResult, ThresholdedAccuracy> {
    private final Shared<LabelState> labels;
    private final LabelMeasure measure;

    /** With threshold 0.5, over the decisions about both classes together. */
    public ThresholdedAccuracy() {
        this(0.5f);
    }

    /** Over the decisions about both classes together. */
    public ThresholdedAccuracy(float threshold) {
        this(threshold, Average.MICRO, null, false);
    }

    /**
     * @param threshold the score at or above which a prediction counts as anomalous; ignored for boolean predictions
     * @param average binary and micro: the share of correct labels; macro: the mean of the recalls of both classes
     * @param zeroDivision the value for 0 / 0; none: undefined
     * @param samplewise whether to compute the measure for each sample (image) and average over those that define it
     */
    @Create
    public ThresholdedAccuracy(
            @Default("0.5") float threshold,
            @Default("micro") Average average,
            @Default("none") @Nullable Double zeroDivision,
            @Default("false") boolean samplewise) {
        this.labels = new LabelState(threshold, average.averaging(), zeroDivision, samplewise).shared();
        this.measure = average == Average.MACRO ? LabelRatio.RECALL : LabelRatio.ACCURACY;
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
        return labels.state().result(measure);
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(labels);
    }
}
