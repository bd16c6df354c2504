package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.CurveSource;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.curve.BinnedPrecision;
import io.github.anometry.core.internal.curve.OneClass;
import io.github.anometry.core.internal.curve.ThresholdCurves;
import io.github.anometry.core.internal.curve.Undefined;
import io.github.anometry.core.internal.ranking.AnomalousScores;
import io.github.anometry.core.internal.ranking.BinnedScores;
import io.github.anometry.core.internal.ranking.Bins;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Average precision: the precision at each score that anomalous elements have, averaged over those elements.
 *
 * <p>AP = Σ (Rₙ − Rₙ₋₁) Pₙ over the thresholds from the strictest, without interpolation, ties being one threshold. Exact over
 * raw scores, in (0, 1]. Undefined without anomalous elements; without normal ones 1, with a warning.
 *
 * <p>With {@code thresholds} the value is approximate, off by at most the detail {@code error_bound}, which is 0 if there are
 * no more distinct scores than that.
 */
@CreateAnomalibMetric(className = "AveragePrecision", name = "AveragePrecision", direction = Direction.HIGHER_IS_BETTER)
public final class StepwisePrecision implements StatefulMetric<MetricResult, StepwisePrecision>, CurveSource {
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());
    private final @Nullable Shared<BinnedScores> bins;

    /** Every score is kept. */
    public StepwisePrecision() {
        this(null);
    }

    /**
     * @param thresholds the maximum number of bins of neighbouring scores, from 2 to 1048576, for constant memory and an
     *     approximate value with a certified {@code error_bound}; none: every score is kept
     */
    @Create
    public StepwisePrecision(@Default("none") @Nullable Integer thresholds) {
        this.bins = BinnedScores.orNone(thresholds);
    }

    /** In constant memory: approximate, with a certified {@code error_bound}. */
    public static StepwisePrecision binned(int thresholds) {
        return new StepwisePrecision(thresholds);
    }

    /**
     * Adds elements of any shape.
     *
     * @param score higher is more anomalous
     * @param target 0 or 1, of the same shape
     */
    public void update(Tensor score, Tensor target) {
        if (bins != null) {
            bins.update(state -> state.add(score, target));
        } else {
            scores.update(state -> state.add(score, target));
        }
    }

    @Override
    public MetricResult compute() {
        if (bins != null) {
            Bins all = bins.state().bins();
            return Undefined.unlessAnomalous(all)
                    .orElseGet(() -> warned(BinnedPrecision.average(all).result(), all.normal()));
        }
        Ranking ranking = scores.state().ranking();
        Optional<MetricResult> undefined = Undefined.unlessAnomalous(ranking);
        return undefined.orElseGet(() -> warned(MetricResult.of(averagePrecision(ranking)), ranking.normal()));
    }

    private static MetricResult warned(MetricResult average, long normal) {
        return OneClass.warned(average, "AveragePrecision", normal);
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

    /**
     * The precision-recall curve, {@code precision} over {@code recall}. With {@code thresholds} its points are at the lowest
     * score of each bin, and exact.
     */
    @Override
    public Optional<Curve> curve(double step) {
        return bins != null
                ? curve(bins.state().bins(), step)
                : curve(scores.state().ranking(), step);
    }

    private static Optional<Curve> curve(Bins all, double step) {
        return Undefined.unlessAnomalous(all).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new ThresholdCurves(all.descend(), all.normal(), all.anomalous(), step).precisionRecall());
    }

    private static Optional<Curve> curve(Ranking ranking, double step) {
        return Undefined.unlessAnomalous(ranking).isPresent()
                ? Optional.empty()
                : Optional.of(new ThresholdCurves(ranking.descend(), ranking.normal(), ranking.anomalous(), step)
                        .precisionRecall());
    }

    @Override
    public List<Shared<?>> states() {
        return bins != null ? List.of(bins) : List.of(scores);
    }
}
