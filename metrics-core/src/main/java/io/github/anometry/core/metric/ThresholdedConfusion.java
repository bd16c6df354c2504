package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.label.Averaging;
import io.github.anometry.core.internal.label.Confusion;
import io.github.anometry.core.internal.label.LabelState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The confusion matrix of predicted labels, as the details {@code true_negatives}, {@code false_positives}, {@code
 * false_negatives} and {@code true_positives}.
 *
 * <p>Whole numbers, exact up to 2⁵³.
 */
@CreateAnomalibMetric(className = "ConfusionMatrix", name = "ConfusionMatrix")
public final class ThresholdedConfusion implements StatefulMetric<MetricResult, ThresholdedConfusion> {
    private final Shared<LabelState> labels;

    /**
     * @param threshold the score at or above which a prediction counts as anomalous; ignored for boolean predictions
     */
    public ThresholdedConfusion(@Default("0.5") float threshold) {
        this.labels = new LabelState(threshold, Averaging.BINARY, null, false).shared();
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
        return labels.state().of(ThresholdedConfusion::counts);
    }

    private static MetricResult counts(Confusion confusion) {
        Map<String, Double> counts = new LinkedHashMap<>();
        counts.put("true_negatives", (double) confusion.trueNegatives());
        counts.put("false_positives", (double) confusion.falsePositives());
        counts.put("false_negatives", (double) confusion.falseNegatives());
        counts.put("true_positives", (double) confusion.truePositives());
        return MetricResult.of(counts);
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(labels);
    }
}
