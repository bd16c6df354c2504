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
import io.github.anometry.core.internal.label.Confusion;
import io.github.anometry.core.internal.label.LabelRatio;
import io.github.anometry.core.internal.label.LabelState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Balanced accuracy of predicted labels: the mean of recall and specificity, in [0, 1].
 *
 * <p>Undefined if nothing is anomalous or nothing is normal, unless {@code zero_division} is given.
 */
@CreateAnomalibMetric(className = "BalancedAccuracy", name = "BalancedAccuracy", direction = Direction.HIGHER_IS_BETTER)
public final class ThresholdedBalancedAccuracy implements StatefulMetric<MetricResult, ThresholdedBalancedAccuracy> {
    private final Shared<LabelState> labels;

    /** With threshold 0.5, over all samples together. */
    public ThresholdedBalancedAccuracy() {
        this(0.5f);
    }

    /** Over all samples together. */
    public ThresholdedBalancedAccuracy(float threshold) {
        this(threshold, null, false);
    }

    /**
     * @param threshold the score at or above which a prediction counts as anomalous; ignored for boolean predictions
     * @param zeroDivision the recall of a class that does not occur; none: undefined
     * @param samplewise whether to compute the measure for each sample (image) and average over those that define it
     */
    @Create
    public ThresholdedBalancedAccuracy(
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
        return labels.state().result(ThresholdedBalancedAccuracy::mean);
    }

    private static MetricResult mean(Confusion confusion, @Nullable Double zeroDivision) {
        MetricResult recall = LabelRatio.RECALL.of(confusion, zeroDivision);
        MetricResult specificity = LabelRatio.SPECIFICITY.of(confusion, zeroDivision);
        if (!recall.isDefined()) {
            return recall;
        }
        return specificity.isDefined()
                ? MetricResult.of((recall.asDouble() + specificity.asDouble()) / 2)
                : specificity;
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(labels);
    }
}
