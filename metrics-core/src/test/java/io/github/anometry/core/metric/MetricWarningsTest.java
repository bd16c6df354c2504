package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.NaiveLabels.Measure;
import io.github.anometry.core.testing.NaiveRanking;
import io.github.anometry.core.testing.SaturationSet;
import io.github.anometry.core.testing.ScoreSet;
import io.github.anometry.core.testing.Subject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Metrics warn of values that mislead: always where a naive condition holds, and nowhere else, on 1,000 random sets each. */
class MetricWarningsTest {
    private static final int SETS = 1000;

    private static MetricResult result(String metric, Map<String, Object> parameters, Tensor values, Tensor truth) {
        AnomalibMetric<?> subject = new Subject(metric, parameters).create();
        subject.update(Subject.batch(values, truth));
        return subject.result();
    }

    private static void assertWarns(MetricResult result, boolean expected, String name, String description) {
        assertThat(result.warnings().stream().map(Warning::name))
                .as(description)
                .isEqualTo(expected ? List.of(name) : List.of());
    }

    private static ScoreSet inverted() {
        return new ScoreSet(new float[] {4, 3, 3, 2, 1}, new boolean[] {false, false, true, true, true});
    }

    private static ScoreSet separated() {
        return new ScoreSet(new float[] {4, 3, 3, 2, 1}, new boolean[] {true, true, true, false, false});
    }

    @Nested
    class OfAnAurocBelowOneHalf {
        private static final Warning WARNING = Warning.of(
                "auroc-below-half",
                "The scores rank normal elements above anomalous ones, which is worse than chance. If a low score means "
                        + "anomalous, negate the scores. If the labels are swapped, make 1 mean anomalous.");

        private MetricResult auroc(ScoreSet set, @Nullable Double maxFpr, @Nullable Integer thresholds) {
            return auroc(set, maxFpr, true, thresholds);
        }

        private MetricResult auroc(
                ScoreSet set, @Nullable Double maxFpr, boolean standardize, @Nullable Integer thresholds) {
            RocArea metric = new RocArea(maxFpr, standardize, thresholds);
            metric.update(set.scores(), set.targets());
            return metric.compute();
        }

        /** Twice as many pairs in order, ties counting once, as there are in all; a whole number. */
        private boolean isBelowHalf(ScoreSet set) {
            long surplus = 0;
            for (int i = 0; i < set.size(); i++) {
                for (int j = 0; j < set.size(); j++) {
                    if (set.target(i) && !set.target(j)) {
                        surplus += Float.compare(set.score(i) + 0.0f, set.score(j) + 0.0f);
                    }
                }
            }
            return surplus < 0;
        }

        @Test
        void saysWhatToDo() {
            assertThat(auroc(inverted(), null, null))
                    .isEqualTo(MetricResult.of(1 / 12.0).withWarning(WARNING));
            assertThat(auroc(inverted(), 0.5, null).warnings()).containsExactly(WARNING);
            assertThat(auroc(inverted(), null, 100).warnings()).containsExactly(WARNING);
            assertThat(auroc(inverted(), 0.5, 100).warnings()).containsExactly(WARNING);
            assertThat(auroc(separated(), null, null)).isEqualTo(MetricResult.of(1));
        }

        @Test
        void isThereWhereMorePairsAreOutOfOrderThanInOrder() {
            int warned = 0;
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                boolean expected = isBelowHalf(set);
                warned += expected ? 1 : 0;
                assertWarns(auroc(set, null, null), expected, Warning.AUROC_BELOW_HALF, "seed " + seed + ": " + set);
                assertWarns(auroc(set, 1.0, null), expected, Warning.AUROC_BELOW_HALF, "seed " + seed + ": " + set);
            }
            assertThat(warned).isBetween(SETS / 10, SETS / 2);
        }

