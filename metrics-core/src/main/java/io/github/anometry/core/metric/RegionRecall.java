package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.region.Connectivity;
import io.github.anometry.core.region.Regions;

/**
 * Per-region overlap: the share of each anomalous region that was found, averaged over the regions, in [0, 1].
 *
 * <p>A region is a connected part of a mask; small ones count as much as large ones (Bergmann et al., "The MVTec Anomaly
 * Detection Dataset", 2021). Undefined if no mask has a region.
 */
@CreateAnomalibMetric(
        className = "PRO",
        name = "PRO",
        defaultFields = {"pred_mask", "gt_mask"})
public final class RegionRecall implements Metric<MetricResult>, Mergeable<RegionRecall> {
    private final float threshold;
    private final Connectivity connectivity;
    private final RegionShares state = new RegionShares();

    /**
     * @param threshold the score at or above which a pixel counts as anomalous; boolean masks are taken as they are
     * @param connectivity whether pixels that share a corner are neighbours (8) or only those that share a side (4)
     */
    public RegionRecall(@Default("0.5") float threshold, @Default("8") int connectivity) {
        this.threshold = Ranges.threshold(threshold);
        this.connectivity = Connectivity.of(connectivity);
    }

    /**
     * Takes in images.
     *
     * @param prediction predicted masks, or anomaly maps: [H, W], [N, H, W] or [N, 1, H, W]
     * @param mask true masks, of the same shape
     */
    public void update(Tensor prediction, Tensor mask) {
        MaskRegions images = new MaskRegions("prediction", prediction, mask, connectivity);
        boolean[] found = LabelState.predicted(prediction, threshold);
        state.reserve(images.regionCount());
        for (int image = 0; image < images.images(); image++) {
            addRegions(images.regions(image), found, image * images.pixels());
        }
    }

    private void addRegions(Regions ofImage, boolean[] found, int first) {
        int[] hits = new int[ofImage.count()];
        for (int run = 0; run < ofImage.runs(); run++) {
            for (int pixel = ofImage.start(run); pixel < ofImage.end(run); pixel++) {
                hits[ofImage.region(run)] += found[first + pixel] ? 1 : 0;
            }
        }
        for (int region = 0; region < hits.length; region++) {
            state.add(hits[region], ofImage.size(region));
        }
    }

    @Override
    public MetricResult compute() {
        return state.mean();
    }

    @Override
    public void merge(RegionRecall other) {
        state.merge(other.state);
    }

    @Override
    public void reset() {
        state.clear();
    }
}
