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
 * PGn (presorted good): the true negative rate at a false negative rate of n percent, which is the share of normal elements
 * that can be passed without inspection.
 *
 * <p>It counts the normal scores strictly below the quantile of the anomalous scores at {@code fnr}, interpolated linearly;
 * the quantile is the detail {@code threshold}. Exact, in [0, 1]. Its name has {@code fnr} in percent: PG5 for 0.05. Undefined
 * unless there are normal and anomalous elements, and where the quantile lies between −∞ and +∞.
 */
@CreateAnomalibMetric(
        className = "PGn",
        name = "PGn",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"pred_score", "gt_label"})
public final class NormalsBelowQuantile implements StatefulMetric<MetricResult, NormalsBelowQuantile>, Named {
    private final BigDecimal fnr;
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());

    /** @param fnr the false negative rate, from 0 to 1 */
    public NormalsBelowQuantile(@Default("0.05") double fnr) {
        this.fnr = Ranges.share("fnr", fnr);
    }

    @Override
    public String simpleName() {
        return "PG" + Percent.text(fnr);
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
        return undefined.orElseGet(() -> ScoreQuantile.of(fnr, ranking.anomalous(), ranking::anomalousScore)
                .map(quantile -> below(quantile, ranking))
                .orElseGet(() -> MetricResult.undefined(Messages.quantileBetweenInfinities("anomalous"))));
    }

    private static MetricResult below(ScoreQuantile quantile, Ranking ranking) {
        double below = ranking.normal() - ranking.falsePositives(quantile.ceiling());
        return MetricResult.of(below / ranking.normal()).withDetail("threshold", quantile.asDouble());
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores);
    }
}
