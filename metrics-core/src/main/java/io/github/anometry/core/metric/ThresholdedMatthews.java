package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.label.Averaging;
import io.github.anometry.core.internal.label.LabelState;
import io.github.anometry.core.internal.label.MatthewsCorrelation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Matthews correlation coefficient of predicted labels, in [−1, 1].
 *
 * <p>(TP TN − FP FN) / √((TP + FP) (TP + FN) (TN + FP) (TN + FN)): 1 if all labels are correct, −1 if all are wrong, 0 if
 * predicted and true labels are unrelated (Matthews, "Comparison of the predicted and observed secondary structure of T4 phage
 * lysozyme", 1975). Undefined if a class does not occur or is never predicted, unless {@code zero_division} is given.
 */
@CreateAnomalibMetric(className = "MCC", name = "MCC", direction = Direction.HIGHER_IS_BETTER)
public final class ThresholdedMatthews implements StatefulMetric<MetricResult, ThresholdedMatthews> {
    private final Shared<LabelState> labels;

    /** With threshold 0.5, over all samples together. */
    public ThresholdedMatthews() {
        this(0.5f);
    }

    /** Over all samples together. */
    public ThresholdedMatthews(float threshold) {
        this(threshold, null, false);
    }

    /**
     * @param threshold the score at or above which a prediction counts as anomalous; ignored for boolean predictions
     * @param zeroDivision the value for 0 / 0; none: undefined
     * @param samplewise whether to compute the measure for each sample (image) and average over those that define it
     */
    @Create
    public ThresholdedMatthews(
            @Default("0.5") float threshold,
            @Default("none") @Nullable Double zeroDivision,
            @Default("false") boolean samplewise) {
        this.labels = new LabelState(threshold, Averaging.BINARY, zeroDivision, samplewise).shared();
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
        return labels.state().result(MatthewsCorrelation::of);
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(labels);
    }
}
