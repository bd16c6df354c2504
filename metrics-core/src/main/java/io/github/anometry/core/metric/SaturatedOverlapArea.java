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
import io.github.anometry.core.internal.overlap.RegionScores;
import io.github.anometry.core.internal.overlap.SaturatedRegions;
import io.github.anometry.core.internal.ranking.Ranking;
import io.github.anometry.core.internal.ranking.ScoreState;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Area under the curve of saturated per-region overlap over the false positive rate of pixels, up to a limit and divided by
 * it.
 *
 * <p>A logical anomaly, such as a missing part, is found when enough of the area where the part could be is found; more does
 * not help (Bergmann et al., "Beyond Dents and Scratches", 2022). Exact over raw scores, interpolated at the limit, in [0, 1].
 * A pixel is normal if it is in no region. Undefined if there is no region, or no pixel is normal.
 */
@CreateAnomalibMetric(
        className = "AUSPRO",
        name = "AUSPRO",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"anomaly_map", "gt_regions"})
public final class SaturatedOverlapArea implements StatefulMetric<MetricResult, SaturatedOverlapArea>, CurveSource {
    private final double fprLimit;
    private final Shared<ScoreState> scores = new Shared<>(new ScoreState());
    private final Shared<RegionScores> best = new Shared<>(new RegionScores());

    /** @param fprLimit the false positive rate up to which the area counts, above 0 and at most 1 */
    public SaturatedOverlapArea(@Default("0.05") double fprLimit) {
        this.fprLimit = Ranges.fraction("fpr_limit", fprLimit);
    }

    /**
     * Adds images.
     *
     * @param anomalyMap scores, higher is more anomalous: [H, W], [N, H, W] or [N, 1, H, W]
     * @param regions true regions [N, K, H, W]: a channel per region, with its saturation area in pixels inside, 0 elsewhere
     */
    public void update(Tensor anomalyMap, Tensor regions) {
        Supplier<SaturatedRegions> images = SaturatedRegions.onDemand("anomalyMap", anomalyMap, regions);
        scores.update(state ->
                state.add("anomalyMap", anomalyMap, "regions", images.get().mask(anomalyMap.shape())));
        best.update(state -> state.add(anomalyMap, images.get()));
    }

    @Override
    public MetricResult compute() {
        Ranking ranking = scores.state().ranking();
        return undefined(ranking).orElseGet(() -> MetricResult.of(best.state().overlapArea(ranking, fprLimit)));
    }

    private Optional<MetricResult> undefined(Ranking ranking) {
        if (best.state().regions() == 0) {
            return Optional.of(MetricResult.undefined(MetricMessages.noRegion()));
        }
        return ranking.normal() == 0 ? Optional.of(MetricResult.undefined(Messages.noNormalPixel())) : Optional.empty();
    }

    /**
     * The sPRO curve: {@code spro}, the mean saturated overlap of regions, over {@code fpr} up to 1, with the limit as its bound.
     * Exact at every score; straight between scores.
     */
    @Override
    public Optional<Curve> curve(double step) {
        Ranking ranking = scores.state().ranking();
        return undefined(ranking).isPresent()
                ? Optional.empty()
                : Optional.of(best.state().overlapCurve(ranking, "spro", step).withBounds(0, fprLimit));
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores, best);
    }
}
