package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.curve.BestThreshold;
import io.github.anometry.core.internal.ranking.Ranking;
import java.util.List;

/**
 * The threshold at which F1 is best: the lowest score of the data that reaches the best F1, as F1Max finds it.
 *
 * <p>In the units of the scores; a score at or above it is anomalous. If all elements are normal it is the highest score, if
 * all are anomalous the lowest, with a warning in both cases and if it calls every element anomalous. Undefined only without
 * data.
 */
@CreateAnomalibMetric(
        className = "F1AdaptiveThreshold",
        name = "F1AdaptiveThreshold",
        defaultFields = {"pred_score", "gt_label"})
public final class BestF1Threshold implements StatefulMetric<MetricResult, BestF1Threshold> {
    private final BestF1 best = new BestF1();

    /**
     * Adds elements of any shape.
     *
     * @param score higher is more anomalous
     * @param target 0 or 1, of the same shape
     */
    public void update(Tensor score, Tensor target) {
        best.update(score, target);
    }

    @Override
    public MetricResult compute() {
        Ranking ranking = best.ranking();
        if (ranking.total() == 0) {
            return MetricResult.undefined(MetricMessages.noData());
        }
        if (ranking.anomalous() == 0) {
            return MetricResult.of(ranking.normalScore(ranking.normal() - 1))
                    .withWarning(Messages.thresholdOfNormal(ranking.normal()));
        }
        BestThreshold found = best.best(ranking);
        MetricResult threshold = MetricResult.of(found.threshold());
        if (ranking.normal() == 0) {
            return threshold.withWarning(Messages.thresholdOfAnomalous(ranking.anomalous()));
        }
        return found.callsAllAnomalous()
                ? threshold.withWarning(Warning.of(Warning.F1MAX_ALL_POSITIVE, Messages.thresholdOfAll()))
                : threshold;
    }

    @Override
    public List<Shared<?>> states() {
        return best.states();
    }
}
