package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.overlap.ImageRanking;
import io.github.anometry.core.internal.overlap.ImageScores;
import io.github.anometry.core.internal.overlap.MaskRegions;
import io.github.anometry.core.internal.overlap.OverlapCurves;
import io.github.anometry.core.internal.ranking.ScoreState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The per-image overlap curve (PIMO), averaged over the anomalous images: the true positive rate of an image's pixels, {@code
 * tpr}, over the false positive rate that all images share, {@code shared_fpr}.
 *
 * <p>The shared false positive rate is the mean over the normal images of the share of their pixels at or above the threshold
 * (Bertoldo et al., "AUPIMO: Redefining Visual Anomaly Detection Benchmarks with High Speed and Low Tolerance", 2024). An
 * image is anomalous if its mask has an anomalous pixel; normal pixels of anomalous images do not count. By default the curve
 * has the points just above and at every normal score, without those on a horizontal or vertical line between others; between
 * points it is straight over ln FPR. Undefined without a normal or an anomalous image. AUPIMO is the area under it.
 */
@CreateAnomalibMetric(
        className = "PIMO",
        name = "PIMO",
        defaultFields = {"anomaly_map", "gt_mask", "image_path"})
public final class ImageOverlapCurves implements StatefulMetric<MetricResult, ImageOverlapCurves> {
    /** The number of thresholds of the grid; empty: every normal score. */
    private final OptionalInt grid;

    private final Shared<ScoreState> scores = new Shared<>(ScoreState.byImage());
    private final Shared<ImageScores> images = new Shared<>(new ImageScores());

    /** At every normal score. */
    public ImageOverlapCurves() {
        this(OverlapMode.EXACT, 300_000);
    }

    /**
     * @param mode exact: at every normal score; grid: at num_thresholds, as Anomalib does
     * @param numThresholds in grid mode the number of thresholds, in equal steps from the lowest to the highest normal score
     */
    @Create
    public ImageOverlapCurves(@Default("exact") OverlapMode mode, @Default("300000") int numThresholds) {
        this.grid = mode.grid(numThresholds);
    }

    /**
     * Adds images.
     *
     * @param anomalyMap scores, higher is more anomalous: [H, W], [N, H, W] or [N, 1, H, W]
     * @param mask true masks, of the same shape
     * @param imagePath the path of each image
     */
    public void update(Tensor anomalyMap, Tensor mask, @Nullable List<String> imagePath) {
        Tensor truth = MaskRegions.maskOfPixels("anomalyMap", anomalyMap, mask);
        scores.update(state -> state.add("anomalyMap", anomalyMap, "mask", truth));
        images.update(state -> state.add(anomalyMap, truth, imagePath));
    }

    @Override
    public MetricResult compute() {
        ImageRanking state = ranking();
        Optional<String> undefined = OverlapCurves.undefinedReason(state, grid);
        if (undefined.isPresent()) {
            return MetricResult.undefined(undefined.get());
        }
        Curve mean = OverlapCurves.ofMean(state).draw(grid).get(0);
        return MetricResult.of(mean)
                .withDetail("num_normal_images", (double) state.normalImages())
                .withDetail("num_anomalous_images", (double) state.anomalousImages());
    }

    /**
     * The curve of each anomalous image, in ascending order of their paths; without paths in an order that depends on the
     * scores alone. None if the metric is undefined. In grid mode each takes 20 bytes for every threshold.
     */
    public List<ImageCurve> imageCurves() {
        ImageRanking state = ranking();
        if (OverlapCurves.undefinedReason(state, grid).isPresent()) {
            return List.of();
        }
        List<Curve> curves = OverlapCurves.ofEachImage(state).draw(grid);
        List<ImageCurve> ofImages = new ArrayList<>();
        for (int image = 0; image < state.images(); image++) {
            if (state.anomalousPixels(image) > 0) {
                ofImages.add(new ImageCurve(state.image(image).path(), curves.get(ofImages.size())));
            }
        }
        return List.copyOf(ofImages);
    }

    private ImageRanking ranking() {
        return new ImageRanking(images.state(), scores.state().ranking());
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores, images);
    }
}
