package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.Ranges;
import io.github.anometry.core.internal.label.LabelState;
import io.github.anometry.core.internal.overlap.MaskRegions;
import io.github.anometry.core.internal.overlap.RegionShares;
import io.github.anometry.core.internal.region.Connectivity;
import java.util.List;

/**
 * Per-region overlap: the share of each anomalous region that was found, averaged over the regions, in [0, 1].
 *
 * <p>A region is a connected part of a mask; small ones count as much as large ones (Bergmann et al., "The MVTec Anomaly
 * Detection Dataset", 2021). Undefined if no mask has a region.
 */
@CreateAnomalibMetric(
        className = "PRO",
        name = "PRO",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"pred_mask", "gt_mask"})
public final class RegionRecall implements StatefulMetric<MetricResult, RegionRecall> {
    private final float threshold;
    private final Connectivity connectivity;
    private final Shared<RegionShares> regions;

    /**
     * @param threshold the score at or above which a pixel counts as anomalous; ignored for boolean masks
     * @param connectivity whether pixels that share a corner are neighbours (8) or only those that share a side (4)
     */
    public RegionRecall(@Default("0.5") float threshold, @Default("8") int connectivity) {
        this.threshold = Ranges.threshold(threshold);
        this.connectivity = Connectivity.of(connectivity);
        this.regions = new Shared<>(new RegionShares(), threshold, connectivity);
    }

    /**
     * Adds images.
     *
     * @param prediction predicted masks, or anomaly maps: [H, W], [N, H, W] or [N, 1, H, W]
     * @param mask true masks, of the same shape
     */
    public void update(Tensor prediction, Tensor mask) {
        regions.update(state -> state.add(
                LabelState.predicted(prediction, threshold),
                new MaskRegions("prediction", prediction, mask, connectivity)));
    }

    @Override
    public MetricResult compute() {
        return regions.state().mean();
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(regions);
    }
}
