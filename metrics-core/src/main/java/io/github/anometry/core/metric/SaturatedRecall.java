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
 * Saturated per-region overlap: how much of each anomalous region was found, of what must be found for it to count as
 * found, averaged over the regions, in [0, 1].
 *
 * <p>A logical anomaly, such as a missing part, is found when enough of the places where the part could be is found; more
 * does not help (Bergmann et al., "Beyond Dents and Scratches", 2022). Undefined if there is no region.
 */
@CreateAnomalibMetric(
        className = "SPRO",
        name = "SPRO",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"pred_mask", "gt_regions"})
public final class SaturatedRecall implements StatefulMetric<MetricResult, SaturatedRecall> {
    private final float threshold;
    private final Shared<RegionShares> shares;

    /** @param threshold the score at or above which a pixel counts as anomalous; boolean masks are taken as they are */
    public SaturatedRecall(@Default("0.5") float threshold) {
        this.threshold = Ranges.threshold(threshold);
        this.shares = new Shared<>(new RegionShares(), threshold);
    }

    /**
     * Takes in images.
     *
     * @param prediction predicted masks, or anomaly maps: [H, W], [N, H, W] or [N, 1, H, W]
     * @param regions true regions [N, K, H, W]: a channel for each, its saturation area in pixels where it is, else 0
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
