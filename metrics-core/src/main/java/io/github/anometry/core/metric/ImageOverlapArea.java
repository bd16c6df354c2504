package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.Messages;
import java.util.Arrays;
import java.util.Optional;

/**
 * Area under the per-image overlap curve (PIMO) over the logarithm of a strict false positive rate, averaged over the anomalous
 * images.
 *
 * <p>The curve of an anomalous image is the share of its anomalous pixels that is found, over the false positive rate that all
 * images share: the mean over the normal images of the share of their pixels that scores as high. Its area between the bounds is
 * divided by ln(U / L) (Bertoldo et al., "AUPIMO: Redefining Visual Anomaly Detection Benchmarks with High Speed and Low
 * Tolerance", 2024). Exact over raw scores by default, in [0, 1]; {@code mode} grid is Anomalib's, which depends on
 * {@code num_thresholds}. An image is anomalous if its mask has an anomalous pixel; normal pixels of anomalous images do not
 * count. Undefined without a normal or an anomalous image, and where no threshold attains a rate as low as the lower bound.
 *
 * <p>Details: {@code num_normal_images} and {@code num_anomalous_images}; {@code fpr_lower} and {@code fpr_upper}, the bounds that
 * were used instead of the given ones; in grid mode {@code num_points}, the thresholds between them.
 */
@CreateAnomalibMetric(
        className = "AUPIMO",
        name = "AUPIMO",
        defaultFields = {"anomaly_map", "gt_mask"})
public final class ImageOverlapArea implements Metric<MetricResult>, Mergeable<ImageOverlapArea> {
    /** Anomalib refuses as many points, or fewer. */
    private static final int TOO_FEW_POINTS = 30;
    /** Anomalib warns of fewer. */
    private static final int ENOUGH_POINTS = 300;

    private final RateBounds fprBounds;
    private final OverlapMode mode;
    private final OverlapBounds bounds;
    private final int numThresholds;
    private final boolean force;
    private final ImageScores state = new ImageScores();

    /**
     * @param fprBounds the false positive rates between which the area counts: above 0, the second higher and at most 1
     * @param mode exact: at every normal score; grid: at num_thresholds, as Anomalib does
     * @param bounds exact: fpr_bounds as they are; attainable: from and to the nearest rates that some threshold attains, as always in
     *     grid mode, but divided by ln(U / L) of fpr_bounds all the same
     * @param numThresholds in grid mode the number of thresholds, in equal steps from the lowest to the highest normal score
     * @param force in grid mode whether to compute it even with 30 thresholds or fewer between the bounds
     */
    public ImageOverlapArea(
            @Default("[1e-5, 1e-4]") double[] fprBounds,
            @Default("exact") OverlapMode mode,
            @Default("exact") OverlapBounds bounds,
            @Default("300000") int numThresholds,
            @Default("false") boolean force) {
        this.fprBounds = RateBounds.of(fprBounds);
        this.mode = mode;
        this.bounds = bounds;
        this.numThresholds = Ranges.thresholdCount(numThresholds);
        this.force = force;
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
        return evaluate().result();
    }

    /**
     * The area of each image, in the order in which images came; NaN for normal images, and for all images if the metric is
     * undefined.
     */
    public double[] imageScores() {
        return evaluate().imageScores();
    }