        @Test
        void isThereWhereAPartialAreaIsBelowThatOfChance() {
            int warned = 0;
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                double limit = 0.01 + 0.98 * new Random(seed).nextDouble();
                boolean expected = NaiveRanking.standardizedArea(set, limit).orElse(1) < 0.5 - 1e-12;
                warned += expected ? 1 : 0;
                String description = "seed " + seed + ", limit " + limit + ": " + set;
                assertWarns(auroc(set, limit, true, null), expected, Warning.AUROC_BELOW_HALF, description);
                assertWarns(auroc(set, limit, false, null), expected, Warning.AUROC_BELOW_HALF, description);
                assertWarns(auroc(set, limit, true, 1000), expected, Warning.AUROC_BELOW_HALF, description);
            }
            assertThat(warned).isBetween(SETS / 10, SETS / 2);
        }

        @Test
        void isThereOfBinnedScoresIfItIsCertain() {
            int certain = 0;
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                for (int thresholds : new int[] {2, 5, 40, 1000}) {
                    MetricResult binned = auroc(set, null, thresholds);
                    boolean expected = binned.isDefined() && binned.asDouble() + binned.detail("error_bound") < 0.5;
                    certain += expected ? 1 : 0;
                    String description = "seed " + seed + ", " + thresholds + " bins: " + set;
                    assertWarns(binned, expected, Warning.AUROC_BELOW_HALF, description);
                    assertThat(isBelowHalf(set) || !expected).as(description).isTrue();
                    MetricResult partial = auroc(set, 0.3, thresholds);
                    boolean isBelow = NaiveRanking.standardizedArea(set, 0.3).orElse(1) < 0.5;
                    assertThat(isBelow || partial.warnings().isEmpty())
                            .as(description)
                            .isTrue();
                }
            }
            assertThat(certain).isBetween(SETS / 10, 2 * SETS);
        }
    }

    @Nested
    class OfABestF1ThatCallsAllAnomalous {
        private static final Warning OF_F1 = Warning.of(
                "f1max-all-positive",
                "The best F score is that of calling every element anomalous, normal ones too, so it depends on how many are "
                        + "anomalous and not on the scores. Check whether the scores separate the classes: measure AUROC.");
        private static final Warning OF_THRESHOLD = Warning.of(
                "f1max-all-positive",
                "This threshold calls every element anomalous, normal ones too, because no higher one reaches a better F1. "
                        + "Check whether the scores separate the classes: measure AUROC. Or set a threshold of your own.");

        private MetricResult f1(ScoreSet set, double beta, @Nullable Integer thresholds) {
            BestF1 metric = new BestF1(beta, thresholds);
            metric.update(set.scores(), set.targets());
            return metric.compute();
        }

        private MetricResult threshold(ScoreSet set) {
            BestF1Threshold metric = new BestF1Threshold();
            metric.update(set.scores(), set.targets());
            return metric.compute();
        }

        private boolean areAllFrom(float threshold, ScoreSet set) {
            return set.anomalous() > 0
                    && set.normal() > 0
                    && set.countFrom(threshold, true) == set.anomalous()
                    && set.countFrom(threshold, false) == set.normal();
        }

        @Test
        void saysWhatToDo() {
            assertThat(f1(inverted(), 1, null))
                    .isEqualTo(MetricResult.of(0.75).withDetail("threshold", 1).withWarning(OF_F1));
            assertThat(f1(inverted(), 1, 100).warnings()).containsExactly(OF_F1);
            assertThat(threshold(inverted())).isEqualTo(MetricResult.of(1).withWarning(OF_THRESHOLD));
            assertThat(f1(separated(), 1, null)).isEqualTo(MetricResult.of(1).withDetail("threshold", 3));
            assertThat(threshold(separated())).isEqualTo(MetricResult.of(3));
        }

        @Test
        void isThereWhereNoScoreIsBelowTheBestThreshold() {
            int warned = 0;
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                double beta = List.of(1.0, 1.0, 0.5, 3.0, 1e-3, 1e6).get(seed % 6);
                boolean expected = set.anomalous() > 0
                        && areAllFrom(NaiveRanking.bestF(set, beta).threshold(), set);
                warned += expected ? 1 : 0;
                String description = "seed " + seed + ", beta " + beta + ": " + set;
                if (set.anomalous() == 0 || set.normal() > 0) {
                    assertWarns(f1(set, beta, null), expected, Warning.F1MAX_ALL_POSITIVE, description);
                }
                if (beta == 1 && set.anomalous() > 0 && set.normal() > 0) {
                    assertWarns(threshold(set), expected, Warning.F1MAX_ALL_POSITIVE, description);
                }
            }
            assertThat(warned).isBetween(SETS / 10, SETS / 2);
        }

        @Test
        void isThereOfBinnedScoresWhereNoneIsBelowTheThreshold() {
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                for (int thresholds : new int[] {2, 5, 40, 1000}) {
                    MetricResult binned = f1(set, 1, thresholds);
                    if (set.anomalous() > 0 && set.normal() == 0) {
                        continue; // of which another warning says that it is 1
                    }
                    boolean expected = binned.isDefined() && areAllFrom((float) binned.detail("threshold"), set);
                    assertWarns(
                            binned,
                            expected,
                            Warning.F1MAX_ALL_POSITIVE,
                            "seed " + seed + ", " + thresholds + " bins: " + set);
                }
            }
        }
    }

    @Nested
    class OfDataWithoutNormalElements {
        private static Warning warning(String measure) {
            return Warning.of(
                    "one-class",
                    "There is no normal element, so " + measure
                            + " is 1 whatever the scores are. Measure data with normal elements, too.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"AveragePrecision", "AUPR", "F1Max"})
        void saysThatTheValueIsOne(String metric) {
            Tensor scores = Tensor.of(new float[] {3, 1, 2});
            Tensor anomalous = Tensor.of(new int[] {1, 1, 1});
            List<Map<String, Object>> settings =
                    metric.equals("AUPR") ? List.of(Map.of()) : List.of(Map.of(), Map.of("thresholds", 2));
            for (Map<String, Object> parameters : settings) {
                MetricResult result = result(metric, parameters, scores, anomalous);
                assertThat(result.asDouble()).isEqualTo(1);
                assertThat(result.warnings()).containsExactly(warning(metric));
                assertThat(result(metric, parameters, scores, Tensor.of(new int[] {1, 0, 1}))
                                .warnings())
                        .isEmpty();
            }
        }
    }

    @Nested
    class OfAThresholdOutsideTheScores {
        private static final Warning ALL = Warning.of(
                "threshold-outside",
                "Every element is predicted anomalous, normal ones too: no score is below the threshold, as with 0.5 and raw "
                        + "scores that are larger. Set another threshold, or find one on the scores: F1AdaptiveThreshold, "
                        + "--fit-thresholds.");
        private static final Warning NONE = Warning.of(
                "threshold-outside",
                "No element is predicted anomalous, although there are anomalous ones: no score reaches the threshold, as with "
                        + "0.5 and raw scores that are smaller. Set another threshold, or find one on the scores: "
                        + "F1AdaptiveThreshold, --fit-thresholds.");

        private static List<Warning> expected(long normal, long anomalous, long predicted) {
            if (normal == 0 || anomalous == 0) {
                return List.of();
            }
            return predicted == 0 ? List.of(NONE) : predicted == normal + anomalous ? List.of(ALL) : List.of();
        }

        private static List<Warning> expected(ScoreSet set, float threshold) {
            return expected(
                    set.normal(), set.anomalous(), set.countFrom(threshold, true) + set.countFrom(threshold, false));
        }

        private static float threshold(int seed) {
            List<Float> thresholds =
                    List.of(0.5f, 0f, -1f, 1f, 1e-30f, Float.NEGATIVE_INFINITY, Float.POSITIVE_INFINITY);
            return thresholds.get(seed % thresholds.size());
        }

        @Test
        void saysWhatToDo() {
            Tensor truth = Tensor.of(new boolean[] {true, false, true});
            assertThat(result("F1Score", Map.of(), Tensor.of(new float[] {12, 7, 30}), truth))
                    .isEqualTo(MetricResult.of(0.8).withWarning(ALL));
            assertThat(result("Recall", Map.of(), Tensor.of(new float[] {0.2f, 0.1f, 0.3f}), truth))
                    .isEqualTo(MetricResult.of(0).withWarning(NONE));
            assertThat(result("Recall", Map.of("threshold", 8), Tensor.of(new float[] {12, 7, 30}), truth))
                    .isEqualTo(MetricResult.of(1));
        }

        @Test
        void isThereOfLabelsThatWerePredicted() {
            Tensor truth = Tensor.of(new boolean[] {true, false, true});
            assertThat(result("Accuracy", Map.of(), Tensor.of(new boolean[] {true, true, true}), truth)
                            .warnings())
                    .containsExactly(ALL);
            assertThat(result("Accuracy", Map.of(), Tensor.of(new boolean[3]), truth)
                            .warnings())
                    .containsExactly(NONE);
            assertThat(result("Accuracy", Map.of(), Tensor.of(new boolean[] {false, true, false}), truth)
                            .warnings())
                    .isEmpty();
        }

        /** Also of a measure that is undefined just because nothing was predicted. */
        @Test
        void isThereOfAnUndefinedMeasure() {
            MetricResult precision =
                    result("Precision", Map.of(), Tensor.of(new float[2]), Tensor.of(new boolean[] {true, false}));
            assertThat(precision.isDefined()).isFalse();
            assertThat(precision.warnings()).containsExactly(NONE);
        }

        @ParameterizedTest
        @EnumSource
        void isThereWhereAllOrNoneOfBothClassesReachTheThreshold(Measure measure) {
            List<Warning> warned = new ArrayList<>();
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                float threshold = threshold(seed);
                List<Warning> expected = expected(set, threshold);
                warned.addAll(expected);
                MetricResult result = result(
                        measure.metric(),
                        Map.of("threshold", threshold, "samplewise", seed % 2 == 0),
                        set.scores(),
                        set.targets());
                assertThat(result.warnings())
                        .as("seed %s, threshold %s: %s", seed, threshold, set)
                        .isEqualTo(expected);
            }
            assertThat(warned).contains(ALL, NONE).hasSizeLessThan(SETS * 2 / 3);
        }

        @Test
        void isThereOfTheConfusionMatrix() {
            for (int seed = 0; seed < SETS; seed++) {
                ScoreSet set = ScoreSet.random(seed);
                float threshold = threshold(seed);
                MetricResult result =
                        result("ConfusionMatrix", Map.of("threshold", threshold), set.scores(), set.targets());
                assertThat(result.warnings())
                        .as("seed %s, threshold %s: %s", seed, threshold, set)
                        .isEqualTo(expected(set, threshold));
            }
        }

        @Test
        void isThereOfRegionsWhoseImagesAreAllOrNotAtAllAnomalous() {
            List<Warning> warned = new ArrayList<>();
            for (int seed = 0; seed < SETS; seed++) {
                ImageSet set = ImageSet.random(seed);
                float threshold = threshold(seed);
                List<Warning> expected = expected(set.pixelSet(), threshold);
                warned.addAll(expected);
                assertThat(result("PRO", Map.of("threshold", threshold), set.maps(), set.masks())
                                .warnings())
                        .as("seed %s, threshold %s: %s", seed, threshold, set)
                        .isEqualTo(expected);
            }
            assertThat(warned).contains(ALL, NONE);
        }

        @Test
        void isThereOfRegionsThatSaturate() {
            List<Warning> warned = new ArrayList<>();
            for (int seed = 0; seed < SETS; seed++) {
                SaturationSet set = SaturationSet.random(seed);
                float threshold = threshold(seed);
                List<Warning> expected = expected(set, threshold);
                warned.addAll(expected);
                SaturatedRecall metric = new SaturatedRecall(threshold);
                List<Integer> images =
                        IntStream.range(0, set.images().images()).boxed().toList();
                metric.update(set.maps(images), set.regions(images));
                assertThat(metric.compute().warnings())
                        .as("seed %s, threshold %s: %s", seed, threshold, set)
                        .isEqualTo(expected);
            }
            assertThat(warned).contains(ALL, NONE);
        }

        private static List<Warning> expected(SaturationSet set, float threshold) {
            long normal = 0;
            long predicted = 0;
            ImageSet images = set.images();
            for (int image = 0; image < images.images(); image++) {
                for (int pixel = 0; pixel < images.pixels(); pixel++) {
                    normal += set.normal(image, pixel) ? 1 : 0;
                    predicted += images.score(image, pixel) >= threshold ? 1 : 0;
                }
            }
            return expected(normal, (long) images.images() * images.pixels() - normal, predicted);
        }

        /** Written by version 1 of the format, which did not count the pixels of regions. */
        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void isNotThereOfRegionsOfAnEarlierState(boolean mergedInto) {
            AnomalibMetric<?> metric = new Subject("PRO", Map.of()).create();
            metric.update(Subject.batch(
                    Tensor.of(new float[] {9, 8, 7}, 1, 1, 3), Tensor.of(new boolean[] {true, false, false}, 1, 1, 3)));
            assertThat(metric.result()).isEqualTo(MetricResult.of(1).withWarning(ALL));
            AnomalibMetric<?> earlier = metric.copy().fromBytes(version1(metric.toBytes()));
            assertThat(earlier.result()).isEqualTo(MetricResult.of(1));
            AnomalibMetric<?> again = metric.copy().fromBytes(earlier.toBytes());
            AnomalibMetric<?> merged = mergedInto ? again : metric;
            merged.merge(mergedInto ? metric : again);
            assertThat(merged.result()).isEqualTo(MetricResult.of(1));
        }

        /** Without the last four numbers, each of one byte. */
        private static byte[] version1(byte[] bytes) {
            byte[] earlier = Arrays.copyOf(bytes, bytes.length - 4);
            earlier[4] = 1;
            CRC32C checksum = new CRC32C();
            checksum.update(earlier, 0, earlier.length - 4);
            ByteBuffer.wrap(earlier).putInt(earlier.length - 4, (int) checksum.getValue());
            return earlier;
        }
    }
}
