package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertMatches;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.NaiveRegions;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PRO and AUPRO are what following each region through all thresholds gives, on 1,000 random sets of images. */
class RegionMetricsTest {
    private static final int SETS = 1000;

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void auproIsTheAreaUnderTheMeanOverlapUpToTheLimit(int connectivity) {
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = ImageSet.random(seed);
            double limit = limit(seed, set);
            RegionOverlapArea metric = new RegionOverlapArea(limit, connectivity);
            metric.update(set.maps(), set.masks());
            MetricResult result = metric.compute();
            assertMatches(
                    result,
                    NaiveRegions.aupro(set, limit, connectivity),
                    "seed " + seed + ", limit " + limit + ": " + set);
            if (result.isDefined()) {
                assertThat(result.asDouble()).as("seed %d", seed).isBetween(0.0, 1.0);
            }
        }
    }

    /** Any rate, 1, or exactly one that the images attain. */
    private static double limit(int seed, ImageSet set) {
        Random random = new Random(seed);
        long normal = set.pixelSet().normal();
        return switch (random.nextInt(4)) {
            case 0 -> 1;
            case 1 -> normal == 0 ? 1 : (1.0 + random.nextInt((int) normal)) / normal;
            case 2 -> 0.3;
            default -> 0.01 + 0.98 * random.nextDouble();
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void proIsTheMeanShareOfRegionsThatWasFound(int connectivity) {
        float[] thresholds = {0.5f, 0, 1, -1, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY};
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = ImageSet.random(seed);
            float threshold = thresholds[seed % thresholds.length];
            RegionRecall metric = new RegionRecall(threshold, connectivity);
            metric.update(set.maps(), set.masks());
            assertMatches(
                    metric.compute(),
                    NaiveRegions.pro(set, threshold, connectivity),
                    "seed " + seed + ", threshold " + threshold + ": " + set);
        }
    }

    @Test
    void perfectMapsReachExactlyOneWhateverTheSizesOfRegions() {
        for (int width = 1; width <= 120; width++) {
            // A region of one size and one of another, every pixel with a score of its own.
            int pixels = 5 * width;
            float[] map = new float[pixels];
            boolean[] mask = new boolean[pixels];
            for (int i = 0; i < pixels; i++) {
                mask[i] = i < width || i >= 3 * width;
                map[i] = (mask[i] ? 1000 : 0) + i;
            }
            RegionOverlapArea metric = new RegionOverlapArea(0.3, 8);
            metric.update(Tensor.of(map, 5, width), Tensor.of(mask, 5, width));
            assertThat(metric.compute().asDouble()).as("%d pixels", pixels).isEqualTo(1);
        }
    }

    /** Up to rate 1 a pixel adds the share of normal pixels that score lower, found by a search among them. */
    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 5})
    void manyPixelsAreSummedOnAnyNumberOfThreads(int threads) {
        int side = 600;
        Random random = new Random(8);
        float[] scores = new float[side * side];
        boolean[] mask = new boolean[scores.length];
        int[] regionWidths = new int[side];
        for (int row = 0; row < side; row += 2) {
            regionWidths[row] = 1 + random.nextInt(side / 2);
        }
        for (int i = 0; i < scores.length; i++) {
            mask[i] = i % side < regionWidths[i / side];
            double score = random.nextGaussian() + (mask[i] ? 1 : 0);
            // Without −0.0, which Arrays.sort would put below +0.0.
            scores[i] = (float) (0.0 + (random.nextInt(4) == 0 ? Math.rint(score * 64) / 64 : score));
        }
        float[] normal = new float[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!mask[i]) {
                normal[count++] = scores[i];
            }
        }
        float[] ascending = Arrays.copyOf(normal, count);
        Arrays.sort(ascending);
        int regions = side / 2;
        double sum = 0;
        for (int row = 0; row < side; row += 2) {
            double ofRegion = 0;
            for (int i = row * side; i < row * side + regionWidths[row]; i++) {
                int below = lowerBound(ascending, scores[i]);
                int upTo = lowerBound(ascending, Math.nextUp(scores[i]));
                ofRegion += (below + upTo) / 2.0 / count;
            }
            sum += ofRegion / regionWidths[row];
        }
        RegionOverlapArea metric = new RegionOverlapArea(1, 8);
        metric.update(Tensor.of(scores, side, side), Tensor.of(mask, side, side));
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            double area = pool.submit(metric::compute).join().asDouble();
            assertThat(area).isCloseTo(sum / regions, within(1e-12));
            RegionOverlapArea again = new RegionOverlapArea(1, 8);
            again.update(Tensor.of(scores, side, side), Tensor.of(mask, side, side));
            assertThat(again.compute().asDouble()).isEqualTo(area);
        } finally {
            pool.shutdown();
        }
    }

    private static int lowerBound(float[] ascending, float score) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void regionsDoNotReachOverTheEdgeOfAnImage() {
        boolean[] masks = {false, true, true, false};
        Tensor maps = Tensor.of(new float[] {0, 1, 0, 0}, 2, 1, 2);
        RegionRecall metric = new RegionRecall(0.5f, 8);
        metric.update(maps, Tensor.of(masks, 2, 1, 2));
        // The last pixel of one image and the first of the next are two regions, of which one was found.
        assertThat(metric.compute()).isEqualTo(MetricResult.of(0.5));
    }

    @Test
    void aPixelThatTouchesACornerBelongsToTheRegionOnlyWithEightNeighbours() {
        Tensor map = Tensor.of(new float[] {1, 0, 0, 0, 1, 1, 0, 0, 0}, 3, 3);
        Tensor mask = Tensor.of(new int[] {1, 0, 0, 0, 1, 1, 0, 1, 1}, 3, 3);
        RegionRecall eight = new RegionRecall(0.5f, 8);
        RegionRecall four = new RegionRecall(0.5f, 4);
        eight.update(map, mask);
        four.update(map, mask);
        assertThat(eight.compute()).isEqualTo(MetricResult.of(3 / 5.0));
        assertThat(four.compute()).isEqualTo(MetricResult.of((1 + 0.5) / 2));
    }

    @Test
    void oneImageMayComeWithOrWithoutBatchAndChannelAxis() {
        Tensor map = Tensor.of(new float[] {1, 0, 0, 0}, 2, 2);
        Tensor mask = Tensor.ofUnsignedBytes(new byte[] {(byte) 255, 0, 0, 0}, 1, 1, 2, 2);
        RegionOverlapArea metric = new RegionOverlapArea(0.3, 8);
        metric.update(map, mask);
        metric.update(map.reshape(1, 2, 2), mask.reshape(2, 2));
        assertThat(metric.compute()).isEqualTo(MetricResult.of(1));
    }

    @Test
    void imagesOfDifferentSizesAddUp() {
        RegionOverlapArea metric = new RegionOverlapArea(1, 8);
        metric.update(Tensor.of(new float[] {1, 0}, 1, 2), Tensor.of(new int[] {1, 0}, 1, 2));
        metric.update(Tensor.of(new float[] {0, 1, 2}, 3, 1), Tensor.of(new int[] {1, 0, 0}, 3, 1));
        // FPR and mean overlap: (0, 0), (1/3, 0), (2/3, 1/2), (1, 1).
        assertThat(metric.compute().asDouble()).isCloseTo(1 / 3.0, within(1e-15));
    }
}
