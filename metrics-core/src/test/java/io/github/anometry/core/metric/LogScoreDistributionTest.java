package io.github.anometry.core.metric;

import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.Evaluator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mean, deviation and histogram are what their definitions give, bit by bit the same in any order, split and merge. */
class LogScoreDistributionTest {
    private static final int SETS = 1000;
    /** The logarithms are rounded by 4.6e-13, and the naive sums round as well. */
    private static final double TOLERANCE = 2e-12;

    private static final String ADVICE =
            "The distribution is that of the scores' logarithms: zero and negative numbers have none, and that of infinity has"
                    + " no mean. Give positive scores, for example distances or probabilities, or add a constant to all of"
                    + " them first.";

    /** An image with a score; a map and a label if there are any. */
    private record Image(
            float score,
            @Nullable List<Float> map,
            @Nullable Boolean label) {}

    private record Images(int height, int width, List<Image> all) {
        /** Scores of all positive sizes, ties among them; maps and labels for none, some or all images. */
        static Images random(int seed) {
            Random random = new Random(seed);
            int height = 1 + random.nextInt(4);
            int width = 1 + random.nextInt(5);
            double withMap = random.nextInt(3) / 2.0;
            double withLabel = random.nextInt(3) / 2.0;
            int kind = random.nextInt(5);
            List<Image> images = new ArrayList<>();
            for (int i = random.nextInt(12); i > 0; i--) {
                List<Float> map = new ArrayList<>();
                for (int pixel = 0; pixel < height * width; pixel++) {
                    map.add(score(kind, random));
                }
                images.add(new Image(
                        score(kind, random),
                        random.nextDouble() < withMap ? map : null,
                        random.nextDouble() < withLabel ? Boolean.valueOf(random.nextBoolean()) : null));
            }
            return new Images(height, width, images);
        }

        private static float score(int kind, Random random) {
            return switch (kind) {
                case 0 -> 1 - random.nextFloat();
                case 1 -> (1 + random.nextInt(3)) / 4f;
                case 2 -> 0.1f;
                case 3 -> (float) Math.pow(10, 76 * random.nextDouble() - 38);
                default ->
                    new float[] {Float.MIN_VALUE, Float.MAX_VALUE, 1, Math.nextUp(1f), Math.nextDown(1f)}
                            [random.nextInt(5)];
            };
        }

        /** Batches of one kind: with maps or without, with labels or without, in this order. */
        void feed(LogScoreDistribution metric, List<Image> images) {
            int from = 0;
            while (from < images.size()) {
                int to = from + 1;
                while (to < images.size() && alike(images.get(from), images.get(to))) {
                    to++;
                }
                feedBatch(metric, images.subList(from, to));
                from = to;
            }
        }

        private static boolean alike(Image a, Image b) {
            return (a.map == null) == (b.map == null) && (a.label == null) == (b.label == null);
        }

        private void feedBatch(LogScoreDistribution metric, List<Image> batch) {
            float[] scores = new float[batch.size()];
            float[] pixels = new float[batch.size() * height * width];
            boolean[] labels = new boolean[batch.size()];
            boolean hasMaps = batch.get(0).map != null;
            boolean hasLabels = batch.get(0).label != null;
            for (int i = 0; i < scores.length; i++) {
                Image image = batch.get(i);
                scores[i] = image.score;
                for (int pixel = 0; image.map != null && pixel < height * width; pixel++) {
                    pixels[i * height * width + pixel] = image.map.get(pixel);
                }
                labels[i] = image.label != null && image.label;
            }
            metric.update(
                    Tensor.of(scores),
                    hasMaps ? Tensor.of(pixels, scores.length, height, width) : null,
                    hasLabels ? Tensor.of(labels) : null);
        }
    }

