package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertMatches;
import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.NaiveSaturation;
import io.github.anometry.core.testing.SaturationSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SPRO and AUSPRO are what following each region through all thresholds gives, on 1,000 random sets of images. */
class SaturatedMetricsTest {
    private static final int SETS = 1000;

    private static List<Integer> all(SaturationSet set) {
        return IntStream.range(0, set.images().images()).boxed().toList();
    }

    private static MetricResult auspro(SaturationSet set, double limit) {
        SaturatedOverlapArea metric = new SaturatedOverlapArea(limit);
        metric.update(set.maps(all(set)), set.regions(all(set)));
        return metric.compute();
    }

    @Test
    void ausproIsTheAreaUnderTheMeanSaturatedOverlapUpToTheLimit() {
        int defined = 0;
        for (int seed = 0; seed < SETS; seed++) {
            SaturationSet set = SaturationSet.random(seed);
            double limit = limit(seed, set);
            MetricResult result = auspro(set, limit);
            assertMatches(result, NaiveSaturation.auspro(set, limit), "seed " + seed + ", limit " + limit + ": " + set);
            if (result.isDefined()) {
                assertThat(result.asDouble()).as("seed %d", seed).isBetween(0.0, 1.0);
                defined++;
            }
        }
        assertThat(defined).isGreaterThan(SETS / 2);
    }

    /** Any rate, 1, or exactly one that the images attain. */
    private static double limit(int seed, SaturationSet set) {
        Random random = new Random(seed);
        long normal = NaiveSaturation.falsePositives(set, Float.NEGATIVE_INFINITY);
        return switch (random.nextInt(4)) {
            case 0 -> 1;
            case 1 -> normal == 0 ? 1 : (1.0 + random.nextInt((int) normal)) / normal;
            case 2 -> 0.05;
            default -> 0.01 + 0.98 * random.nextDouble();
        };
    }

    @Test
    void sproIsTheMeanShareOfSaturationThatWasFound() {
        float[] thresholds = {0.5f, 0, 1, -1, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY};
        for (int seed = 0; seed < SETS; seed++) {
            SaturationSet set = SaturationSet.random(seed);
            float threshold = thresholds[seed % thresholds.length];
            SaturatedRecall metric = new SaturatedRecall(threshold);
            metric.update(set.maps(all(set)), set.regions(all(set)));
            assertMatches(
                    metric.compute(),
                    NaiveSaturation.spro(set, threshold),
                    "seed " + seed + ", threshold " + threshold + ": " + set);
        }
    }

    @Test
    void channelsThatFillUpABatchLeaveNoTrace() {
        for (int seed = 0; seed < SETS; seed++) {
            SaturationSet set = SaturationSet.random(seed);
            SaturatedOverlapArea merged = new SaturatedOverlapArea(0.5);
            List<Integer> order = new ArrayList<>(all(set));
            Collections.shuffle(order, new Random(seed));
            for (int image : order) {
                // As many channels as the image has, not as the batch of all would have.
                SaturatedOverlapArea one = new SaturatedOverlapArea(0.5);
                one.update(set.maps(List.of(image)), set.regions(List.of(image)));
                merged.merge(one);
            }
            assertSameBits(merged.compute(), auspro(set, 0.5), "seed " + seed + ": " + set);
        }
    }

    @Test
    void withoutSaturationOneRegionForEachConnectedPartIsAupro() {
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet images = ImageSet.random(seed);
            SaturationSet set = SaturationSet.connected(images);
            for (double limit : new double[] {0.05, 0.3, 1}) {
                RegionOverlapArea aupro = new RegionOverlapArea(limit, 8);
                aupro.update(images.maps(), images.masks());
                MetricResult auspro = auspro(set, limit);
                assertThat(auspro.isDefined()).isEqualTo(aupro.compute().isDefined());
                assertThat(Double.doubleToRawLongBits(auspro.asDouble()))
                        .as("seed %d, limit %s: %s", seed, limit, set)
                        .isEqualTo(Double.doubleToRawLongBits(aupro.compute().asDouble()));
            }
            RegionRecall pro = new RegionRecall(0.5f, 8);
            pro.update(images.maps(), images.masks());
            SaturatedRecall spro = new SaturatedRecall(0.5f);
            spro.update(set.maps(all(set)), set.regions(all(set)));
            assertSameBits(spro.compute(), pro.compute(), "seed " + seed + ": " + set);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 0.8333333333333334", "3, 0.7777777777777778", "4, 0.625"})
    void theCurveIsStraightAcrossATieThatSaturates(int saturation, double expected) {
        // From the highest score: one pixel of the region; two of it and two normal ones; one of it and one normal one.
        Tensor map = Tensor.of(new float[] {3, 2, 2, 1, 2, 2, 1}, 1, 1, 7);
        int[] region = new int[7];
        Arrays.fill(region, 0, 4, saturation);
        SaturatedOverlapArea metric = new SaturatedOverlapArea(1);
        metric.update(map, Tensor.of(region, 1, 1, 1, 7));
        assertThat(metric.compute().asDouble()).isCloseTo(expected, within(1e-15));
    }
}
