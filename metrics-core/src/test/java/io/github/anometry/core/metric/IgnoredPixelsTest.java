package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertMatches;
import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.NaiveOverlap;
import io.github.anometry.core.testing.NaiveRegions;
import io.github.anometry.core.testing.ScoreSet;
import io.github.anometry.core.testing.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ignored pixels are in no metric and in no region, and do not join regions: on 300 random sets for every metric. */
class IgnoredPixelsTest {
    private static final int SETS = 300;
    private static final double ROUNDING = 1e-9;

    static Stream<Subject> subjectsThatReadPixelsAlone() {
        return Subject.thatReadTruth().filter(subject -> !subject.readsRegions());
    }

    private static Batch batch(ImageSet set, List<Integer> images) {
        byte[] masks = new byte[images.size() * set.pixels()];
        float[] maps = new float[masks.length];
        Tensor all = set.masksWithIgnored();
        for (int i = 0; i < images.size(); i++) {
            all.read(images.get(i) * set.pixels(), masks, i * set.pixels(), set.pixels());
            set.maps().read(images.get(i) * set.pixels(), maps, i * set.pixels(), set.pixels());
        }
        return Batch.builder()
                .put(Subject.VALUES, Tensor.of(maps, images.size(), set.height(), set.width()))
                .put(Subject.TRUTH, Tensor.ofMask(masks, images.size(), set.height(), set.width()))
                .build();
    }

    private static MetricResult atOnce(Subject subject, ImageSet set) {
        AnomalibMetric<?> metric = subject.create();
        metric.update(batch(set, IntStream.range(0, set.images()).boxed().toList()));
        return metric.result();
    }

    @ParameterizedTest
    @MethodSource("subjectsThatReadPixelsAlone")
    void areAsIfTheyWereNotThere(Subject subject) {
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = ImageSet.withIgnoredPixels(seed);
            AnomalibMetric<?> without = subject.create();
            for (int image = 0; image < set.images(); image++) {
                ScoreSet counted = set.pixelSet(image);
                without.update(Batch.builder()
                        .put(Subject.VALUES, counted.scores().reshape(1, counted.size()))
                        .put(Subject.TRUTH, counted.targets().reshape(1, counted.size()))
                        .build());
            }
            if (set.images() > 0) {
                assertSameBits(atOnce(subject, set), without.result(), "seed " + seed + ": " + set);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#thatReadTruth")
    void giveTheSameBitsForAnyOrderSplitAndMerge(Subject subject) {
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = ImageSet.withIgnoredPixels(seed);
            Random random = new Random(seed);
            List<Integer> images =
                    new ArrayList<>(IntStream.range(0, set.images()).boxed().toList());
            Collections.shuffle(images, random);
            AnomalibMetric<?> first = subject.create();
            AnomalibMetric<?> second = first.copy();
            for (int from = 0, to; from < images.size(); from = to) {
                to = from + 1 + random.nextInt(images.size() - from);
                (random.nextBoolean() ? first : second).update(batch(set, images.subList(from, to)));
            }
            second.merge(AnomalibMetric.class.cast(first));
            if (set.images() > 0) {
                assertSameBits(second.result(), atOnce(subject, set), "seed " + seed + ": " + set);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 8})
    void areInNoRegionAndDoNotJoinRegions(int connectivity) {
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = ImageSet.withIgnoredPixels(seed);
            RegionOverlapArea area = new RegionOverlapArea(0.3, connectivity);
            area.update(set.maps(), set.masksWithIgnored());
            assertMatches(area.compute(), NaiveRegions.aupro(set, 0.3, connectivity), "seed " + seed + ": " + set);
            RegionRecall recall = new RegionRecall(0.5f, connectivity);
            recall.update(set.maps(), set.masksWithIgnored());
            assertMatches(recall.compute(), NaiveRegions.pro(set, 0.5f, connectivity), "seed " + seed + ": " + set);
        }
    }

    @Test
    void anIgnoredPixelParts() {
        RegionRecall metric = new RegionRecall(0.5f, 8);
        // Of three pixels in a row the middle one is ignored: one region of two pixels is found, one is not.
        metric.update(
                Tensor.of(new float[] {1, 1, 0, 0, 0}, 1, 5),
                Tensor.ofMask(new byte[] {1, 1, Tensor.IGNORED, 1, 0}, 1, 5));
        assertThat(metric.compute().asDouble()).isEqualTo(0.5);
    }

    @Test
    void areInNoOverlapOfImages() {
        int defined = 0;
        for (int seed = 0; seed < SETS; seed++) {
            List<ImageSet> sets = List.of(ImageSet.withIgnoredPixels(seed), ImageSet.withIgnoredPixels(-seed - 1L));
            List<NaiveOverlap.Image> images = NaiveOverlap.images(sets);
            double lowest = NaiveOverlap.lowestRate(images).orElse(0.1);
            double lower = (lowest + 0.3) / 2;
            ImageOverlapArea exact = ImageOverlapArea.between(lower, 0.9);
            ImageOverlapArea grid =
                    new ImageOverlapArea(new double[] {lower, 0.9}, OverlapMode.GRID, OverlapBounds.EXACT, 50, true);
            for (int i = 0; i < sets.size(); i++) {
                List<String> paths =
                        ImageOverlapAreaTest.paths(i * 10, sets.get(i).images());
                exact.update(sets.get(i).maps(), sets.get(i).masksWithIgnored(), paths);
                grid.update(sets.get(i).maps(), sets.get(i).masksWithIgnored(), paths);
            }
            Optional<double[]> expected = NaiveOverlap.exact(images, lower, 0.9);
            defined += expected.isPresent() ? 1 : 0;
            assertAreas(exact.compute(), images, expected, "seed " + seed);
            assertAreas(
                    grid.compute(), images, NaiveOverlap.onGrid(images, lower, 0.9, 50, true), "grid, seed " + seed);
        }
        assertThat(defined).isGreaterThan(SETS / 2);
    }

    private static void assertAreas(
            MetricResult result, List<NaiveOverlap.Image> images, Optional<double[]> expected, String description) {
        assertThat(result.isDefined()).as("%s: %s", description, result).isEqualTo(expected.isPresent());
        if (expected.isPresent()) {
            assertThat(result.tensor("image_scores").toDoubleArray())
                    .as(description)
                    .containsExactly(expected.get(), within(ROUNDING));
            assertThat(result.detail("num_normal_images")).isEqualTo((double)
                    images.stream().filter(NaiveOverlap.Image::isNormal).count());
        }
    }

    @Test
    void aMaskWithoutAPixelThatCountsIsUndefined() {
        Tensor map = Tensor.of(new float[] {1, 2}, 1, 2);
        Tensor mask = Tensor.ofMask(new byte[] {Tensor.IGNORED, Tensor.IGNORED}, 1, 2);
        RegionOverlapArea metric = new RegionOverlapArea(0.3, 8);
        metric.update(map, mask);
        assertThat(metric.compute().isDefined()).isFalse();
    }

    @Test
    void areNoNumbers() {
        Tensor mask = Tensor.ofMask(new byte[] {0, 1, Tensor.IGNORED});
        assertThatThrownBy(mask::toBooleanArray)
                .hasMessage(
                        "The element at index 2 is ignored, which numbers and booleans cannot say. Leave this metric out,"
                                + " measure without ignored pixels, or read the mask as bytes, of which 2 is ignored.");
    }
}
