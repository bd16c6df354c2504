package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.NaiveOverlap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** PIMO curves have true points, and the area of AUPIMO under them, on 1,000 random sets of images. */
class ImageOverlapCurvesTest {
    private static final int SETS = 1000;

    private static ImageOverlapCurves curves(OverlapMode mode, int numThresholds, List<ImageSet> sets) {
        ImageOverlapCurves metric = new ImageOverlapCurves(mode, numThresholds);
        int first = 0;
        for (ImageSet set : sets) {
            metric.update(set.maps(), set.masks(), ImageOverlapAreaTest.paths(first, set.images()));
            first += set.images();
        }
        return metric;
    }

    private static int number(ImageCurve ofImage) {
        return Integer.parseInt(ofImage.imagePath());
    }

    private static double[] rates(Curve curve) {
        double[] rates = new double[curve.size()];
        for (int point = 0; point < rates.length; point++) {
            rates[point] = curve.x(point);
        }
        return rates;
    }

    private static double[] overlaps(Curve curve) {
        double[] overlaps = new double[curve.size()];
        for (int point = 0; point < overlaps.length; point++) {
            overlaps[point] = curve.y(point);
        }
        return overlaps;
    }

    @Test
    void everyPointIsWhatItsThresholdGives() {
        for (int seed = 0; seed < SETS; seed++) {
            List<NaiveOverlap.Image> images = NaiveOverlap.images(ImageOverlapAreaTest.sets(seed));
            ImageOverlapCurves metric = curves(OverlapMode.EXACT, 2, ImageOverlapAreaTest.sets(seed));
            for (ImageCurve ofImage : metric.imageCurves()) {
                assertPoints(images, List.of(images.get(number(ofImage))), ofImage.curve(), "seed " + seed);
            }
            MetricResult mean = metric.compute();
            if (mean.isDefined()) {
                List<NaiveOverlap.Image> anomalous =
                        images.stream().filter(image -> !image.isNormal()).toList();
                assertPoints(images, anomalous, mean.curve().orElseThrow(), "mean, seed " + seed);
                assertThat(metric.imageCurves()).hasSameSizeAs(anomalous);
                assertThat(mean.detail("num_anomalous_images")).isEqualTo(anomalous.size());
                assertThat(mean.detail("num_normal_images")).isEqualTo(images.size() - anomalous.size());
            } else {
                assertThat(metric.imageCurves()).isEmpty();
            }
        }
    }

    private static void assertPoints(
            List<NaiveOverlap.Image> images, List<NaiveOverlap.Image> found, Curve curve, String description) {
        assertThat(curve.x(0)).isZero();
        assertThat(curve.y(0)).isZero();
        assertThat(curve.threshold(0)).isEqualTo(Float.POSITIVE_INFINITY);
        for (int point = 1; point < curve.size(); point++) {
            float threshold = curve.threshold(point);
            double overlap = found.stream()
                    .mapToDouble(image -> image.overlap(threshold, true))
                    .average()
                    .orElseThrow();
            assertThat(curve.x(point))
                    .as("rate at %s, %s", threshold, description)
                    .isCloseTo(NaiveOverlap.sharedRate(images, threshold, true), within(1e-14));
            assertThat(curve.y(point))
                    .as("%s at %s, %s", curve, threshold, description)
                    .isCloseTo(overlap, within(1e-14));
            assertThat(curve.x(point)).isGreaterThanOrEqualTo(curve.x(point - 1));
            assertThat(curve.y(point)).isGreaterThanOrEqualTo(curve.y(point - 1));
        }
        assertThat(curve.x(curve.size() - 1)).as(description).isCloseTo(1, within(1e-14));
        assertThat(curve.y(curve.size() - 1)).as(description).isEqualTo(1);
    }

    @Test
    void theAreaUnderThemIsAupimo() {
        int defined = 0;
        for (int seed = 0; seed < SETS; seed++) {
            Random random = new Random(seed);
            double lower = Math.exp(-4 * random.nextDouble() - 0.1);
            double upper = lower * 1.05 + (1 - lower * 1.05) * random.nextDouble();
            ImageOverlapArea area =
                    new ImageOverlapArea(new double[] {lower, upper}, OverlapMode.EXACT, OverlapBounds.EXACT, 2, false);
            ImageOverlapAreaTest.update(area, ImageOverlapAreaTest.sets(seed));
            if (!area.compute().isDefined()) {
                continue;
            }
            defined++;
            ImageOverlapCurves metric = curves(OverlapMode.EXACT, 2, ImageOverlapAreaTest.sets(seed));
            for (ImageCurve ofImage : metric.imageCurves()) {
                assertThat(areaUnder(ofImage.curve(), lower, upper))
                        .as("image %s, seed %d", ofImage.imagePath(), seed)
                        .isCloseTo(ImageOverlapAreaTest.imageScores(area)[number(ofImage)], within(1e-12));
            }
            assertThat(areaUnder(metric.compute().curve().orElseThrow(), lower, upper))
                    .as("seed %d", seed)
                    .isCloseTo(area.compute().asDouble(), within(1e-12));
        }
        assertThat(defined).isGreaterThan(SETS / 4);
    }

