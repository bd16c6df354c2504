package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.ranking.BinnedScores;
import io.github.anometry.core.ranking.Bins;
import io.github.anometry.core.ranking.Ranking;
import io.github.anometry.core.ranking.ScoreCursor;
import io.github.anometry.core.ranking.ScoreState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Average precision: the precision at each score that anomalous elements have, averaged over those elements.
 *
 * <p>AP = Σ (Rₙ − Rₙ₋₁) Pₙ over the thresholds from the strictest, without interpolation, ties being one threshold. Exact over
 * raw scores, in (0, 1]. Undefined without anomalous elements.
 *
 * <p>With {@code thresholds} approximate, but certified: the exact value is at most the detail {@code error_bound} away, which
 * is 0 as long as there are no more distinct scores than that.
 */
@CreateAnomalibMetric(className = "AveragePrecision", name = "AveragePrecision")
public final class StepwisePrecision implements Metric<MetricResult>, Mergeable<StepwisePrecision> {
    private final ScoreState state = new ScoreState();
    private final @Nullable BinnedScores bins;

    /**
     * @param thresholds how many bins of neighbouring scores are kept at most, from 2 to 1048576, which takes constant memory
     *     and makes the value approximate, with a certified {@code error_bound}; none: every score is kept
     */
    public StepwisePrecision(@Default("none") @Nullable Integer thresholds) {
        this.bins = Ranges.binsOrNone("thresholds", thresholds);
    }

    /**
     * Takes in elements, of any shape.
     *
     * @param score higher is more anomalous
     * @param target 0 or 1, of the same shape
     */
    public void update(Tensor score, Tensor target) {
        if (bins != null) {
            bins.add(score, target);
        } else {
            state.add(score, target);
        }
    }

    @Override
    public MetricResult compute() {
        if (bins != null) {
            Bins all = bins.bins();
            return Undefined.unlessAnomalous(all)
                    .orElseGet(() -> BinnedPrecision.average(all).result());
        }
        Ranking ranking = state.ranking();
        Optional<MetricResult> undefined = Undefined.unlessAnomalous(ranking);
        return undefined.orElseGet(() -> MetricResult.of(averagePrecision(ranking)));
    }

    private static double averagePrecision(Ranking ranking) {
        double sum = 0;
        for (ScoreCursor cursor = ranking.descend(); cursor.next(); ) {
            if (cursor.anomalousHere() > 0) {
                double predicted = cursor.truePositives() + cursor.falsePositives();
                sum += cursor.anomalousHere() * (cursor.truePositives() / predicted);
            }
        }
        return sum / ranking.anomalous();
    }

    @Override
    public void merge(StepwisePrecision other) {
        BinnedScores.merge(bins, other.bins);
        state.merge(other.state);
    }

    @Override
    public void reset() {
        state.clear();
        if (bins != null) {
            bins.clear();
        }
    }
}
