package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.NaiveOverlap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** AUPIMO is what following each image through all thresholds gives, on 1,000 random sets of images for every mode. */
class ImageOverlapAreaTest {
    private static final int SETS = 1000;
    /** How far two ways to sum the same few hundred logarithms may lie apart. */
    private static final double ROUNDING = 1e-12;

    private static ImageOverlapArea exact(double lower, double upper) {
        return metric(lower, upper, OverlapMode.EXACT, OverlapBounds.EXACT);
    }

    private static ImageOverlapArea attainable(double lower, double upper) {
        return metric(lower, upper, OverlapMode.EXACT, OverlapBounds.ATTAINABLE);
    }

    private static ImageOverlapArea metric(double lower, double upper, OverlapMode mode, OverlapBounds bounds) {
        return new ImageOverlapArea(new double[] {lower, upper}, mode, bounds, 300_000, false);
    }

    private static ImageOverlapArea grid(double lower, double upper, int numThresholds, boolean force) {
        return new ImageOverlapArea(
                new double[] {lower, upper}, OverlapMode.GRID, OverlapBounds.EXACT, numThresholds, force);
    }

    /** One to three sets of images, each of a size of its own; sometimes without normal or anomalous ones. */
    static List<ImageSet> sets(int seed) {
        List<ImageSet> sets = new ArrayList<>();
        for (int i = 0; i <= seed % 3; i++) {
            sets.add(set(3L * seed + i));
        }
        return sets;
    }

    private static ImageSet set(long seed) {
        return seed % 5 == 0 ? ImageSet.random(seed) : ImageSet.withNormalImages(seed);
    }

    static void update(ImageOverlapArea metric, List<ImageSet> sets) {
        int first = 0;
        for (ImageSet set : sets) {
            metric.update(set.maps(), set.masks(), paths(first, set.images()));
            first += set.images();
        }
    }

