package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Named;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.Ranges;
import io.github.anometry.core.internal.curve.ScoreQuantile;
import io.github.anometry.core.internal.curve.Undefined;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * PBn (presorted bad): the true positive rate at a false positive rate of n percent, which is the share of anomalous elements
 * that can be sorted out without inspection.
 *
 * <p>It counts the anomalous scores strictly above the quantile of the normal scores at {@code 1 - fpr}, interpolated
 * linearly; the quantile is the detail {@code threshold}. Exact, in [0, 1]. Its name has {@code fpr} in percent: PB5 for 0.05.
 * Undefined unless there are normal and anomalous elements, and where the quantile lies between −∞ and +∞.
 */
@CreateAnomalibMetric(
        className = "PBn",
        name = "PBn",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"pred_score", "gt_label"})
public final class AnomalousAboveQuantile implements StatefulMetric<MetricResult, AnomalousAboveQuantile>, Named {
    private final BigDecimal fpr;
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());

    /** @param fpr the false positive rate, from 0 to 1 */
    public AnomalousAboveQuantile(@Default("0.05") double fpr) {
        this.fpr = Ranges.share("fpr", fpr);
    }

    @Override
    public String simpleName() {
        return "PB" + Percent.text(fpr);
    }

    /**
     * Adds elements of any shape.
     *
     * @param score higher is more anomalous
     * @param target 0 or 1, of the same shape
     */
    public void update(Tensor score, Tensor target) {
        scores.update(state -> state.add(score, target));
    }

    @Override
    public MetricResult compute() {
        Ranking ranking = scores.state().ranking();
        Optional<MetricResult> undefined = Undefined.unlessBothClasses(ranking);
        BigDecimal share = BigDecimal.ONE.subtract(fpr);
        return undefined.orElseGet(() -> ScoreQuantile.of(share, ranking.normal(), ranking::normalScore)
                .map(quantile -> above(quantile, ranking))
                .orElseGet(() -> MetricResult.undefined(Messages.quantileBetweenInfinities("normal"))));
    }

    private static MetricResult above(ScoreQuantile quantile, Ranking ranking) {
        double above = quantile.higher().map(ranking::truePositives).orElse(0L);
        return MetricResult.of(above / ranking.anomalous()).withDetail("threshold", quantile.asDouble());
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores);
    }
}
