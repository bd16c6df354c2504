package io.github.anometry.core.wrapper;

import static io.github.anometry.core.testing.Results.assertClose;
import static io.github.anometry.core.testing.Results.assertSameBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Max;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.testing.ImageSet;
import io.github.anometry.core.testing.Subject;
import io.github.anometry.core.testing.TestMetric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BootstrapIntervalTest {
    private static final int SETS = 200;
    private static final int RESAMPLES = 30;

    private static BootstrapInterval interval(AnomalibMetric<?> metric) {
        return BootstrapInterval.builder(metric).resamples(RESAMPLES).build();
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(call).withMessage(message);
    }

    private static Batch batch(ImageSet set, List<Integer> images) {
        float[] maps = new float[images.size() * set.pixels()];
        boolean[] masks = new boolean[maps.length];
        for (int i = 0; i < maps.length; i++) {
            maps[i] = set.score(images.get(i / set.pixels()), i % set.pixels());
            masks[i] = set.anomalous(images.get(i / set.pixels()), i % set.pixels());
        }
        return Subject.batch(
                Tensor.of(maps, images.size(), set.height(), set.width()),
                Tensor.of(masks, images.size(), set.height(), set.width()));
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void itIsTheBootstrapOfItsDefinition(Subject subject) {
        AnomalibMetric<?> fresh = subject.create();
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = ImageSet.random(seed);
            double confidence = seed % 3 == 0 ? 0.8 : 0.95;
            BootstrapInterval bootstrap = BootstrapInterval.builder(fresh)
                    .resamples(RESAMPLES)
                    .confidence(confidence)
                    .seed(seed)
                    .build();
            bootstrap.update(Subject.batch(set.maps(), set.masks()));
            AnomalibMetric<?> metric = fresh.copy();
            metric.update(Subject.batch(set.maps(), set.masks()));

            MetricResult result = bootstrap.compute();

            String description = "seed " + seed + ": " + set;
            MetricResult plain = metric.result();
            assertThat(result.undefinedReason()).as(description).isEqualTo(plain.undefinedReason());
            assertThat(Double.doubleToRawLongBits(result.asDouble()))
                    .as(description)
                    .isEqualTo(Double.doubleToRawLongBits(plain.asDouble()));
            assertThat(result.curve()).as(description).isEqualTo(plain.curve());
            assertThat(result.details()).as(description).containsAllEntriesOf(plain.details());
            if (!result.isScalar() || set.images() < 2) {
                assertThat(result.details()).as(description).isEqualTo(plain.details());
                assertThat(ownWarnings(result, plain)).as(description).hasSize(result.isDefined() ? 1 : 0);
            } else {
                NaiveBootstrap naive = new NaiveBootstrap(fresh, set, RESAMPLES, seed);
                assertThat(ownWarnings(result, plain)).as(description).hasSize(naive.undefined() == 0 ? 0 : 1);
                assertInterval(result, naive, confidence, description);
            }
        }
    }

    /** Those that the metric alone does not give. */
    private static List<Warning> ownWarnings(MetricResult result, MetricResult plain) {
        List<Warning> warnings = new ArrayList<>(result.warnings());
        plain.warnings().forEach(warnings::remove);
        return warnings;
    }

    private static void assertInterval(
            MetricResult result, NaiveBootstrap naive, double confidence, String description) {
        assertThat(result.detail("resamples")).isEqualTo(RESAMPLES);
        assertThat(result.detail("undefined_resamples")).as(description).isEqualTo(naive.undefined());
        boolean enough = naive.defined() * 2 >= RESAMPLES;
        assertThat(result.details().containsKey("lower")).as(description).isEqualTo(enough);
        if (enough) {
            double tail = (1 - confidence) / 2;
            assertThat(result.detail("lower")).as(description).isEqualTo(naive.quantile(tail));
            assertThat(result.detail("upper")).as(description).isEqualTo(naive.quantile(1 - tail));
            assertClose(result.detail("standard_error"), naive.standardError(), description);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.anometry.core.testing.Subject#all")
    void theSameImagesGiveTheSameBitsHoweverTheyCome(Subject subject) {
        AnomalibMetric<?> fresh = subject.create();
        for (int seed = 0; seed < SETS; seed++) {
            ImageSet set = ImageSet.random(seed);
            if (set.images() == 0) {
                continue;
            }
            BootstrapInterval atOnce = interval(fresh);
            atOnce.update(Subject.batch(set.maps(), set.masks()));

            Random random = new Random(seed);
            List<Integer> images = new ArrayList<>();
            for (int i = 0; i < set.images(); i++) {
                images.add(i);
            }
            Collections.shuffle(images, random);
            List<BootstrapInterval> parts = new ArrayList<>(List.of(atOnce.copy()));
            for (int from = 0, to; from < images.size(); from = to) {
                to = from + 1 + random.nextInt(images.size() - from);
                BootstrapInterval part = parts.get(0).copy();
                part.update(batch(set, images.subList(from, to)));
                parts.add(random.nextInt(parts.size() + 1), part);
            }
            while (parts.size() > 1) {
                BootstrapInterval from = parts.remove(random.nextInt(parts.size()));
                MetricResult before = from.compute();
                BootstrapInterval into = parts.get(random.nextInt(parts.size()));
                into.merge(from);
                assertSameBits(from.compute(), before, "merged from, seed " + seed);
            }
            assertSameBits(parts.get(0).compute(), atOnce.compute(), "seed " + seed + ": " + set);
        }
    }

    /** An interval must not change with the Java release: these are the draws that every one must make. */
    @Test
    void theDrawsAreThoseOfTheGeneratorByItsName() {
        SplittableRandom random = new SplittableRandom(42);
        int[] drawn = new int[8];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextInt(10);
        }
        assertThat(drawn).containsExactly(1, 6, 1, 2, 1, 1, 6, 9);
        assertThat(new int[] {random.nextInt(1000003), random.nextInt(16)}).containsExactly(542411, 4);
    }

    @Test
    void smallCaseByHand() {
        // Of two images one is labelled rightly. Four times two draws of one of them:
        SplittableRandom random = new SplittableRandom(4);
        List<Integer> sums = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sums.add(random.nextInt(2) + random.nextInt(2));
        }
        assertThat(sums).containsExactly(1, 0, 1, 2);
        BootstrapInterval bootstrap = BootstrapInterval.builder(Data.accuracy())
                .resamples(4)
                .confidence(0.5)
                .seed(4)
                .build();
        bootstrap.update(Data.labelled(1, 2));
        MetricResult result = bootstrap.compute();
        // So the accuracies are 0, 1/2, 1/2, 1, whichever of the images comes first: quartiles 3/8 and 5/8, variance
        // 1/6.
        assertThat(result.asDouble()).isEqualTo(0.5);
        assertThat(result.details().keySet())
                .containsExactly("lower", "upper", "standard_error", "resamples", "undefined_resamples");
        assertThat(result.detail("lower")).isEqualTo(0.375);
        assertThat(result.detail("upper")).isEqualTo(0.625);
        assertClose(result.detail("standard_error"), Math.sqrt(1 / 6.0), "standard error");
        assertThat(result.detail("resamples")).isEqualTo(4);
        assertThat(result.detail("undefined_resamples")).isZero();
        assertThat(result.warnings()).isEmpty();
    }

    @Test
    void imagesThatAreAllAlikeLeaveNothingToChance() {
        BootstrapInterval bootstrap = BootstrapInterval.builder(Data.accuracy()).build();
        bootstrap.update(Data.labelled(20, 20));
        assertThat(bootstrap.compute().details())
                .isEqualTo(Map.of(
                        "lower",
                        1.0,
                        "upper",
                        1.0,
                        "standard_error",
                        0.0,
                        "resamples",
                        1000.0,
                        "undefined_resamples",
                        0.0));
    }

    @Test
    void theSeedDrawsOtherImages() {
        BootstrapInterval first = BootstrapInterval.builder(Data.accuracy()).build();
        BootstrapInterval second =
                BootstrapInterval.builder(Data.accuracy()).seed(1).build();
        first.update(Data.labelled(30, 50));
        second.update(Data.labelled(30, 50));
        double error = first.compute().detail("standard_error");
        assertThat(second.compute().detail("standard_error")).isNotEqualTo(error);
        // The deviation of a proportion of 0.6 of 50, which 1000 resamples meet within a tenth.
        double expected = Math.sqrt(0.6 * 0.4 / 50);
        assertThat(error).isBetween(0.9 * expected, 1.1 * expected);
        assertThat(second.compute().detail("standard_error")).isBetween(0.9 * expected, 1.1 * expected);
    }

    /** Of many experiments, each of 80 images of which 70 % are right in truth, how many intervals hold 0.7. */
    @Test
    void theIntervalHoldsTheTruthAsOftenAsItPromises() {
        assertThat(coverage(0.95)).isBetween(0.90, 0.98);
        assertThat(coverage(0.8)).isBetween(0.74, 0.86);
    }

    private static double coverage(double confidence) {
        int experiments = 300;
        int held = 0;
        Random random = new Random(7);
        for (int experiment = 0; experiment < experiments; experiment++) {
            int right = 0;
            for (int i = 0; i < 80; i++) {
                right += random.nextDouble() < 0.7 ? 1 : 0;
            }
            BootstrapInterval bootstrap = BootstrapInterval.builder(Data.accuracy())
                    .resamples(200)
                    .confidence(confidence)
                    .seed(experiment)
                    .build();
            bootstrap.update(Data.labelled(right, 80));
            MetricResult result = bootstrap.compute();
            held += result.detail("lower") <= 0.7 && 0.7 <= result.detail("upper") ? 1 : 0;
        }
        return (double) held / experiments;
    }

    @Test
    void theMetricsOwnDetailsStay() {
        BootstrapInterval bootstrap = interval(
                F1Max.builder().fields(Field.PRED_SCORE, Field.GT_LABEL).build());
        bootstrap.update(Data.batch(new float[] {1, 2, 3, 4}, new boolean[] {false, true, true, true}));
        assertThat(bootstrap.compute().detail("threshold")).isEqualTo(2);
        assertThat(bootstrap.compute().details()).containsKeys("lower", "upper");
    }

    @Test
    void undefinedResamplesAreCountedAndReported() {
        BootstrapInterval bootstrap = BootstrapInterval.builder(Data.auroc()).build();
        bootstrap.update(Data.scored(-4, -3, -2, -1, 1, 2));
        MetricResult result = bootstrap.compute();
        // Of 6 images 2 are anomalous: (4/6)^6 = 8.8 % of the resamples have none, (2/6)^6 = 0.1 % have no other.
        int undefined = (int) result.detail("undefined_resamples");
        assertThat(undefined).isBetween(70, 110);
        assertThat(result.detail("lower")).isEqualTo(1);
        assertThat(result.warnings())
                .extracting(Warning::message)
                .containsExactly(undefined
                        + " of 1000 resamples leave the metric without a finite value (the first because no element is "
                        + "anomalous (6 are normal), and the measure needs at least one that is); the bootstrap interval "
                        + "is over the others");
    }

    @Test
    void whereTheMetricIsMostlyUndefinedThereIsNoInterval() {
        BootstrapInterval bootstrap = BootstrapInterval.builder(Data.auroc()).build();
        bootstrap.update(Data.scored(-1, 1));
        // Of two images both classes are drawn in half of the resamples.
        int undefined = (int) bootstrap.compute().detail("undefined_resamples");
        assertThat(undefined).isBetween(450, 550);
        BootstrapInterval infinite =
                BootstrapInterval.builder(Data.highest()).resamples(100).seed(1).build();
        infinite.update(Data.scored(Float.POSITIVE_INFINITY, 1, 2, 3, 4));
        MetricResult result = infinite.compute();
        assertThat(result.asDouble()).isInfinite();
        assertThat(result.details().keySet()).containsExactly("resamples", "undefined_resamples");
        int withInfinity = (int) result.detail("undefined_resamples");
        assertThat(withInfinity).isBetween(55, 80);
        assertThat(result.warnings())
                .extracting(Warning::message)
                .containsExactly("there is no bootstrap interval: " + withInfinity
                        + " of 100 resamples leave the metric without a finite value (the first because the value is "
                        + "Infinity)");
    }

    @Test
    void exactlyHalfIsEnough() {
        for (int seed = 0; seed < 40; seed++) {
            BootstrapInterval bootstrap = BootstrapInterval.builder(Data.auroc())
                    .resamples(4)
                    .seed(seed)
                    .build();
            bootstrap.update(Data.scored(-1, 1));
            MetricResult result = bootstrap.compute();
            assertThat(result.details().containsKey("lower"))
                    .as("seed %d", seed)
                    .isEqualTo(result.detail("undefined_resamples") <= 2);
        }
    }

    @Test
    void oneImageHasNoInterval() {
        BootstrapInterval bootstrap = interval(Data.accuracy());
        bootstrap.update(Data.labelled(1, 1));
        assertThat(bootstrap.compute())
                .isEqualTo(MetricResult.of(1)
                        .withWarning("there is no bootstrap interval: it takes at least 2 images to draw from"));
    }

    @Test
    void aMetricWithoutSingleValueHasNoInterval() {
        Subject subject = new Subject("MinMax", Map.of());
        BootstrapInterval bootstrap = interval(subject.create());
        bootstrap.update(Subject.batch(Tensor.of(new float[] {1, 2}), Tensor.of(new boolean[2])));
        assertThat(bootstrap.compute().details()).isEqualTo(Map.of("min", 1.0, "max", 2.0));
        assertThat(bootstrap.compute().warnings())
                .extracting(Warning::message)
                .containsExactly("there is no bootstrap interval: the metric has no single value");
    }

    @Test
    void anUndefinedMetricStaysAsItIs() {
        BootstrapInterval bootstrap = interval(Data.auroc());
        assertThat(bootstrap.result())
                .isEqualTo(MetricResult.undefined("no batch with pred_score and gt_label was seen"));
        bootstrap.update(Data.scored(1, 2));
        assertThat(bootstrap.result())
                .isEqualTo(MetricResult.undefined(
                        "no element is normal (2 are anomalous), and the measure needs at least one that is"));
    }

    @Test
    void itIsTheMetricOtherwise() {
        BootstrapInterval bootstrap = BootstrapInterval.builder(Data.auroc())
                .resamples(50)
                .confidence(0.9)
                .seed(3)
                .build();
        assertThat(bootstrap.name()).isEqualTo("image_AUROC");
        assertThat(bootstrap.fields()).containsExactly(Field.PRED_SCORE, Field.GT_LABEL);
        assertThat(bootstrap.strict()).isTrue();
        assertThat(bootstrap.mergeSupport()).isEqualTo(MergeSupport.EXACT);
        assertThat(bootstrap.parameters())
                .containsExactly(
                        Map.entry("max_fpr", "none"),
                        Map.entry("standardize", true),
                        Map.entry("thresholds", "none"),
                        Map.entry("bootstrap_resamples", 50),
                        Map.entry("bootstrap_confidence", 0.9),
                        Map.entry("bootstrap_seed", 3L))
                .isUnmodifiable();
        assertThat(bootstrap.copy().parameters()).isEqualTo(bootstrap.parameters());
        assertThat(BootstrapInterval.builder(Data.accuracy()).build().parameters())
                .containsEntry("bootstrap_resamples", 1000)
                .containsEntry("bootstrap_confidence", 0.95)
                .containsEntry("bootstrap_seed", 0L);
    }

    @Test
    void theMetricItselfIsNotTouched() {
        AUROC metric = Data.auroc();
        metric.update(Data.batch(new float[] {-1, 1}, new boolean[] {true, false}));
        BootstrapInterval bootstrap = interval(metric);
        bootstrap.update(Data.scored(-1, 1));
        assertThat(bootstrap.compute().asDouble()).isEqualTo(1);
        assertThat(metric.compute().asDouble()).isZero();
    }

    @Test
    void forwardGivesTheBatchAlone() {
        BootstrapInterval bootstrap = interval(Data.accuracy());
        bootstrap.update(Data.labelled(0, 3));
        MetricResult forward = bootstrap.forward(Data.labelled(2, 2));
        assertThat(forward.asDouble()).isEqualTo(1);
        assertThat(forward.detail("lower")).isEqualTo(1);
        assertThat(bootstrap.compute().asDouble()).isEqualTo(0.4);
        assertThat(bootstrap.updateCount()).isEqualTo(2);
    }

    @Test
    void aResetForgetsAndACopyHasSeenNothing() {
        BootstrapInterval bootstrap = interval(Data.accuracy());
        bootstrap.update(Data.labelled(0, 3));
        bootstrap.compute();
        BootstrapInterval copy = bootstrap.copy();
        bootstrap.reset();
        for (BootstrapInterval fresh : List.of(copy, bootstrap)) {
            assertThat(fresh.updateCount()).isZero();
            assertThat(fresh.result().isDefined()).isFalse();
            fresh.update(Data.labelled(2, 2));
            assertThat(fresh.compute().asDouble()).isEqualTo(1);
        }
    }

    @Test
    void aSkippedBatchHasNoImages() {
        BootstrapInterval bootstrap = interval(AUROC.builder()
                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                .strict(false)
                .build());
        bootstrap.update(Data.WITHOUT_LABELS);
        assertThat(bootstrap.updateCount()).isZero();
        assertThat(bootstrap.result().undefinedReason()).contains("no batch with pred_score and gt_label was seen");
        bootstrap.update(Data.scored(-1, 1));
        bootstrap.update(Data.WITHOUT_LABELS);
        assertThat(bootstrap.updateCount()).isEqualTo(1);
        assertThat(bootstrap.compute().asDouble()).isEqualTo(1);
    }

    @Test
    void aRefusedBatchIsReportedWithThePositionsOfTheUserAndLeavesNoTrace() {
        BootstrapInterval bootstrap = interval(Data.auroc());
        bootstrap.update(Data.scored(-1, 1));
        MetricResult before = bootstrap.compute();
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> bootstrap.update(Data.scored(-1, 1, Float.NaN)))
                .withMessage("1 of 3 scores is NaN, at [2] in field 'pred_score' of batch 2 (images/2.png), read by "
                        + "image_AUROC. NaN is neither above nor below any threshold. Look for a division by zero or an "
                        + "overflow in the model, and write its scores again.");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> bootstrap.update(Data.WITHOUT_LABELS))
                .withMessageStartingWith(
                        "image_AUROC needs the field 'gt_label', which has no value in this ImageBatch "
                                + "(it has pred_score).");
        assertSameBits(bootstrap.compute(), before, "after refused batches");
        assertThat(bootstrap.updateCount()).isEqualTo(1);
    }

    /** Takes no image alone. */
    private static final class Pairs implements Metric<MetricResult>, Mergeable<Pairs> {
        void update(Tensor scores) {
            if (scores.size() % 2 != 0) {
                throw new MetricInputException("score", "An odd number of scores", "Give pairs.");
            }
        }

        @Override
        public MetricResult compute() {
            return MetricResult.of(1);
        }

        @Override
        public void merge(Pairs other) {}

        @Override
        public void reset() {}
    }

    @Test
    void aMetricMayRefuseImagesOneByOne() {
        BootstrapInterval bootstrap = interval(TestMetric.of(
                new TestMetric.Binding("Pairs", "", true, List.of("score"), List.of(Field.PRED_SCORE)),
                Pairs::new,
                (metric, arguments) -> metric.update(arguments.get(0))));
        bootstrap.update(Data.scored());
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> bootstrap.update(Data.scored(1, 2)))
                .withMessage("An odd number of scores in field 'pred_score' of batch 2, read by Pairs. Give pairs.");
        assertThat(bootstrap.updateCount()).isEqualTo(1);
    }

    @Test
    void textsDistinguishImagesToo() {
        Field<List<String>> note = Field.strings("note");
        Batch one = Batch.builder().put(note, List.of("a", "b", "a")).build();
        assertThat(ImageDigest.of(one.sample(0), List.of(note)))
                .isEqualTo(ImageDigest.of(one.sample(2), List.of(note)))
                .isNotEqualTo(ImageDigest.of(one.sample(1), List.of(note)))
                .hasSize(64);
        assertThat(ImageDigest.of(one, List.of(Field.GT_MASK))).isEqualTo(ImageDigest.of(one, List.of()));
    }

    @Test
    void anEvaluatorTakesCopiesAndMergesIt() {
        BootstrapInterval bootstrap = interval(Data.auroc());
        Evaluator whole = Evaluator.builder().testMetrics(bootstrap).build();
        Evaluator left = whole.copy();
        Evaluator right = whole.copy();
        ImageBatch first = Data.scored(-1, 1, 2);
        ImageBatch second = Data.batch(new float[] {-2, 3, 5}, new boolean[] {false, false, true});
        whole.update(first);
        whole.update(second);
        right.update(first);
        left.update(second);
        left.merge(right);
        EvaluationResult result = left.compute();
        assertThat(result.metrics()).isEqualTo(whole.compute().metrics());
        assertThat(result.updateCounts()).isEqualTo(Map.of("image_AUROC", 2L));
        assertThat(result.get("image_AUROC").details()).containsKeys("lower", "upper");
        assertRefused(
                () -> Evaluator.builder().testMetrics(bootstrap, Data.auroc()).build(),
                "Two metrics are called 'image_AUROC': one over pred_score and gt_label, one over pred_score and "
                        + "gt_label. Results are kept by name. Give each a prefix, for example prefix(\"image_\") and "
                        + "prefix(\"pixel_\"); in YAML, prefix: image_.");
    }

    @Test
    void onlyAlikeIntervalsMerge() {
        BootstrapInterval bootstrap = interval(Data.auroc());
        bootstrap.update(Data.scored(-1, 1));
        assertRefused(
                () -> bootstrap.merge(Data.auroc()),
                "The BootstrapInterval of image_AUROC cannot merge with a metric of another kind. Merge it with one "
                        + "of the same kind, for example a copy().");
        assertRefused(
                () -> bootstrap.merge(bootstrap),
                "The BootstrapInterval of image_AUROC cannot merge with itself. Merge a copy that has seen other "
                        + "batches.");
        assertRefused(
                () -> bootstrap.merge(BootstrapInterval.builder(Data.auroc())
                        .resamples(RESAMPLES)
                        .seed(1)
                        .build()),
                "The BootstrapInterval of image_AUROC cannot merge with one that has different settings: {max_fpr=none, "
                        + "standardize=true, thresholds=none, bootstrap_resamples=30, bootstrap_confidence=0.95, bootstrap_seed=0} and "
                        + "{max_fpr=none, standardize=true, thresholds=none, bootstrap_resamples=30, bootstrap_confidence=0.95, "
                        + "bootstrap_seed=1}. Build both alike, for example with copy().");
        BootstrapInterval partial = interval(AUROC.builder()
                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                .maxFpr(0.5)
                .build());
        partial.update(Data.scored(-1, 1));
        assertRefused(
                () -> bootstrap.merge(partial),
                "image_AUROC cannot merge with a metric that has different settings: {max_fpr=none, standardize=true, "
                        + "thresholds=none} and "
                        + "{max_fpr=0.5, standardize=true, thresholds=none}. Build both alike, for example with copy().");
        assertRefused(
                () -> bootstrap.merge(interval(Data.accuracy())),
                "image_AUROC cannot merge with Accuracy, which is another kind of metric. Merge like with like.");
        assertThat(bootstrap.updateCount()).isEqualTo(1);
    }

    @Test
    void aMetricThatCannotMergeHasNoInterval() {
        assertRefused(
                () -> BootstrapInterval.builder(Data.unmergeable()),
                "BootstrapInterval cannot wrap image_Rank: it merges states, and the state of image_Rank cannot be "
                        + "merged. Wrap a metric that merges.");
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        BootstrapInterval.Builder builder = BootstrapInterval.builder(Data.accuracy());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> builder.resamples(1).build())
                .withMessage("resamples is 1, but must be at least 2.")
                .matches(refused -> refused.key().equals(Optional.of("resamples")));
        builder.resamples(2);
        for (double confidence : new double[] {0, 1, -0.5, Double.NaN}) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> builder.confidence(confidence).build())
                    .withMessageMatching("confidence is \\S+, but must be above 0 and below 1\\.")
                    .matches(refused -> refused.key().equals(Optional.of("confidence")));
        }
        assertThat(builder.confidence(0.5).build().parameters()).containsEntry("bootstrap_resamples", 2);
    }
}
