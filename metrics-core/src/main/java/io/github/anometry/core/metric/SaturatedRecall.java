package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;

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
        defaultFields = {"pred_mask", "gt_regions"})
public final class SaturatedRecall implements Metric<MetricResult>, Mergeable<SaturatedRecall> {
    private final float threshold;
    private final RegionShares state = new RegionShares();

    /** @param threshold the score at or above which a pixel counts as anomalous; boolean masks are taken as they are */
    public SaturatedRecall(@Default("0.5") float threshold) {
        this.threshold = Ranges.threshold(threshold);
    }

    /**
     * Takes in images.
     *
     * @param prediction predicted masks, or anomaly maps: [H, W], [N, H, W] or [N, 1, H, W]
     * @param regions true regions [N, K, H, W]: a channel for each, its saturation area in pixels where it is, else 0
     */
    public void update(Tensor prediction, Tensor regions) {
        SaturatedRegions images = new SaturatedRegions("prediction", prediction, regions);
        boolean[] found = LabelState.predicted(prediction, threshold);
        state.reserve(images.regions().size());
        for (SaturatedRegions.Region region : images.regions()) {
            int hits = 0;
            for (int pixel : region.pixels()) {
                hits += found[pixel] ? 1 : 0;
            }
            state.add(Math.min(hits, region.saturation()), region.saturation());
        }
    }

    @Override
    public MetricResult compute() {
        return state.mean();
    }

    @Override
    public void merge(SaturatedRecall other) {
        state.merge(other.state);
    }

    @Override
    public void reset() {
        state.clear();
    }
}
