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
import io.github.anometry.core.internal.curve.BestThreshold;
import io.github.anometry.core.internal.curve.BinnedF1;
import io.github.anometry.core.internal.curve.HighestF;
import io.github.anometry.core.internal.curve.OneClass;
import io.github.anometry.core.internal.curve.ThresholdCurves;
import io.github.anometry.core.internal.curve.Undefined;
import io.github.anometry.core.internal.label.FScore;
import io.github.anometry.core.internal.ranking.AnomalousScores;
import io.github.anometry.core.internal.ranking.BinnedScores;
import io.github.anometry.core.internal.ranking.Bins;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The best F1 score over all thresholds, and the threshold that reaches it.
 *
 * <p>F = (1 + β²) TP / (β² P + TP + FP), where a score counts as anomalous when it is at or above the threshold. The detail
 * {@code threshold} is the lowest score of the data that reaches the best F. Exact, in (0, 1]. Undefined without anomalous
 * elements. There is a warning if calling every element anomalous is best, and if no element is normal, which makes the value
 * 1.
 *
 * <p>With {@code thresholds} the value is approximate: it is reached at {@code threshold}, and the exact one is higher by at
 * most the detail {@code error_bound}, which is 0 if there are no more distinct scores than that.
 */
@CreateAnomalibMetric(className = "F1Max", name = "F1Max", direction = Direction.HIGHER_IS_BETTER)
public final class BestF1 implements StatefulMetric<MetricResult, BestF1>, CurveSource {
    private final FScore fScore;
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());
    private final @Nullable Shared<BinnedScores> bins;

    /** F1 over every score. */
    public BestF1() {
        this(1, null);
    }

    /**
     * @param beta the weight of recall against precision, above 0 and at most 1000000, 1 for F1
     * @param thresholds the maximum number of bins of neighbouring scores, from 2 to 1048576, for constant memory and an
     *     approximate value with a certified {@code error_bound}; none: every score is kept
     */
    @Create
    public BestF1(@Default("1") double beta, @Default("none") @Nullable Integer thresholds) {
        this.fScore = FScore.ofBeta(beta);
        this.bins = BinnedScores.orNone(thresholds);
    }

    /** F in which recall counts {@code beta} times as much as precision. */
    public static BestF1 ofBeta(double beta) {
        return new BestF1(beta, null);
    }

    /** F1 in constant memory: approximate, with a certified {@code error_bound}. */
    public static BestF1 binned(int thresholds) {
        return new BestF1(1, thresholds);
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
            return Undefined.unlessAnomalous(all).orElseGet(() -> warned(BinnedF1.best(all, fScore), all.normal()));
        }
        Ranking ranking = scores.state().ranking();
        Optional<MetricResult> undefined = Undefined.unlessAnomalous(ranking);
        return undefined.orElseGet(() -> warned(best(ranking).result(), ranking.normal()));
    }

    private static MetricResult warned(MetricResult best, long normal) {
        return OneClass.warned(best, "F1Max", normal);
    }

    Ranking ranking() {
        return scores.state().ranking();
    }

    /** Needs an anomalous element. */
    BestThreshold best(Ranking ranking) {
        HighestF best = new HighestF(fScore, ranking.anomalous());
        float threshold = Float.POSITIVE_INFINITY;
        long truePositives = 0;
        // Between two scores of anomalous elements F only falls.
        AnomalousScores ranked = ranking.anomalousScores();
        for (int i = 0; i < ranked.size(); i++) {
            truePositives += ranked.count(i);
            if (best.offer(truePositives, truePositives + ranked.above(i) + ranked.ties(i))) {
                threshold = ranked.score(i);
            }
        }
        boolean ofAll = best.predicted() == ranking.total();
        return new BestThreshold(best.value(), threshold, ofAll && ranking.normal() > 0);
    }

    /**
     * The precision-recall curve, {@code precision} over {@code recall}; the point of the best F is always included. With
     * {@code thresholds} its points are at the lowest score of each bin, and exact.
     */
    @Override
    public Optional<Curve> curve(double step) {
        MetricResult result = compute();
        if (!result.isDefined()) {
            return Optional.empty();
        }
        float best = (float) result.detail("threshold");
        return Optional.of(
                bins != null
                        ? curve(bins.state().bins(), step).precisionRecall(best)
                        : curve(scores.state().ranking(), step).precisionRecall(best));
    }

    private static ThresholdCurves curve(Bins all, double step) {
        return new ThresholdCurves(all.descend(), all.normal(), all.anomalous(), step);
    }

    private static ThresholdCurves curve(Ranking ranking, double step) {
        return new ThresholdCurves(ranking.descend(), ranking.normal(), ranking.anomalous(), step);
    }

    @Override
    public List<Shared<?>> states() {
        return bins != null ? List.of(bins) : List.of(scores);
    }
}
