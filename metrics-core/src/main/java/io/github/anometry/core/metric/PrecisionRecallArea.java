package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.ranking.Ranking;
import io.github.anometry.core.ranking.ScoreCursor;
import io.github.anometry.core.ranking.ScoreState;
import java.util.Optional;

/**
 * Area under the precision-recall curve, by trapezoids between its points in the order of the curve.
 *
 * <p>The curve begins at recall 0 with precision 1, so that a perfect detector has 1.0; ties are one point. Exact over raw
 * scores, in (0, 1]. Undefined without anomalous elements. Trapezoids are optimistic where points lie far apart;
 * {@link StepwisePrecision} is not.
 */
@CreateAnomalibMetric(className = "AUPR", name = "AUPR")
public final class PrecisionRecallArea implements Metric<MetricResult>, Mergeable<PrecisionRecallArea> {
    private final ScoreState state = new ScoreState();

    /**
     * Takes in elements, of any shape.
     *
     * @param score higher is more anomalous
     * @param target 0 or 1, of the same shape
     */
    public void update(Tensor score, Tensor target) {
        state.add(score, target);
    }

    @Override
    public MetricResult compute() {
        Ranking ranking = state.ranking();
        Optional<MetricResult> undefined = Undefined.unlessAnomalous(ranking);
        return undefined.orElseGet(() -> MetricResult.of(area(ranking)));
    }

    private static double area(Ranking ranking) {
        double sum = 0;
        double precisionBefore = 1;
        for (ScoreCursor cursor = ranking.descend(); cursor.next(); ) {
            double precision = (double) cursor.truePositives() / (cursor.truePositives() + cursor.falsePositives());
            sum += cursor.anomalousHere() * ((precision + precisionBefore) / 2);
            precisionBefore = precision;
        }
        return sum / ranking.anomalous();
    }

    @Override
    public void merge(PrecisionRecallArea other) {
        state.merge(other.state);
    }

    @Override
    public void reset() {
        state.clear();
    }
}