    /** In the order of the images' numbers. */
    static List<String> paths(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> String.format("%04d", i))
                .toList();
    }

    static double[] imageScores(ImageOverlapArea metric) {
        return metric.compute().tensor("image_scores").toDoubleArray();
    }

    /** Lower and upper: any rates, or up to 1, or from exactly a rate that the images attain. */
    private static double[] bounds(int seed, List<NaiveOverlap.Image> images) {
        Random random = new Random(seed);
        double lowest = NaiveOverlap.lowestRate(images).orElse(1);
        double lower = lowest < 1 ? Math.pow(lowest, random.nextDouble()) : 0.5;
        if (random.nextInt(8) == 0) {
            lower /= 5;
        }
        // A rate of several sizes is a sum, whose last bit is not defined.
        if (random.nextInt(4) == 0 && lowest < 1 && seed % 3 == 0) {
            lower = lowest;
        }
        double upper = lower + (1 - lower) * (0.05 + 0.95 * random.nextDouble());
        return new double[] {lower, random.nextInt(4) == 0 ? 1 : upper};
    }

    private static void assertScores(
            ImageOverlapArea metric,
            List<NaiveOverlap.Image> images,
            Optional<double[]> expected,
            double tolerance,
            String description) {
        MetricResult result = metric.compute();
        assertThat(result.isDefined())
                .as("defined: %s: %s", description, result)
                .isEqualTo(expected.isPresent());
        if (expected.isEmpty()) {
            assertThat(result.undefinedReason().orElseThrow()).isNotBlank();
            assertThat(result.tensors()).isEmpty();
            return;
        }
        double[] scores = imageScores(metric);
        assertThat(scores).as(description).hasSize(images.size());
        double[] expectedScores = expected.get();
        for (int image = 0; image < scores.length; image++) {
            if (images.get(image).isNormal()) {
                assertThat(scores[image]).as("image %d, %s", image, description).isNaN();
            } else {
                assertThat(scores[image])
                        .as("image %d, %s", image, description)
                        .isCloseTo(expectedScores[image], within(tolerance))
                        .isBetween(0.0, 1.0);
            }
        }
        assertThat(result.asDouble()).as(description).isCloseTo(NaiveOverlap.mean(expectedScores), within(tolerance));
        double normal = images.stream().filter(NaiveOverlap.Image::isNormal).count();
        assertThat(result.detail("num_normal_images")).isEqualTo(normal);
        assertThat(result.detail("num_anomalous_images")).isEqualTo(images.size() - normal);
    }

    @Test
    void isTheAreaBetweenTheBoundsUnderTwoPointsForEveryNormalScore() {
        int defined = 0;
        for (int seed = 0; seed < SETS; seed++) {
            List<NaiveOverlap.Image> images = NaiveOverlap.images(sets(seed));
            double[] bounds = bounds(seed, images);
            ImageOverlapArea metric = exact(bounds[0], bounds[1]);
            update(metric, sets(seed));
            Optional<double[]> expected = NaiveOverlap.exact(images, bounds[0], bounds[1]);
            defined += expected.isPresent() ? 1 : 0;
            assertScores(metric, images, expected, ROUNDING, "seed " + seed + ", " + Arrays.toString(bounds));
            assertThat(metric.compute().warnings()).isEmpty();
        }
        assertThat(defined).isBetween(SETS / 2, SETS * 9 / 10);
    }

    @Test
    void isTheAreaBetweenTheNearestRatesThatAreAttained() {
        int defined = 0;
        for (int seed = 0; seed < SETS; seed++) {
            List<NaiveOverlap.Image> images = NaiveOverlap.images(sets(seed));
            double[] bounds = bounds(seed, images);
            ImageOverlapArea metric = attainable(bounds[0], bounds[1]);
            update(metric, sets(seed));
            Optional<double[]> expected = NaiveOverlap.attainable(images, bounds[0], bounds[1]);
            defined += expected.isPresent() ? 1 : 0;
            assertScores(metric, images, expected, ROUNDING, "seed " + seed + ", " + Arrays.toString(bounds));
        }
        assertThat(defined).isBetween(SETS / 2, SETS * 9 / 10);
    }

    @Test
    void onAGridIsWhatAnomalibComputes() {
        int[] counts = {2, 3, 7, 50, 400};
        int defined = 0;
        for (int seed = 0; seed < SETS; seed++) {
            List<ImageSet> set = List.of(set(seed));
            List<NaiveOverlap.Image> images = NaiveOverlap.images(set);
            Random random = new Random(-seed);
            double[] bounds = bounds(seed, images);
            // Anomalib's mean of rates may differ from the rate of all pixels in the last bit.
            double lower = Math.nextUp(bounds[0]);
            double upper = bounds[1];
            int count = counts[random.nextInt(counts.length)];
            boolean force = random.nextInt(4) > 0;
            ImageOverlapArea metric = grid(lower, upper, count, force);
            update(metric, set);
            Optional<double[]> expected = NaiveOverlap.onGrid(images, lower, upper, count, force);
            defined += expected.isPresent() ? 1 : 0;
            assertScores(
                    metric, images, expected, ROUNDING, "seed " + seed + ", " + lower + " to " + upper + ", " + count);
        }
        assertThat(defined).isBetween(SETS / 4, SETS * 3 / 4);
    }

    /** Six normal and six anomalous images whose scores are as good as continuous. */
    private static ImageOverlapArea withMaps(ImageOverlapArea metric) {
        Random random = new Random(7);
        int pixels = 32 * 32;
        for (int image = 0; image < 12; image++) {
            float[] map = new float[pixels];
            boolean[] mask = new boolean[pixels];
            for (int pixel = 0; pixel < pixels; pixel++) {
                mask[pixel] = image % 2 == 1 && pixel < 20 * image;
                map[pixel] = (float) random.nextGaussian() + (mask[pixel] ? 2 : 0);
            }
            metric.update(Tensor.of(map, 32, 32), Tensor.of(mask, 32, 32), null);
        }
        return metric;
    }

    @Test
    void theGridApproachesTheAttainableBoundsAsItsThresholdsGrow() {
        double limit = withMaps(attainable(3e-3, 0.1)).compute().asDouble();
        double[] allowed = {2e-2, 2e-3, 2e-4, 2e-5};
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < allowed.length; i++) {
            int count = (int) Math.pow(10, 2 + i);
            double error =
                    Math.abs(withMaps(grid(3e-3, 0.1, count, true)).compute().asDouble() - limit);
            assertThat(error).as("%d thresholds", count).isLessThan(allowed[i]).isLessThan(before);
            before = error;
        }
    }

    @Test
    void perfectMapsReachExactlyOneAndHopelessOnesZero() {
        for (int width = 1; width <= 60; width++) {
            float[] scores = new float[4 * width];
            float[] reversed = new float[scores.length];
            boolean[] mask = new boolean[scores.length];
            for (int i = 0; i < scores.length; i++) {
                mask[i] = i >= 3 * width;
                scores[i] = mask[i] ? 1000 + i : i;
                reversed[i] = -scores[i];
            }
            // Three normal images, and a mask that fills its image.
            ImageOverlapArea whole = exact(1.0 / (3 * width), 1);
            whole.update(Tensor.of(scores, 4, 1, width), Tensor.of(mask, 4, 1, width), null);
            assertThat(whole.compute().asDouble()).as("%d pixels", width).isEqualTo(1);
            ImageOverlapArea perfect = exact(0.4, 0.6);
            perfect.update(Tensor.of(scores, 4, 1, width), Tensor.of(mask, 4, 1, width), null);
            assertThat(perfect.compute().asDouble()).as("%d pixels", width).isEqualTo(1);
            ImageOverlapArea hopeless = exact(0.4, 1);
            hopeless.update(Tensor.of(reversed, 4, 1, width), Tensor.of(mask, 4, 1, width), null);
            assertThat(hopeless.compute().asDouble()).as("%d pixels", width).isZero();
        }
    }

    @Test
    void normalPixelsOfAnomalousImagesDoNotCount() {
        ImageOverlapArea metric = exact(0.25, 1);
        Tensor mask = Tensor.of(new int[] {0, 0, 0, 0, 1, 0, 0, 0}, 2, 1, 4);
        metric.update(Tensor.of(new float[] {1, 2, 3, 4, 5, 9, 9, 9}, 2, 1, 4), mask, null);
        assertThat(metric.compute().asDouble()).isEqualTo(1);
    }

    @Test
    void imagesOfDifferentSizesCountAlike() {
        ImageOverlapArea metric = exact(0.5, 1);
        metric.update(Tensor.of(new float[] {1, 9}, 1, 2), Tensor.of(new int[] {0, 0}, 1, 2), null);
        metric.update(Tensor.of(new float[] {9, 9, 9, 1}, 2, 2), Tensor.of(new int[4], 2, 2), null);
        metric.update(Tensor.of(new float[] {5}, 1, 1), Tensor.of(new int[] {1}, 1, 1), null);
        // (1/2 + 3/4) / 2 of the normal pixels score higher than the anomalous one.
        assertThat(metric.compute().undefinedReason())
                .contains("fpr_bounds begin at 0.5, but the lowest false positive rate above 0 is 0.625, because 4 of "
                        + "the 6 pixels of normal images have the highest score; a rate of 0.5 takes 2 such pixels, "
                        + "only one of them with the highest score. Add normal images, or raise the lower bound");
        ImageOverlapArea higher = exact(0.625, 0.8);
        higher.merge(metric);
        assertThat(higher.compute().asDouble()).isEqualTo(1);
        ImageOverlapArea lower = exact(0.63, 1);
        lower.merge(metric);
        // As 0.625 is within the lower bound; a higher normal image moves the step.
        assertThat(lower.compute().asDouble()).isEqualTo(1);
        lower.update(Tensor.of(new float[] {9}, 1, 1), Tensor.of(new int[] {0}, 1, 1), null);
        assertThat(lower.compute().undefinedReason()).isPresent();
        lower.update(Tensor.of(new float[] {7, 10, 1, 1}, 1, 4), Tensor.of(new int[4], 1, 4), null);
        double above = (0.5 + 0.75 + 1 + 0.5) / 4;
        assertThat(lower.compute().asDouble()).isCloseTo(Math.log(1 / above) / Math.log(1 / 0.63), within(1e-15));
    }

    @Test
    void aTieIsARampOverTheLogarithm() {
        ImageOverlapArea metric = exact(0.25, 1);
        Tensor mask = Tensor.of(new int[] {0, 0, 0, 0, 1, 1, 1, 1}, 2, 1, 4);
        metric.update(Tensor.of(new float[] {3, 2, 2, 1, 2, 2, 2, 2}, 2, 1, 4), mask, null);
        // From 0 at a rate of 1/4 to 1 at 3/4, then on at 1.
        double expected = (Math.log(3) / 2 + Math.log(4 / 3.0)) / Math.log(4);
        assertThat(metric.compute().asDouble()).isCloseTo(expected, within(1e-15));
    }

    @Test
    void theScoresOfImagesStandInTheOrderOfTheirPathsHoweverTheyCame() {
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = set(seed);
            ImageOverlapArea atOnce = exact(0.2, 0.9);
            atOnce.update(set.maps(), set.masks(), paths(0, set.images()));
            List<Integer> order = new ArrayList<>();
            for (int image = 0; image < set.images(); image++) {
                order.add(image);
            }
            Collections.shuffle(order, new Random(seed));
            ImageOverlapArea metric = exact(0.2, 0.9);
            ImageOverlapArea other = exact(0.2, 0.9);
            int split = order.size() / 2;
            for (int i = 0; i < order.size(); i++) {
                (i < split ? metric : other)
                        .update(
                                set.maps().slice(order.get(i)),
                                set.masks().slice(order.get(i)),
                                paths(order.get(i), 1));
            }
            metric.merge(other);
            assertThat(metric.compute()).as("seed %d", seed).isEqualTo(atOnce.compute());
        }
    }

    @Test
    void aPathIsGivenForEachImageOrForNone() {
        ImageSet set = ImageSet.withNormalImages(1);
        List<String> tooMany = paths(0, set.images() + 1);
        assertThatExceptionOfType(MetricInputException.class)
                .isThrownBy(() -> exact(0.2, 0.9).update(set.maps(), set.masks(), tooMany))
                .withMessage(
                        tooMany.size() + " paths for " + set.images() + " images in argument 'imagePath'. Results of "
                                + "single images are named by path; give one for each image, or none.");
    }

    @Test
    void aStateMayMergeWithItself() {
        ImageOverlapArea twice = withMaps(exact(3e-3, 0.1));
        double[] once = imageScores(twice);
        twice.merge(twice);
        assertThat(twice.compute().detail("num_normal_images")).isEqualTo(12);
        double[] both = Arrays.stream(once)
                .flatMap(score -> DoubleStream.of(score, score))
                .toArray();
        assertThat(imageScores(twice)).isEqualTo(both);
    }

    @Test
    void theBoundsThatWereUsedAreDetailsAndDifferentOnesAWarning() {
        ImageOverlapArea metric = attainable(0.3, 0.8);
        Tensor mask = Tensor.of(new int[] {0, 0, 0, 0, 1, 0, 0, 0}, 2, 1, 4);
        Tensor maps = Tensor.of(new float[] {1, 2, 3, 4, 2.5f, 0, 0, 0}, 2, 1, 4);
        metric.update(maps, mask, null);
        MetricResult result = metric.compute();
        assertThat(result.details().keySet())
                .containsExactly("num_normal_images", "num_anomalous_images", "fpr_lower", "fpr_upper");
        assertThat(result.detail("fpr_lower")).isEqualTo(0.25);
        assertThat(result.detail("fpr_upper")).isEqualTo(0.75);
        assertThat(result.asDouble()).isCloseTo(Math.log(0.75 / 0.5) / Math.log(0.8 / 0.3), within(1e-15));
        assertThat(result.warnings())
                .extracting(Warning::message)
                .containsExactly(
                        "The lower bound of fpr_bounds is 0.3, but the nearest false positive rate that a threshold "
                                + "attains is 0.25, so the area begins or ends there. Set mode: exact and bounds: exact "
                                + "to interpolate.",
                        "The upper bound of fpr_bounds is 0.8, but the nearest false positive rate that a threshold "
                                + "attains is 0.75, so the area begins or ends there. Set mode: exact and bounds: exact "
                                + "to interpolate.");

        ImageOverlapArea attained = attainable(0.251, 1);
        attained.update(maps, mask, null);
        assertThat(attained.compute().warnings()).isEmpty();
    }

    @Test
    void aGridOfFewPointsIsRefusedUnlessForcedAndWarnsBelowThreeHundred() {
        assertThat(withMaps(grid(0.003, 0.1, 50, false)).compute().undefinedReason())
                .contains("only 11 of 50 thresholds lie between fpr_bounds, and the grid needs more than 30; raise "
                        + "num_thresholds, set mode: exact, or force: true to compute it anyway");
        MetricResult forced = withMaps(grid(0.003, 0.1, 50, true)).compute();
        assertThat(forced.detail("num_points")).isEqualTo(11);
        assertThat(forced.warnings())
                .extracting(Warning::message)
                .last()
                .isEqualTo("Only 11 of 50 thresholds lie between fpr_bounds, so the area may be far off. "
                        + "Raise num_thresholds, or set mode: exact.");
        MetricResult coarse = withMaps(grid(0.003, 0.1, 1000, false)).compute();
        assertThat(coarse.detail("num_points")).isBetween(31.0, 299.0);
        assertThat(coarse.warnings())
                .extracting(Warning::message)
                .last()
                .asString()
                .startsWith("Only " + (int) coarse.detail("num_points") + " of 1000");
        assertThat(withMaps(grid(18 / 6144.0, 0.1, 100_000, false)).compute().warnings())
                .isEmpty();
    }
}
