package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.Create;
import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.CurveSource;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.SampleValueSource;
import io.github.anometry.api.metric.Shared;
import io.github.anometry.api.metric.StatefulMetric;
import io.github.anometry.core.internal.overlap.ExactShares;
import io.github.anometry.core.internal.overlap.GridShares;
import io.github.anometry.core.internal.overlap.ImageRanking;
import io.github.anometry.core.internal.overlap.ImageScores;
import io.github.anometry.core.internal.overlap.MaskRegions;
import io.github.anometry.core.internal.overlap.OverlapCurves;
import io.github.anometry.core.internal.overlap.PixelShares;
import io.github.anometry.core.internal.overlap.RateBounds;
import io.github.anometry.core.internal.overlap.SharedRates;
import io.github.anometry.core.internal.overlap.ThresholdGrid;
import io.github.anometry.core.internal.ranking.ScoreState;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Area under the per-image overlap curve (PIMO) over the logarithm of a strict false positive rate, averaged over the anomalous
 * images.
 *
 * <p>The curve of an anomalous image is its true positive rate over the false positive rate that all images share: the mean
 * over the normal images of the share of their pixels at or above the threshold. Its area between the bounds is divided by
 * ln(U / L) (Bertoldo et al., "AUPIMO: Redefining Visual Anomaly Detection Benchmarks with High Speed and Low Tolerance",
 * 2024). Exact over raw scores by default, in [0, 1]; {@code mode} grid is Anomalib's, which depends on {@code
 * num_thresholds}. An image is anomalous if its mask has an anomalous pixel; normal pixels of anomalous images do not count.
 * Undefined without a normal or an anomalous image, and where no threshold attains a rate as low as the lower bound.
 *
 * <p>Details: {@code num_normal_images} and {@code num_anomalous_images}; {@code fpr_lower} and {@code fpr_upper}, the bounds
 * used instead of the given ones; in grid mode {@code num_points}, the thresholds between them. The array {@code image_scores}
 * has the area of each image, NaN for normal ones, in the natural order of {@code image_path}; without paths in an order that
 * depends on the scores alone.
 */
@CreateAnomalibMetric(
        className = "AUPIMO",
        name = "AUPIMO",
        direction = Direction.HIGHER_IS_BETTER,
        defaultFields = {"anomaly_map", "gt_mask", "image_path"})
