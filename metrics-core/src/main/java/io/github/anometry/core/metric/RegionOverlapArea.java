package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.CurveSource;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.Ranges;
import io.github.anometry.core.internal.overlap.MaskRegions;
import io.github.anometry.core.internal.overlap.RegionScores;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreState;
import io.github.anometry.core.internal.region.Connectivity;
import java.util.List;
import java.util.Optional;

/**
 * Area under the curve of per-region overlap over the false positive rate of pixels, up to a limit and divided by it.
 *
 * <p>A region is a connected part of a mask; small ones count as much as large ones (Bergmann et al., "The MVTec Anomaly
 * Detection Dataset", 2021). Exact over raw scores, interpolated at the limit, in [0, 1]. A region that fills its image counts.
 * Undefined if no mask has a region, or no pixel is normal.
 */
@CreateAnomalibMetric(
        className = "AUPRO",
        name = "AUPRO",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"anomaly_map", "gt_mask"})
public final class RegionOverlapArea implements StatefulMetric<MetricResult, RegionOverlapArea>, CurveSource {
    private final double fprLimit;
    private final Connectivity connectivity;
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());
    private final Shared<RegionScores> regions;

    /**
     * @param fprLimit the false positive rate up to which the area counts, above 0 and at most 1
     * @param connectivity whether pixels that share a corner are neighbours (8) or only those that share a side (4)
     */
    public RegionOverlapArea(@Default("0.3") double fprLimit, @Default("8") int connectivity) {
        this.fprLimit = Ranges.fraction("fpr_limit", fprLimit);
        this.connectivity = Connectivity.of(connectivity);
        this.regions = new Shared<>(new RegionScores(), this.connectivity);
    }

    /**
     * Adds images.
     *
     * @param anomalyMap scores, higher is more anomalous: [H, W], [N, H, W] or [N, 1, H, W]
     * @param mask true masks, of the same shape
     */
    public void update(Tensor anomalyMap, Tensor mask) {
        Tensor truth = MaskRegions.mask("anomalyMap", anomalyMap, mask);
        scores.update(state -> state.add("anomalyMap", anomalyMap, "mask", truth));
        regions.update(state -> state.add(anomalyMap, new MaskRegions("anomalyMap", anomalyMap, truth, connectivity)));
    }

    @Override
    public MetricResult compute() {
        Ranking ranking = scores.state().ranking();
        return undefined(ranking)
                .orElseGet(() -> MetricResult.of(regions.state().overlapArea(ranking, fprLimit)));
    }

    private Optional<MetricResult> undefined(Ranking ranking) {
        if (regions.state().regions() == 0) {
            return Optional.of(MetricResult.undefined(MetricMessages.noRegion()));
        }
        return ranking.normal() == 0
                ? Optional.of(MetricResult.undefined(MetricMessages.noNormal(ranking.anomalous())))
                : Optional.empty();
    }

    /**
     * The PRO curve: {@code pro}, the mean overlap of regions, over {@code fpr} up to 1, with the limit as its bound. Exact at every
     * score; straight between scores.
     */
    @Override
    public Optional<Curve> curve(double step) {
        Ranking ranking = scores.state().ranking();
        return undefined(ranking).isPresent()
                ? Optional.empty()
                : Optional.of(regions.state().overlapCurve(ranking, "pro", step).withBounds(0, fprLimit));
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores, regions);
    }
}
