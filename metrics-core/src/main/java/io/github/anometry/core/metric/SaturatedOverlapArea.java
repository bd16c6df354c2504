package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.Messages;

/**
 * Area under the curve of saturated per-region overlap over the false positive rate of pixels, up to a limit and divided by
 * it.
 *
 * <p>A logical anomaly, such as a missing part, is found when enough of the places where the part could be is found; more
 * does not help (Bergmann et al., "Beyond Dents and Scratches", 2022). Exact over raw scores, interpolated at the limit, in
 * [0, 1]. A pixel is normal if it is in no region. Undefined if there is no region, or no pixel is normal.
 */
@CreateAnomalibMetric(
        className = "AUSPRO",
        name = "AUSPRO",
        defaultFields = {"anomaly_map", "gt_regions"})
public final class SaturatedOverlapArea implements Metric<MetricResult>, Mergeable<SaturatedOverlapArea> {
    private final double fprLimit;
    private final RegionScores state = new RegionScores();

    /** @param fprLimit the false positive rate up to which the area counts, above 0 and at most 1 */
    public SaturatedOverlapArea(@Default("0.05") double fprLimit) {
        this.fprLimit = Ranges.fraction("fpr_limit", fprLimit);
    }

    /**
     * Takes in images.
     *
     * @param anomalyMap scores, higher is more anomalous: [H, W], [N, H, W] or [N, 1, H, W]
     * @param regions true regions [N, K, H, W]: a channel for each, its saturation area in pixels where it is, else 0
     */
    public void update(Tensor anomalyMap, Tensor regions) {
        state.add(anomalyMap, new SaturatedRegions("anomalyMap", anomalyMap, regions));
    }

    @Override
    public MetricResult compute() {
        if (state.regions() == 0) {
            return MetricResult.undefined(Messages.noRegion());
        }
        if (state.normalPixels() == 0) {
            return MetricResult.undefined(Messages.noNormalPixel());
        }
        return MetricResult.of(state.overlapArea(fprLimit));
    }

    @Override
    public void merge(SaturatedOverlapArea other) {
        state.merge(other.state);
    }

    @Override
    public void reset() {
        state.clear();
    }
}