    private static MetricResult compute(Images images, int bins) {
        LogScoreDistribution metric = new LogScoreDistribution(bins);
        images.feed(metric, images.all);
        return metric.compute();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).map(Math::log).sum() / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (Math.log(value) - mean) * (Math.log(value) - mean))
                        .sum()
                / (values.length - 1));
    }

    @Test
    void meansAndDeviationsAreThoseOfTheLogarithms() {
        for (int seed = 0; seed < SETS; seed++) {
            Images images = Images.random(seed);
            MetricResult result = compute(images, 10);
            String description = "seed " + seed;
            double[] scores = images.all.stream().mapToDouble(Image::score).toArray();
            if (scores.length == 0) {
                assertThat(result.undefinedReason()).contains("there is no data");
                continue;
            }
            List<String> warnings = new ArrayList<>();
            assertThat(result.detail("image_mean")).as(description).isCloseTo(mean(scores), within(TOLERANCE));
            if (scores.length > 1) {
                assertThat(result.detail("image_std")).as(description).isCloseTo(deviation(scores), within(TOLERANCE));
            } else {
                warnings.add("image_std is undefined: there is one score, but a standard deviation needs two");
                assertThat(result.details()).containsOnlyKeys("image_mean");
            }
            List<List<Float>> maps = new ArrayList<>();
            images.all.forEach(image -> {
                if (image.map != null) {
                    maps.add(image.map);
                }
            });
            assertThat(result.tensors().containsKey("pixel_mean")).isEqualTo(!maps.isEmpty());
            assertThat(result.tensors().containsKey("pixel_std")).isEqualTo(maps.size() > 1);
            if (maps.size() == 1) {
                warnings.add("pixel_std is undefined: there is one map, but a standard deviation needs two");
            }
            assertThat(result.warnings())
                    .extracting(Warning::message)
                    .as(description)
                    .isEqualTo(warnings);
            for (int pixel = 0; pixel < images.height * images.width && !maps.isEmpty(); pixel++) {
                int at = pixel;
                double[] values = maps.stream().mapToDouble(map -> map.get(at)).toArray();
                assertThat(result.tensor("pixel_mean").shape()).containsExactly(images.height, images.width);
                assertThat(result.tensor("pixel_mean").getDouble(pixel))
                        .as(description)
                        .isCloseTo(mean(values), within(TOLERANCE));
                if (values.length > 1) {
                    assertThat(result.tensor("pixel_std").getDouble(pixel))
                            .as(description)
                            .isCloseTo(deviation(values), within(TOLERANCE));
                }
            }
        }
    }

    @Test
    void theHistogramCountsEachScoreInTheBinWhoseEdgesHoldIt() {
        for (int seed = 0; seed < SETS; seed++) {
            Images images = Images.random(seed);
            int bins = 1 + seed % 7;
            MetricResult result = compute(images, bins);
            if (images.all.isEmpty()) {
                continue;
            }
            double[] edges = result.tensor("histogram_edges").toDoubleArray();
            double lowest = images.all.stream().mapToDouble(Image::score).min().orElseThrow();
            double highest = images.all.stream().mapToDouble(Image::score).max().orElseThrow();
            assertThat(edges).hasSize(bins + 1).isSorted();
            assertThat(edges[0]).isEqualTo(lowest);
            assertThat(edges[bins]).isEqualTo(highest);
            double[][] counts = new double[3][bins];
            for (Image image : images.all) {
                int bin = IntStream.range(0, bins)
                        .filter(i -> edges[i] <= image.score)
                        .max()
                        .orElseThrow();
                counts[0][bin]++;
                if (image.label != null) {
                    counts[image.label ? 2 : 1][bin]++;
                }
            }
            String description = "seed " + seed;
            assertThat(result.tensor("histogram").toDoubleArray())
                    .as(description)
                    .isEqualTo(counts[0]);
            boolean labelled = images.all.stream().anyMatch(image -> image.label != null);
            assertThat(result.tensors().containsKey("histogram_normal")).isEqualTo(labelled);
            if (labelled) {
                assertThat(result.tensor("histogram_normal").toDoubleArray())
                        .as(description)
                        .isEqualTo(counts[1]);
                assertThat(result.tensor("histogram_anomalous").toDoubleArray())
                        .as(description)
                        .isEqualTo(counts[2]);
            }
        }
    }

    @Test
    void theBinsHaveOneWidth() {
        LogScoreDistribution metric = new LogScoreDistribution(4);
        metric.update(Tensor.of(new float[] {1, 3, 2, 2.5f, 2.5f, 1.75f}), null, null);
        assertThat(metric.compute().tensor("histogram_edges").toDoubleArray()).containsExactly(1, 1.5, 2, 2.5, 3);
        assertThat(metric.compute().tensor("histogram").toDoubleArray()).containsExactly(1, 1, 1, 3);
    }

    @Test
    void anyOrderSplitAndMergeGiveTheSameBits() {
        for (int seed = 0; seed < SETS; seed++) {
            Images images = Images.random(seed);
            MetricResult atOnce = compute(images, 10);
            Random random = new Random(seed);
            List<Image> shuffled = new ArrayList<>(images.all);
            Collections.shuffle(shuffled, random);
            List<LogScoreDistribution> parts = new ArrayList<>(List.of(new LogScoreDistribution(10)));
            for (int from = 0, to; from < shuffled.size(); from = to) {
                to = from + 1 + random.nextInt(shuffled.size() - from);
                LogScoreDistribution part = new LogScoreDistribution(10);
                images.feed(part, shuffled.subList(from, to));
                parts.add(random.nextInt(parts.size() + 1), part);
            }
            while (parts.size() > 1) {
                LogScoreDistribution from = parts.remove(random.nextInt(parts.size()));
                LogScoreDistribution into = parts.get(random.nextInt(parts.size()));
                MetricResult before = from.compute();
                into.merge(from);
                assertSameBits(from.compute(), before, "merged from, seed " + seed);
                assertSameBits(into.compute(), into.compute(), "seed " + seed);
            }
            assertSameBits(parts.get(0).compute(), atOnce, "seed " + seed);
            parts.get(0).reset();
            images.feed(parts.get(0), shuffled);
            assertSameBits(parts.get(0).compute(), atOnce, "after a reset, seed " + seed);
        }
    }

    @Test
    void equalScoresHaveNoDeviation() {
        LogScoreDistribution metric = new LogScoreDistribution(1);
        float[] scores = new float[1000];
        Arrays.fill(scores, 0.1f);
        metric.update(Tensor.of(scores), Tensor.of(scores, 1000, 1, 1), null);
        assertThat(metric.compute().detail("image_std")).isZero();
        assertThat(metric.compute().tensor("pixel_std").getDouble(0)).isZero();
        assertThat(metric.compute().detail("image_mean")).isCloseTo(Math.log(0.1f), within(5e-13));
    }

    private static void assertRefused(String message, Tensor score, @Nullable Tensor map, @Nullable Tensor target) {
        LogScoreDistribution metric = new LogScoreDistribution(3);
        metric.update(
                Tensor.of(new float[] {1, 2}), Tensor.of(new float[] {1, 2, 3, 4}, 2, 1, 2), Tensor.of(new int[] {0, 1
                }));
        MetricResult before = metric.compute();
        assertThatExceptionOfType(MetricInputException.class)
                .isThrownBy(() -> metric.update(score, map, target))
                .withMessage(message);
        assertThat(metric.compute()).isEqualTo(before);
    }

    @Test
    void scoresWithoutALogarithmAreRefused() {
        Tensor maps = Tensor.of(new float[] {1, 2, 3, 4}, 2, 1, 2);
        assertRefused(
                "1 of 2 scores is zero, negative or infinite, at [1] (0) in argument 'score'. " + ADVICE,
                Tensor.of(new float[] {1, 0}),
                maps,
                null);
        assertRefused(
                "2 of 2 scores are zero, negative or infinite, the first at [0] (-0.5) in argument 'score'. " + ADVICE,
                Tensor.of(new float[] {-0.5f, Float.POSITIVE_INFINITY}),
                null,
                null);
        assertRefused(
                "1 of 4 scores is zero, negative or infinite, at [1, 0, 0] (-1) in argument 'map'. " + ADVICE,
                Tensor.of(new float[] {1, 1}),
                Tensor.of(new float[] {1, 2, -1, 4}, 2, 1, 2),
                Tensor.of(new int[] {0, 1}));
        assertRefused(
                "1 of 4 scores is NaN, at [1, 0, 1] in argument 'map'. NaN is neither above nor below any threshold. Look for"
                        + " a division by zero or an overflow in the model, and write its scores again.",
                Tensor.of(new float[] {1, 1}),
                Tensor.of(new float[] {1, 2, 3, Float.NaN}, 2, 1, 2),
                null);
    }

    @Test
    void labelsThatAreNoneAreRefused() {
        assertRefused(
                "The target at [0] is 2 in argument 'target'. A target is 0 (normal) or 1 (anomalous), or boolean."
                        + " Map other values to these first.",
                Tensor.of(new float[] {1, 1}),
                Tensor.of(new float[] {1, 2, 3, 4}, 2, 1, 2),
                Tensor.of(new int[] {2, 1}));
    }

    @Test
    void mapsOfAnotherSizeAreRefused() {
        assertRefused(
                "Maps of 2 x 1 pixels, after maps of 1 x 2, in argument 'map'. Means are taken per pixel over all maps,"
                        + " so that they must have one size. Resize them, or leave the maps out.",
                Tensor.of(new float[] {1, 1}),
                Tensor.of(new float[] {1, 2, 3, 4}, 2, 2, 1),
                null);
        assertRefused(
                "Shape [4], which is not the shape of images, in argument 'map'. Means are taken per pixel: give maps "
                        + "as [H, W], [N, H, W]"
                        + " or [N, 1, H, W].",
                Tensor.of(new float[] {1, 1}),
                Tensor.of(new float[] {1, 2, 3, 4}),
                null);
        LogScoreDistribution wide = new LogScoreDistribution(3);
        wide.update(Tensor.of(new float[] {1}), Tensor.of(new float[] {1, 2}, 1, 2), null);
        LogScoreDistribution high = new LogScoreDistribution(3);
        high.update(Tensor.of(new float[] {2}), Tensor.of(new float[] {1, 2}, 1, 1, 2, 1), null);
        MetricResult before = wide.compute();
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> wide.merge(high))
                .withMessage(
                        "Distributions over maps of 1 x 2 and of 2 x 1 pixels cannot merge. Means are taken per pixel over"
                                + " all maps, so that they must have one size. Resize them, or leave the maps out.");
        assertThat(wide.compute()).isEqualTo(before);
    }

    @Test
    void batchesWithoutMapsSetNoSize() {
        LogScoreDistribution metric = new LogScoreDistribution(3);
        metric.update(Tensor.of(new float[0]), Tensor.of(new float[0], 0, 4, 4), null);
        metric.update(Tensor.of(new float[] {1}), Tensor.of(new float[] {1, 2}, 1, 2), null);
        assertThat(metric.compute().tensor("pixel_mean").shape()).containsExactly(1, 2);
    }

    @Test
    void fieldsThatABatchLacksAreNull() {
        AnomalyScoreDistribution metric = AnomalyScoreDistribution.builder()
                .fields(Field.PRED_SCORE)
                .prefix("image_")
                .bins(2)
                .build();
        metric.update(
                ImageBatch.builder().predScore(Tensor.of(new float[] {1, 2})).build());
        assertThat(metric.result().tensors()).containsOnlyKeys("histogram_edges", "histogram");
        metric.update(ImageBatch.builder()
                .predScore(Tensor.of(new float[] {3}))
                .gtLabel(Tensor.of(new int[] {1}))
                .anomalyMap(Tensor.of(new float[] {1, 2}, 1, 1, 2))
                .build());
        assertThat(metric.result().tensors())
                .containsOnlyKeys(
                        "pixel_mean", "histogram_edges", "histogram", "histogram_normal", "histogram_anomalous");
        assertThat(metric.fields()).containsExactly(Field.PRED_SCORE, Field.ANOMALY_MAP, Field.GT_LABEL);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> metric.update(
                        ImageBatch.builder().gtLabel(Tensor.of(new int[] {1})).build()))
                .withMessageStartingWith("image_AnomalyScoreDistribution needs the field 'pred_score', which");
        Batch zero = ImageBatch.builder()
                .predScore(Tensor.of(new float[] {0}))
                .imagePath(List.of("a.png"))
                .build();
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> metric.update(zero))
                .withMessage(
                        "1 of 1 scores is zero, negative or infinite, at [0] (0) in field 'pred_score' of batch 4 (a.png),"
                                + " read by image_AnomalyScoreDistribution. " + ADVICE);
    }

    @Test
    void anEvaluatorKnowsItsOptionalFields() {
        Evaluator.Builder builder = Evaluator.builder()
                .testMetrics(AnomalyScoreDistribution.builder()
                        .fields(Field.PRED_SCORE, Field.tensor("anomaly_mapp"))
                        .build());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(builder::build)
                .withMessageStartingWith(
                        "AnomalyScoreDistribution reads the field 'anomaly_mapp', which no batch has. Did you mean"
                                + " 'anomaly_map'?");
        assertThat(builder.customFields(Field.tensor("anomaly_mapp"))
                        .build()
                        .test()
                        .metrics())
                .hasSize(1);
    }

    @Test
    void aConfigurationNamesOneToThreeFields() {
        MetricRegistry registry = MetricRegistry.load();
        assertThat(registry.create(
                                "AnomalyScoreDistribution",
                                MetricConfig.builder()
                                        .fields("pred_score", "anomaly_map")
                                        .build())
                        .fields())
                .hasSize(3);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> registry.create(
                        "AnomalyScoreDistribution",
                        MetricConfig.builder().fields(List.of()).build()))
                .withMessage(
                        "AnomalyScoreDistribution takes 1 to 3 fields (score, map, target), but got 0. Name one field for"
                                + " each, in this order; map, target may be left out at the end.");
    }
}
