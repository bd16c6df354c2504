package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.CurveSource;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.curve.OneClass;
import io.github.anometry.core.internal.curve.ThresholdCurves;
import io.github.anometry.core.internal.curve.Undefined;
import io.github.anometry.core.internal.ranking.AnomalousScores;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreState;
import java.util.List;
import java.util.Optional;

/**
 * Area under the precision-recall curve, by trapezoids between its points in the order of the curve.
 *
 * <p>The curve begins at recall 0 with precision 1, so that a perfect detector has 1.0; ties are one point. Exact over raw
 * scores, in (0, 1]. Undefined without anomalous elements; without normal ones 1, with a warning. Trapezoids are optimistic where points lie far apart;
 * {@code AveragePrecision} is not.
 */
@CreateAnomalibMetric(className = "AUPR", name = "AUPR", direction = Direction.HIGHER_IS_BETTER)
public final class PrecisionRecallArea implements StatefulMetric<MetricResult, PrecisionRecallArea>, CurveSource {
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());

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
        Optional<MetricResult> undefined = Undefined.unlessAnomalous(ranking);
        return undefined.orElseGet(() -> OneClass.warned(MetricResult.of(area(ranking)), "AUPR", ranking.normal()));
    }

    private static double area(Ranking ranking) {
        double sum = 0;
        long truePositives = 0;
        AnomalousScores scores = ranking.anomalousScores();
        for (int i = 0; i < scores.size(); i++) {
            // At the next higher score of any element; there is none above the first.
            double precisionBefore = truePositives + scores.above(i) == 0
                    ? 1
                    : (double) truePositives / (truePositives + scores.above(i));
            truePositives += scores.count(i);
            double precision = (double) truePositives / (truePositives + scores.above(i) + scores.ties(i));
            sum += scores.count(i) * ((precision + precisionBefore) / 2);
        }
        return sum / ranking.anomalous();
    }

    /** The precision-recall curve, {@code precision} over {@code recall}. */
    @Override
    public Optional<Curve> curve(double step) {
        Ranking ranking = scores.state().ranking();
        return Undefined.unlessAnomalous(ranking).isPresent()
                ? Optional.empty()
                : Optional.of(new ThresholdCurves(ranking.descend(), ranking.normal(), ranking.anomalous(), step)
                        .precisionRecall());
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores);
    }
}
