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
 * <p>(TP TN − FP FN) / √((TP + FP) (TP + FN) (TN + FP) (TN + FN)): 1 if all labels are right, −1 if all are wrong, 0 if
 * predicted and true labels have nothing to do with each other (Matthews, "Comparison of the predicted and observed
 * secondary structure of T4 phage lysozyme", 1975). Undefined if a class does not occur or was not predicted, unless
 * {@code zero_division} is given.
 */
@CreateAnomalibMetric(className = "MCC", name = "MCC", direction = Direction.HIGHER_IS_BETTER)
public final class ThresholdedMatthews implements StatefulMetric<MetricResult, ThresholdedMatthews> {
    private final Shared<LabelState> labels;

    /** Of predicted labels, and of scores at or above 0.5: all samples together. */
    public ThresholdedMatthews() {
        this(0.5f);
    }

    /** Of scores at or above a threshold: all samples together. */
    public ThresholdedMatthews(float threshold) {
        this(threshold, null, false);
    }

    /**
     * @param threshold the score at or above which a prediction counts as anomalous; boolean predictions are taken as they are
     * @param zeroDivision the value where the measure divides by zero; none: undefined
     * @param samplewise whether the measure is taken for each sample (each image) and then averaged over those that define it
     */
    @Create
    public ThresholdedMatthews(
            @Default("0.5") float threshold,
            @Default("none") @Nullable Double zeroDivision,
            @Default("false") boolean samplewise) {
        this.labels = new LabelState(threshold, Averaging.BINARY, zeroDivision, samplewise).shared();
    }

    /**
     * Takes in elements, of any shape.
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
