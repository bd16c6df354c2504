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
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.internal.Ranges;
import io.github.anometry.core.internal.curve.BinnedRocArea;
import io.github.anometry.core.internal.curve.Enclosure;
import io.github.anometry.core.internal.curve.LimitedStep;
import io.github.anometry.core.internal.curve.ThresholdCurves;
import io.github.anometry.core.internal.curve.Undefined;
import io.github.anometry.core.internal.ranking.AnomalousScores;
import io.github.anometry.core.internal.ranking.BinnedScores;
import io.github.anometry.core.internal.ranking.Bins;
import io.github.anometry.core.internal.ranking.ExactRatio;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Area under the ROC curve: the probability that an anomalous element scores higher than a normal one, ties counting half.
 *
 * <p>Exact over raw scores of any range, in [0, 1]; without {@code max_fpr} it is counted in integers and rounded once.
 * Undefined unless there are normal and anomalous elements. With {@code max_fpr} it is the area up to that false positive
 * rate, interpolated at the limit (McClish, "Analyzing a Portion of the ROC Curve", 1989).
 *
 * <p>With {@code thresholds} the area is approximate, off by at most the detail {@code error_bound}, which is 0 if there are
 * no more distinct scores than that.
 *
 * <p>There is a warning if the area is below that of random scores by more than {@code error_bound}.
 */
@CreateAnomalibMetric(className = "AUROC", name = "AUROC", direction = Direction.HIGHER_IS_BETTER)
public final class RocArea implements StatefulMetric<MetricResult, RocArea>, CurveSource {
    /** The area of random scores. */
    private static final double CHANCE = 0.5;

    private final @Nullable Double maxFpr;
    private final boolean standardize;
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());
    private final @Nullable Shared<BinnedScores> bins;

    /** The whole area, over every score. */
    public RocArea() {
        this(null, true, null);
    }

    /**
     * @param maxFpr the false positive rate up to which the area counts, above 0 and at most 1; none: the whole area
     * @param standardize whether to map a partial area so that chance is 0.5 and perfection 1
     * @param thresholds the maximum number of bins of neighbouring scores, from 2 to 1048576, for constant memory and an
     *     approximate value with a certified {@code error_bound}; none: every score is kept
     */
    @Create
    public RocArea(
            @Default("none") @Nullable Double maxFpr,
            @Default("true") boolean standardize,
            @Default("none") @Nullable Integer thresholds) {
        this.maxFpr = maxFpr == null ? null : Ranges.fraction("max_fpr", maxFpr);
        this.standardize = standardize;
        this.bins = BinnedScores.orNone(thresholds);
    }

    /** The area up to a false positive rate, mapped so that chance is 0.5 and perfection 1. */
    public static RocArea upTo(double maxFpr) {
        return new RocArea(maxFpr, true, null);
    }

    /** The whole area, in constant memory: approximate, with a certified {@code error_bound}. */
    public static RocArea binned(int thresholds) {
        return new RocArea(null, true, thresholds);
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
            return Undefined.unlessBothClasses(all).orElseGet(() -> binnedArea(all));
        }
        Ranking ranking = scores.state().ranking();
        return Undefined.unlessBothClasses(ranking).orElseGet(() -> exactArea(ranking));
    }

    private MetricResult exactArea(Ranking ranking) {
        if (maxFpr == null || maxFpr == 1) {
            double area = area(ranking);
            return warned(MetricResult.of(area), area < CHANCE);
        }
        double limit = maxFpr;
        double share = shareUpTo(limit, ranking);
        return warned(
                MetricResult.of(ofShare(share, limit)),
                isBelowChance(share, ranking.anomalousScores().size(), limit));
    }

    private MetricResult binnedArea(Bins all) {
        BinnedRocArea binned = new BinnedRocArea(all);
        if (maxFpr == null || maxFpr == 1) {
            MetricResult area = binned.area();
            return warned(area, area.asDouble() + area.detail(Enclosure.ERROR_BOUND) < CHANCE);
        }
        double limit = maxFpr;
        Enclosure share = binned.shareUpTo(limit);
        return warned(share.map(one -> ofShare(one, limit)).result(), isBelowChance(share.high(), all.size(), limit));
    }

    /** For certain: the share of tied scores is that of chance, but for rounding. */
    private static boolean isBelowChance(double share, long steps, double limit) {
        return share + Enclosure.lost(LimitedStep.roundings(steps, limit)) < limit / 2;
    }

    private static MetricResult warned(MetricResult area, boolean belowChance) {
        return belowChance ? area.withWarning(Warning.of(Warning.AUROC_BELOW_HALF, Messages.rankedUpsideDown())) : area;
    }

    private static double area(Ranking ranking) {
        ExactRatio area = new ExactRatio();
        AnomalousScores scores = ranking.anomalousScores();
        for (int i = 0; i < scores.size(); i++) {
            // Twice the number of normal elements below, ties counting half, which is a whole number.
            area.addProduct(scores.count(i), 2 * (ranking.normal() - scores.above(i)) - scores.ties(i));
        }
        return area.over(2, ranking.normal(), ranking.anomalous());
    }

    /** The partial area as a share of the limit, so that the standardised area is 1 for a perfect detector and never more. */
    private static double shareUpTo(double limit, Ranking ranking) {
        double normal = ranking.normal();
        double share = 0;
        AnomalousScores scores = ranking.anomalousScores();
        for (int i = 0; i < scores.size(); i++) {
            double above = scores.above(i) / normal;
            if (above >= limit) {
                break;
            }
            share += scores.count(i) * LimitedStep.share(above, scores.ties(i) / normal, limit);
        }
        return share / ranking.anomalous();
    }

    private double ofShare(double share, double limit) {
        double chance = limit / 2;
        return standardize ? (1 + (share - chance) / (1 - chance)) / 2 : share * limit;
    }

    /**
     * The whole ROC curve, {@code tpr} over {@code fpr}, with {@code max_fpr} as its bound. With {@code thresholds} its points
     * are at the lowest score of each bin, and exact.
     */
    @Override
    public Optional<Curve> curve(double step) {
        Optional<Curve> curve = bins != null
                ? curve(bins.state().bins(), step)
                : curve(scores.state().ranking(), step);
        return maxFpr == null || maxFpr == 1 ? curve : curve.map(roc -> roc.withBounds(0, maxFpr));
    }

    private static Optional<Curve> curve(Bins all, double step) {
        return Undefined.unlessBothClasses(all).isPresent()
                ? Optional.empty()
                : Optional.of(new ThresholdCurves(all.descend(), all.normal(), all.anomalous(), step).roc());
    }

    private static Optional<Curve> curve(Ranking ranking, double step) {
        return Undefined.unlessBothClasses(ranking).isPresent()
                ? Optional.empty()
                : Optional.of(
                        new ThresholdCurves(ranking.descend(), ranking.normal(), ranking.anomalous(), step).roc());
    }

    @Override
    public List<Shared<?>> states() {
        return bins != null ? List.of(bins) : List.of(scores);
    }
}