public final class ImageOverlapArea
        implements StatefulMetric<MetricResult, ImageOverlapArea>, CurveSource, SampleValueSource<MetricResult> {
    private static final String IMAGE_SCORES = "image_scores";

    /** Anomalib rejects this many points, or fewer. */
    private static final int TOO_FEW_POINTS = 30;
    /** Anomalib warns about fewer. */
    private static final int ENOUGH_POINTS = 300;

    private final RateBounds fprBounds;
    /** The number of thresholds of the grid; empty: every normal score. */
    private final OptionalInt grid;

    private final OverlapBounds bounds;
    private final boolean force;
    private final Shared<ScoreState> scores = new Shared<>(ScoreState.byImage());
    private final Shared<ImageScores> images = new Shared<>(new ImageScores());

    /** Between the rates 1e-5 and 1e-4, exact. */
    public ImageOverlapArea() {
        this(new double[] {1e-5, 1e-4}, OverlapMode.EXACT, OverlapBounds.EXACT, 300_000, false);
    }

    /**
     * @param fprBounds the false positive rates between which the area counts: above 0, the second higher and at most 1
     * @param mode exact: at every normal score; grid: at num_thresholds, as Anomalib does
     * @param bounds exact: fpr_bounds as given; attainable: the nearest rates that some threshold attains, as always in grid
     *     mode; the area is divided by ln(U / L) of fpr_bounds in either case
     * @param numThresholds in grid mode the number of thresholds, in equal steps from the lowest to the highest normal score
     * @param force in grid mode whether to compute it even with 30 thresholds or fewer between the bounds
     */
    @Create
    public ImageOverlapArea(
            @Default("[1e-5, 1e-4]") double[] fprBounds,
            @Default("exact") OverlapMode mode,
            @Default("exact") OverlapBounds bounds,
            @Default("300000") int numThresholds,
            @Default("false") boolean force) {
        this.fprBounds = RateBounds.of(fprBounds);
        this.bounds = bounds;
        this.grid = mode.grid(numThresholds);
        this.force = force;
    }

    /** Between two false positive rates above 0, exact. */
    public static ImageOverlapArea between(double lowerFpr, double upperFpr) {
        return new ImageOverlapArea(
                new double[] {lowerFpr, upperFpr}, OverlapMode.EXACT, OverlapBounds.EXACT, 300_000, false);
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
        ImageRanking state = new ImageRanking(images.state(), scores.state().ranking());
        Optional<String> undefined = state.undefinedReason();
        if (undefined.isEmpty()) {
            undefined = whyLowerBoundIsNotAttained(state);
        }
        if (undefined.isPresent()) {
            return MetricResult.undefined(undefined.get());
        }
        if (grid.isPresent()) {
            return onGrid(state, grid.getAsInt());
        }
        return bounds == OverlapBounds.EXACT
                ? overlap(state, new ExactShares(state.sharedRates(), fprBounds, fprBounds.width()))
                : betweenAttainable(state);
    }

    private Optional<String> whyLowerBoundIsNotAttained(ImageRanking state) {
        SharedRates rates = state.sharedRates();
        rates.next();
        return rates.at() <= fprBounds.lower()
                ? Optional.empty()
                : Optional.of(Messages.lowerBoundNotAttained(
                        fprBounds.lower(), rates.at(), rates.pixelsAt(), state.normalPixels()));
    }

    private MetricResult betweenAttainable(ImageRanking state) {
        RateBounds used = new RateBounds(nearestRate(state, fprBounds.lower()), nearestRate(state, fprBounds.upper()));
        if (used.lower() == used.upper()) {
            return MetricResult.undefined(Messages.boundsCoincide(fprBounds.lower(), fprBounds.upper(), used.lower()));
        }
        return usedBounds(overlap(state, new ExactShares(state.sharedRates(), used, fprBounds.width())), used);
    }

    /** Of two equally near rates, the higher. */
    private static double nearestRate(ImageRanking state, double wanted) {
        SharedRates rates = state.sharedRates();
        double nearest = Double.POSITIVE_INFINITY;
        while (rates.at() < wanted && rates.next()) {
            if (Math.abs(rates.at() - wanted) <= Math.abs(nearest - wanted)) {
                nearest = rates.at();
            }
        }
        return nearest;
    }

    private MetricResult onGrid(ImageRanking state, int numThresholds) {
        Optional<String> undefined = ThresholdGrid.undefinedReason(state, numThresholds);
        if (undefined.isPresent()) {
            return MetricResult.undefined(undefined.get());
        }
        ThresholdGrid grid = ThresholdGrid.of(state, numThresholds);
        int first = grid.nearest(fprBounds.upper());
        int last = grid.nearest(fprBounds.lower());
        int points = last - first + 1;
        if (points < 2) {
            return MetricResult.undefined(Messages.boundsCoincideOnGrid(
                    fprBounds.lower(), fprBounds.upper(), numThresholds, grid.rate(first)));
        }
        if (points <= TOO_FEW_POINTS && !force) {
            return MetricResult.undefined(Messages.tooFewPoints(points, numThresholds));
        }
        MetricResult onGrid = usedBounds(
                overlap(state, new GridShares(grid, first, last, fprBounds.width())),
                new RateBounds(grid.rate(last), grid.rate(first)));
        MetricResult result = onGrid.withDetail("num_points", points);
        return points < ENOUGH_POINTS ? result.withWarning(Messages.fewPoints(points, numThresholds)) : result;
    }

    private static boolean isClose(double attained, double wanted) {
        return Math.abs(attained - wanted) <= 1e-8 + 1e-2 * wanted;
    }

    private MetricResult usedBounds(MetricResult overlap, RateBounds used) {
        MetricResult result = overlap.withDetail("fpr_lower", used.lower()).withDetail("fpr_upper", used.upper());
        if (!isClose(used.lower(), fprBounds.lower())) {
            result = result.withWarning(Messages.otherBound("lower", fprBounds.lower(), used.lower()));
        }
        if (!isClose(used.upper(), fprBounds.upper())) {
            result = result.withWarning(Messages.otherBound("upper", fprBounds.upper(), used.upper()));
        }
        return result;
    }

    /** The shares of an image's pixels are summed in rank order, and the images in ascending order of their scores. */
    private static MetricResult overlap(ImageRanking state, PixelShares shares) {
        double[] ofImages = new double[state.images()];
        for (int image = 0; image < ofImages.length; image++) {
            // 0 / 0 for a normal image; above 1 where attained bounds lie further apart than the given ones.
            ofImages[image] = Math.min(1, sum(state.anomalousKeys(image), shares) / state.anomalousPixels(image));
        }
        double sum = Arrays.stream(ofImages)
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .reduce(0, Double::sum);
        return MetricResult.of(sum / state.anomalousImages())
                .withDetail("num_normal_images", (double) state.normalImages())
                .withDetail("num_anomalous_images", (double) state.anomalousImages())
                .withTensor(IMAGE_SCORES, Tensor.of(ofImages));
    }

    private static double sum(int[] keys, PixelShares shares) {
        shares.restart();
        double sum = 0;
        int next = keys.length - 1;
        while (next >= 0) {
            int key = keys[next];
            double share = shares.of(key);
            if (share == 0) {
                break;
            }
            for (; next >= 0 && keys[next] == key; next--) {
                sum += share;
            }
        }
        return sum;
    }

    /**
     * The mean curve of PIMO in the same mode, {@code tpr} over {@code shared_fpr}, with the given bounds. Steps along its x
     * axis are decades. It exists even if no threshold attains a rate as low as the lower bound.
     */
    @Override
    public Optional<Curve> curve(double step) {
        ImageRanking state = new ImageRanking(images.state(), scores.state().ranking());
        if (OverlapCurves.undefinedReason(state, grid).isPresent()) {
            return Optional.empty();
        }
        Curve mean = OverlapCurves.ofMean(state).draw(grid).get(0);
        return Optional.of(thinned(mean, step).withBounds(fprBounds.lower(), fprBounds.upper()));
    }

    private static Curve thinned(Curve curve, double step) {
        Curve.Builder thinned =
                Curve.builder(curve.xName(), curve.yName(), step).logarithmicX();
        for (int point = 0; point < curve.size(); point++) {
            thinned.add(curve.x(point), curve.y(point), curve.threshold(point));
        }
        return thinned.build();
    }

    /** The area of each anomalous image by its path. Images that share a path have none. */
    @Override
    public Map<String, Double> sampleValues(MetricResult computed) {
        Map<String, Double> values = new LinkedHashMap<>();
        if (!computed.isDefined()) {
            return values;
        }
        double[] areas = computed.tensor(IMAGE_SCORES).toDoubleArray();
        Set<String> shared = images.state().sharedPaths();
        List<ImageScores.Image> ordered = images.state().images();
        for (int image = 0; image < areas.length; image++) {
            String path = ordered.get(image).path();
            if (!Double.isNaN(areas[image]) && !path.isEmpty() && !shared.contains(path)) {
                values.put(path, areas[image]);
            }
        }
        return values;
    }

    @Override
    public List<Shared<?>> states() {
        return List.of(scores, images);
    }
}
