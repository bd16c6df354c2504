package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.ranking.AnomalousScores;
import io.github.anometry.core.ranking.Ranking;
import io.github.anometry.core.ranking.ScoreState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The best F1 score over all thresholds, and the threshold that reaches it.
 *
 * <p>F = (1 + β²) TP / (β² P + TP + FP), where a score counts as anomalous when it is at or above the threshold. The detail
 * {@code threshold} is the lowest score of the data that reaches the best F. Exact, in (0, 1]. Undefined without anomalous
 * elements.
 */
@CreateAnomalibMetric(className = "F1Max", name = "F1Max")
public final class BestF1 implements StatefulMetric<MetricResult, BestF1> {
    /** Further apart than by this, relatively, two computed F differ in truth as well. */
    private static final double ROUNDING = 1e-14;

    private final FScore fScore;
    private final double betaSquared;
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());

    /** @param beta how much more recall counts than precision; above 0 and at most 1000000, 1 for F1 */
    public BestF1(@Default("1") double beta) {
        this.fScore = FScore.ofBeta(beta);
        this.betaSquared = fScore.betaSquared();
    }

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
        return undefined.orElseGet(() -> best(ranking));
    }

    Ranking ranking() {
        return state.ranking();
    }

    private MetricResult best(Ranking ranking) {
        double weighted = betaSquared * ranking.anomalous();
        double best = -1;
        long bestTruePositives = 0;
        long bestPredicted = 0;
        float threshold = Float.POSITIVE_INFINITY;
        long truePositives = 0;
        // Between two scores of anomalous elements F only falls.
        AnomalousScores scores = ranking.anomalousScores();
        for (int i = 0; i < scores.size(); i++) {
            truePositives += scores.count(i);
            long predicted = truePositives + scores.above(i) + scores.ties(i);
            double f = (1 + betaSquared) * truePositives / (weighted + predicted);
            boolean close = Math.abs(f - best) <= ROUNDING * f;
            boolean atLeastAsGood =
                    close ? reaches(ranking, truePositives, predicted, bestTruePositives, bestPredicted) : f > best;
            if (atLeastAsGood) {
                best = f;
                bestTruePositives = truePositives;
                bestPredicted = predicted;
                threshold = scores.score(i);
            }
        }
        return MetricResult.of(fScore.of(bestTruePositives, ranking.anomalous(), bestPredicted))
                .withDetail("threshold", threshold);
    }

    /** Whether F at one threshold is at least F at another, without rounding. */
    private boolean reaches(Ranking ranking, long truePositives, long predicted, long otherTruePositives, long other) {
        BigDecimal weighted = new BigDecimal(betaSquared).multiply(BigDecimal.valueOf(ranking.anomalous()));
        BigDecimal mine = BigDecimal.valueOf(truePositives).multiply(weighted.add(BigDecimal.valueOf(other)));
        BigDecimal others =
                BigDecimal.valueOf(otherTruePositives).multiply(weighted.add(BigDecimal.valueOf(predicted)));
        return mine.compareTo(others) >= 0;
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores);
    }
}
