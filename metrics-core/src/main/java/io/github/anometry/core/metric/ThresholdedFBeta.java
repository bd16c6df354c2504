package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.label.FScore;
import io.github.anometry.core.internal.label.LabelState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fβ score of predicted labels: (1 + β²) TP / ((1 + β²) TP + FP + β² FN), in [0, 1].
 *
 * <p>β times as much weight is on recall as on precision (van Rijsbergen, "Information Retrieval", 1979). Undefined if nothing
 * is anomalous and nothing was predicted to be, unless {@code zero_division} is given.
 */
@CreateAnomalibMetric(className = "FBeta", name = "FBeta", direction = Direction.HIGHER_IS_BETTER)
public final class ThresholdedFBeta implements StatefulMetric<MetricResult, ThresholdedFBeta> {
    private final FScore measure;
    private final Shared<LabelState> labels;

    /** F1 of the anomalous class alone, with threshold 0.5. */
    public ThresholdedFBeta() {
        this(1, 0.5f, Average.BINARY, null, false);
    }

    /**
     * @param beta the weight of recall against precision, above 0 and at most 1000000, 1 for F1
     * @param threshold the score at or above which a prediction counts as anomalous; ignored for boolean predictions
     * @param average binary: the anomalous class alone; micro: the decisions about both classes together; macro: the mean over both classes
     * @param zeroDivision the value for 0 / 0; none: undefined
     * @param samplewise whether to compute the measure for each sample (image) and average over those that define it
     */
    @Create
    public ThresholdedFBeta(
            @Default("1") double beta,
            @Default("0.5") float threshold,
            @Default("binary") Average average,
            @Default("none") @Nullable Double zeroDivision,
            @Default("false") boolean samplewise) {
        this.measure = FScore.ofBeta(beta);
        this.labels = new LabelState(threshold, average.averaging(), zeroDivision, samplewise).shared();
    }

    /** Fβ of the anomalous class alone, with threshold 0.5. */
    public static ThresholdedFBeta ofBeta(double beta) {
        return new ThresholdedFBeta(beta, 0.5f, Average.BINARY, null, false);
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
