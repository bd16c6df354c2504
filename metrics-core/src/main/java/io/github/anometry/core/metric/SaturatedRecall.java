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
import io.github.anometry.core.internal.overlap.RegionShares;
import io.github.anometry.core.internal.overlap.SaturatedRegions;
import java.util.List;

/**
 * Saturated per-region overlap: the part of each anomalous region that was found, relative to the part that must be found,
 * averaged over the regions, in [0, 1].
 *
 * <p>A logical anomaly, such as a missing part, is found when enough of the area where the part could be is found; more does
 * not help (Bergmann et al., "Beyond Dents and Scratches", 2022). Undefined if there is no region.
 */
@CreateAnomalibMetric(
        className = "SPRO",
        name = "SPRO",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"pred_mask", "gt_regions"})
public final class SaturatedRecall implements StatefulMetric<MetricResult, SaturatedRecall> {
    private final float threshold;
    private final Shared<RegionShares> shares;

    /** @param threshold the score at or above which a pixel counts as anomalous; ignored for boolean masks */
    public SaturatedRecall(@Default("0.5") float threshold) {
        this.threshold = Ranges.threshold(threshold);
        this.shares = new Shared<>(new RegionShares(), threshold);
    }

    /**
     * Adds images.
     *
     * @param prediction predicted masks, or anomaly maps: [H, W], [N, H, W] or [N, 1, H, W]
     * @param regions true regions [N, K, H, W]: a channel per region, with its saturation area in pixels inside, 0 elsewhere
     */
    public void update(Tensor prediction, Tensor regions) {
        shares.update(state -> state.add(
                LabelState.predicted(prediction, threshold), new SaturatedRegions("prediction", prediction, regions)));
    }

    @Override
    public MetricResult compute() {
        return shares.state().mean();
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(shares);
    }
}
