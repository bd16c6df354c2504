package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.ranking.AnomalousScores;
import io.github.anometry.core.ranking.Ranking;
import io.github.anometry.core.ranking.ScoreState;
import java.util.List;
import java.util.Optional;

/**
 * Average precision: the precision at each score that anomalous elements have, averaged over those elements.
 *
 * <p>AP = Σ (Rₙ − Rₙ₋₁) Pₙ over the thresholds from the strictest, without interpolation, ties being one threshold. Exact over
 * raw scores, in (0, 1]. Undefined without anomalous elements.
 */
@CreateAnomalibMetric(className = "AveragePrecision", name = "AveragePrecision")
public final class StepwisePrecision implements StatefulMetric<MetricResult, StepwisePrecision> {
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());

    /**
     * Takes in elements, of any shape.
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
        return undefined.orElseGet(() -> MetricResult.of(averagePrecision(ranking)));
    }

    private static double averagePrecision(Ranking ranking) {
        double sum = 0;
        long truePositives = 0;
        AnomalousScores scores = ranking.anomalousScores();
        for (int i = 0; i < scores.size(); i++) {
            truePositives += scores.count(i);
            double predicted = truePositives + scores.above(i) + scores.ties(i);
            sum += scores.count(i) * (truePositives / predicted);
        }
        return sum / ranking.anomalous();
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores);
    }
}