    /** The result, and where the scores of images wait for a place in it. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    private record Evaluation(MetricResult result, double[] imageScores) {}

    private Evaluation evaluate() {
        Optional<String> undefined = state.undefinedReason();
        if (undefined.isEmpty()) {
            undefined = whyLowerBoundIsNotAttained();
        }
        if (undefined.isPresent()) {
            return undefined(undefined.get());
        }
        if (mode == OverlapMode.GRID) {
            return onGrid();
        }
        return bounds == OverlapBounds.EXACT
                ? evaluation(new ExactShares(state.sharedRates(), fprBounds, fprBounds.width()))
                : betweenAttainable();
    }

    private Optional<String> whyLowerBoundIsNotAttained() {
        SharedRates rates = state.sharedRates();
        rates.next();
        return rates.at() <= fprBounds.lower()
                ? Optional.empty()
                : Optional.of(Messages.lowerBoundNotAttained(
                        fprBounds.lower(), rates.at(), rates.pixelsAt(), state.normalPixels()));
    }

    private Evaluation betweenAttainable() {
        RateBounds used = new RateBounds(nearestRate(fprBounds.lower()), nearestRate(fprBounds.upper()));
        if (used.lower() == used.upper()) {
            return undefined(Messages.boundsCoincide(fprBounds.lower(), fprBounds.upper(), used.lower()));
        }
        return usedBounds(evaluation(new ExactShares(state.sharedRates(), used, fprBounds.width())), used);
    }

    /** Of two that are as near, the higher. */
    private double nearestRate(double wanted) {
        SharedRates rates = state.sharedRates();
        double nearest = Double.POSITIVE_INFINITY;
        while (rates.at() < wanted && rates.next()) {
            if (Math.abs(rates.at() - wanted) <= Math.abs(nearest - wanted)) {
                nearest = rates.at();
            }
        }
        return nearest;
    }

    private Evaluation onGrid() {
        Optional<String> undefined = ThresholdGrid.undefinedReason(state, numThresholds);
        if (undefined.isPresent()) {
            return undefined(undefined.get());
        }
        ThresholdGrid grid = ThresholdGrid.of(state, numThresholds);
        int first = grid.nearest(fprBounds.upper());
        int last = grid.nearest(fprBounds.lower());
        int points = last - first + 1;
        if (points < 2) {
            return undefined(Messages.boundsCoincideOnGrid(
                    fprBounds.lower(), fprBounds.upper(), numThresholds, grid.rate(first)));
        }
        if (points <= TOO_FEW_POINTS && !force) {
            return undefined(Messages.tooFewPoints(points, numThresholds));
        }
        Evaluation onGrid = usedBounds(
                evaluation(new GridShares(grid, first, last, fprBounds.width())),
                new RateBounds(grid.rate(last), grid.rate(first)));
        MetricResult result = onGrid.result().withDetail("num_points", points);
        if (points < ENOUGH_POINTS) {
            result = result.withWarning(Messages.fewPoints(points, numThresholds));
        }
        return new Evaluation(result, onGrid.imageScores());
    }

    private static boolean isClose(double attained, double wanted) {
        return Math.abs(attained - wanted) <= 1e-8 + 1e-2 * wanted;
    }

    private Evaluation usedBounds(Evaluation evaluation, RateBounds used) {
        MetricResult result =
                evaluation.result().withDetail("fpr_lower", used.lower()).withDetail("fpr_upper", used.upper());
        if (!isClose(used.lower(), fprBounds.lower())) {
            result = result.withWarning(Messages.otherBound("lower", fprBounds.lower(), used.lower()));
        }
        if (!isClose(used.upper(), fprBounds.upper())) {
            result = result.withWarning(Messages.otherBound("upper", fprBounds.upper(), used.upper()));
        }
        return new Evaluation(result, evaluation.imageScores());
    }

    private Evaluation undefined(String reason) {
        double[] none = new double[state.images()];
        Arrays.fill(none, Double.NaN);
        return new Evaluation(MetricResult.undefined(reason), none);
    }

    /** The shares of an image's pixels are summed in rank order, and the images in ascending order of their scores. */
    private Evaluation evaluation(PixelShares shares) {
        double[] scores = new double[state.images()];
        for (int image = 0; image < scores.length; image++) {
            // 0 / 0 for a normal image; above 1 where attained bounds lie further apart than the given ones.
            scores[image] = Math.min(1, sum(state.anomalousKeys(image), shares) / state.anomalousPixels(image));
        }
        double sum = Arrays.stream(scores)
                .filter(score -> !Double.isNaN(score))
                .sorted()
                .reduce(0, Double::sum);
        MetricResult mean = MetricResult.of(sum / state.anomalousImages())
                .withDetail("num_normal_images", (double) state.normalImages())
                .withDetail("num_anomalous_images", (double) state.anomalousImages());
        return new Evaluation(mean, scores);
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

    @Override
    public void merge(ImageOverlapArea other) {
        state.merge(other.state);
    }

    @Override
    public void reset() {
        state.clear();
    }
}
