package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The per-image overlap curve (PIMO), averaged over the anomalous images: the share of an image's anomalous pixels that is found,
 * {@code tpr}, over the false positive rate that all images share, {@code shared_fpr}.
 *
 * <p>The shared false positive rate is the mean over the normal images of the share of their pixels that scores as high (Bertoldo
 * et al., "AUPIMO: Redefining Visual Anomaly Detection Benchmarks with High Speed and Low Tolerance", 2024). An image is
 * anomalous if its mask has an anomalous pixel; normal pixels of anomalous images do not count. By default the curve has the
 * points just above and at every normal score, less those on a level or upright line between others; between points it is straight
 * over ln FPR. Undefined without a normal or an anomalous image. {@link ImageOverlapArea} is the area under it.
 */
@CreateAnomalibMetric(
        className = "PIMO",
        name = "PIMO",
        defaultFields = {"anomaly_map", "gt_mask"})
public final class ImageOverlapCurves implements Metric<MetricResult>, Mergeable<ImageOverlapCurves> {
    private final OverlapMode mode;
    private final int numThresholds;
    private final ImageScores state = new ImageScores();

    /**
     * @param mode exact: at every normal score; grid: at num_thresholds, as Anomalib does
     * @param numThresholds in grid mode the number of thresholds, in equal steps from the lowest to the highest normal score
     */
    public ImageOverlapCurves(@Default("exact") OverlapMode mode, @Default("300000") int numThresholds) {
        this.mode = mode;
        this.numThresholds = Ranges.thresholdCount(numThresholds);
    }

    /**
     * Takes in images.
     *
     * @param anomalyMap scores, higher is more anomalous: [H, W], [N, H, W] or [N, 1, H, W]
     * @param mask true masks, of the same shape
     */
    public void update(Tensor anomalyMap, Tensor mask) {
        state.add(anomalyMap, mask);
    }

    @Override
    public MetricResult compute() {
        Optional<String> undefined = undefinedReason();
        if (undefined.isPresent()) {
            return MetricResult.undefined(undefined.get());
        }
        Curve mean = curves(OverlapCurves.ofMean(state)).get(0);
        return MetricResult.of(mean)
                .withDetail("num_normal_images", (double) state.normalImages())
                .withDetail("num_anomalous_images", (double) state.anomalousImages());
    }

    /**
     * The curve of each anomalous image, in the order in which they came; none if the metric is undefined. In grid mode each takes
     * 20 bytes for every threshold.
     */
    public List<ImageCurve> imageCurves() {
        if (undefinedReason().isPresent()) {
            return List.of();
        }
        List<Curve> curves = curves(OverlapCurves.ofEachImage(state));
        List<ImageCurve> ofImages = new ArrayList<>();
        for (int image = 0; image < state.images(); image++) {
            if (state.anomalousPixels(image) > 0) {
                ofImages.add(new ImageCurve(image, curves.get(ofImages.size())));
            }
        }
        return List.copyOf(ofImages);
    }

    private Optional<String> undefinedReason() {
        Optional<String> undefined = state.undefinedReason();
        return undefined.isPresent() || mode == OverlapMode.EXACT
                ? undefined
                : ThresholdGrid.undefinedReason(state, numThresholds);
    }

    private List<Curve> curves(OverlapCurves curves) {
        return mode == OverlapMode.EXACT ? curves.exact() : curves.on(ThresholdGrid.of(state, numThresholds));
    }

    @Override
    public void merge(ImageOverlapCurves other) {
        state.merge(other.state);
    }

    @Override
    public void reset() {
        state.clear();
    }
}