    private static double areaUnder(Curve curve, double lower, double upper) {
        return NaiveOverlap.logTrapezoids(rates(curve), overlaps(curve), lower, upper) / Math.log(upper / lower);
    }

    @Test
    void onAGridTheyAreAnomalibs() {
        int[] counts = {2, 3, 7, 50};
        int defined = 0;
        for (int seed = 0; seed < SETS; seed++) {
            List<ImageSet> set = List.of(ImageSet.withNormalImages(seed));
            int count = counts[seed % counts.length];
            Optional<NaiveOverlap.Grid> expected = NaiveOverlap.grid(NaiveOverlap.images(set), count);
            ImageOverlapCurves metric = curves(OverlapMode.GRID, count, set);
            assertThat(metric.compute().isDefined()).as("seed %d", seed).isEqualTo(expected.isPresent());
            if (expected.isEmpty()) {
                assertThat(metric.imageCurves()).isEmpty();
                continue;
            }
            defined++;
            for (ImageCurve ofImage : metric.imageCurves()) {
                NaiveOverlap.Grid grid = expected.get();
                for (int point = 0; point < count; point++) {
                    int index = count - 1 - point;
                    assertThat(ofImage.curve().threshold(point)).isEqualTo(grid.thresholds()[index]);
                    assertThat(ofImage.curve().x(point)).isCloseTo(grid.sharedRates()[index], within(1e-14));
                    assertThat(ofImage.curve().y(point)).isEqualTo(grid.overlaps()[number(ofImage)][index]);
                }
            }
        }
        assertThat(defined).isGreaterThan(SETS / 4);
    }

    /** Anomalib's case binary_classification_curve/four. */
    @Test
    void theGridCountsAsAnomalibsBinaryClassificationCurve() {
        float[] thresholds = {1, 2, 3, 4};
        long[][][] expected = {{{0, 2}, {0, 2}}, {{1, 1}, {0, 2}}, {{2, 0}, {0, 2}}, {{2, 0}, {1, 1}}};
        NaiveOverlap.Image image =
                new NaiveOverlap.Image(new float[] {1, 2, 3, 4}, new boolean[] {false, false, true, true});
        assertThat(NaiveOverlap.classification(image, thresholds)).isDeepEqualTo(expected);

        // Its two normal pixels as an image, one beside it that scores highest, and its two anomalous pixels as an
        // image.
        ImageOverlapCurves metric = new ImageOverlapCurves(OverlapMode.GRID, 4);
        metric.update(
                Tensor.of(new float[] {1, 2, 4, 4, 3, 4}, 3, 1, 2),
                Tensor.of(new int[] {0, 0, 0, 0, 1, 1}, 3, 1, 2),
                null);
        Curve curve = metric.imageCurves().get(0).curve();
        for (int k = 0; k < thresholds.length; k++) {
            int point = thresholds.length - 1 - k;
            assertThat(curve.threshold(point)).isEqualTo(thresholds[k]);
            assertThat(curve.x(point)).isEqualTo((expected[k][0][1] / 2.0 + 1) / 2);
            assertThat(curve.y(point)).isEqualTo(expected[k][1][1] / 2.0);
        }
    }

    @Test
    void pointsOnAStraightLineAreLeftOut() {
        ImageOverlapCurves metric = new ImageOverlapCurves(OverlapMode.EXACT, 2);
        metric.update(
                Tensor.of(new float[] {1, 2, 3, 4, 9, 8, 7, 3}, 2, 1, 4),
                Tensor.of(new int[] {0, 0, 0, 0, 1, 1, 1, 1}, 2, 1, 4),
                null);
        Curve curve = metric.imageCurves().get(0).curve();
        assertThat(rates(curve)).containsExactly(0, 0, 0.25, 0.5, 1);
        assertThat(overlaps(curve)).containsExactly(0, 0.75, 0.75, 1, 1);
        assertThat(curve.threshold(1)).isEqualTo(7);
        assertThat(curve.threshold(2)).isEqualTo(Math.nextUp(3f));
        assertThat(curve.threshold(3)).isEqualTo(3);
        assertThat(curve.threshold(4)).isEqualTo(1);
        assertThat(metric.compute().curve()).contains(curve);
        assertThat(metric.compute()).hasToString("tpr over shared_fpr, 5 points");
    }
}
