package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.PRED_LABEL;
import static io.github.anometry.api.batch.Field.PRED_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.RunException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.model.Predictor;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricFailure;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Max;
import io.github.anometry.core.metric.F1Score;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.model.PostProcessor;
import io.github.anometry.core.model.Thresholds;
import io.github.anometry.core.result.EvaluationResult;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of a model over data. */
class EngineTest {
    private static final DataModule DATA = DataModule.of(TestData.batches(1, 6), TestData.batches(2, 7));

    private static AUROC imageAuroc() {
        return AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("image_").build();
    }

    private static F1Max pixelF1Max() {
        return F1Max.builder().fields(ANOMALY_MAP, GT_MASK).prefix("pixel_").build();
    }

    private static AnomalyModel model(AnomalibMetric<?>... testMetrics) {
        return AnomalyModel.ofPredictions()
                .evaluator(Evaluator.builder().testMetrics(testMetrics).build())
                .build();
    }

    /** A model that was validated on the data that it is tested on. */
    private static AnomalyModel validated(AnomalibMetric<?>... testMetrics) {
        AnomalyModel model = model(testMetrics);
        new Engine().validate(model, DataModule.of(TestData.batches(2, 7), List.of()));
        return model;
    }

    @Nested
    class Thresholding {
        static IntStream seeds() {
            return IntStream.range(0, 200);
        }

        /** What F1Max promises is what F1Score with its threshold comes to, on the same data, to the last bit. */
        @ParameterizedTest
        @MethodSource("seeds")
        void theBestF1OfValidationIsTheF1OfATestOnTheSameData(long seed) {
            List<Batch> batches = TestData.batches(seed, 5);
            AnomalyModel model = AnomalyModel.ofPredictions()
                    .evaluator(Evaluator.builder()
                            .validationMetrics(
                                    F1Max.builder()
                                            .fields(PRED_SCORE, GT_LABEL)
                                            .prefix("image_")
                                            .build(),
                                    pixelF1Max())
                            .testMetrics(
                                    F1Score.builder()
                                            .fields(PRED_LABEL, GT_LABEL)
                                            .prefix("image_")
                                            .build(),
                                    F1Score.builder()
                                            .fields(PRED_MASK, GT_MASK)
                                            .prefix("pixel_")
                                            .build())
                            .build())
                    .build();
            Engine engine = new Engine();
            EvaluationResult validation = engine.validate(model, DataModule.of(batches, batches));
            EvaluationResult test = engine.test(model, DataModule.of(batches, batches));
            for (String kind : List.of("image_", "pixel_")) {
                assertThat(test.get(kind + "F1Score").asDouble())
                        .isEqualTo(validation.get(kind + "F1Max").asDouble());
                assertThat(validation.get(kind + "threshold").asDouble())
                        .isEqualTo(validation.get(kind + "F1Max").detail("threshold"));
            }
        }

        @Test
        void validationReportsTheThresholdsAndTheRanges() {
            AnomalyModel model = model(imageAuroc());
            EvaluationResult result = new Engine().validate(model, DATA);
            assertThat(result.metrics()).containsOnlyKeys("image_threshold", "pixel_threshold");
            assertThat((float) result.get("image_threshold").asDouble())
                    .isEqualTo(model.thresholds().image().orElseThrow().threshold());
            assertThat((float) result.get("pixel_threshold").detail("min"))
                    .isEqualTo(model.thresholds().pixel().orElseThrow().min());
            assertThat(result.updateCounts()).containsEntry("image_threshold", 6L);
        }

        @Test
        void validationMetricsOfLabelsAreMeasuredByTheThresholdsOfThatValidation() {
            AnomalyModel model = AnomalyModel.ofPredictions()
                    .evaluator(Evaluator.builder()
                            .validationMetrics(
                                    F1Score.builder()
                                            .fields(PRED_MASK, GT_MASK)
                                            .prefix("pixel_")
                                            .build(),
                                    pixelF1Max())
                            .build())
                    .build();
            EvaluationResult result = new Engine().validate(model, DATA);
            assertThat(result.metrics().keySet())
                    .containsExactly("pixel_F1Score", "pixel_F1Max", "image_threshold", "pixel_threshold");
            assertThat(result.get("pixel_F1Score").asDouble())
                    .isEqualTo(result.get("pixel_F1Max").asDouble());
        }

        @Test
        void withoutMasksOnlyImagesGetAThreshold() {
            List<Batch> batches = TestData.batches(3, 4).stream()
                    .map(batch -> TestData.without(batch, GT_MASK))
                    .toList();
            AnomalyModel model = model(imageAuroc());
            EvaluationResult result = new Engine().validate(model, DataModule.of(batches, batches));
            assertThat(model.thresholds().image()).isPresent();
            assertThat(model.thresholds().pixel()).isEmpty();
            assertThat(result.metrics()).containsOnlyKeys("image_threshold");
        }

        @Test
        void whereNothingCanBeFittedTheResultSaysSo() {
            List<Batch> batches = TestData.batches(3, 4).stream()
                    .map(batch -> TestData.without(batch, GT_MASK, GT_LABEL))
                    .toList();
            AnomalyModel model = model(imageAuroc());
            assertThat(new Engine()
                            .validate(model, DataModule.of(batches, batches))
                            .warnings())
                    .extracting(Warning::message)
                    .containsExactly(
                            "No threshold could be found: no batch of the validation has pred_score and gt_label, or"
                                    + " anomaly_map and gt_mask.");
            assertThat(model.thresholds()).isEqualTo(Thresholds.NONE);
        }

        @Test
        void validationOfNormalSamplesTakesTheHighestScoreAndWarns() {
            List<Batch> normal = List.of(Batch.builder()
                    .put(PRED_SCORE, Tensor.of(new float[] {1, 3, 2}))
                    .put(GT_LABEL, Tensor.of(new boolean[3]))
                    .build());
            AnomalyModel model = model(imageAuroc());
            EvaluationResult result = new Engine().validate(model, DataModule.of(normal, normal));
            assertThat(result.get("image_threshold").asDouble()).isEqualTo(3);
            assertThat(result.warnings())
                    .extracting(Warning::message)
                    .containsExactly(
                            "PostProcessor.image_F1AdaptiveThreshold: no element is anomalous (3 are normal), so no threshold"
                                    + " is best; this is the highest score. Choose a threshold on data with anomalous elements");
        }

        @Test
        void validationThatCallsEverythingAnomalousWarns() {
            List<Batch> inverted = List.of(Batch.builder()
                    .put(PRED_SCORE, Tensor.of(new float[] {4, 3, 2}))
                    .put(GT_LABEL, Tensor.of(new boolean[] {false, true, true}))
                    .build());
            AnomalyModel model = model(imageAuroc());
            EvaluationResult result = new Engine().validate(model, DataModule.of(inverted, inverted));
            assertThat(result.get("image_threshold").asDouble()).isEqualTo(2);
            assertThat(result.warnings())
                    .containsExactly(Warning.of(
                            "f1max-all-positive",
                            "PostProcessor.image_F1AdaptiveThreshold: This threshold calls every element anomalous, normal ones"
                                    + " too, because no higher one reaches a better F1. Check whether the scores "
                                    + "separate the classes: measure AUROC. Or set a threshold of your own."));
        }

        @Test
        void aMetricOfLabelsBeforeAnyValidationIsRejectedWithAdvice() {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new Engine().test(AnomalyModel.of(batch -> batch), DATA))
                    .withMessage(
                            "The metric 'image_F1Score' reads 'pred_label', which the model does not predict and no threshold"
                                    + " makes: none is known for 'pred_score' yet. Call validate(model, data) first, which finds one; or"
                                    + " give one by PostProcessor.imageThreshold(...) or AnomalyModel.useThresholds(...); or make the"
                                    + " metric non-strict, so that it is left out.");
        }

        @Test
        void aGivenThresholdNeedsNoValidation() {
            AnomalyModel model = AnomalyModel.ofPredictions()
                    .postProcessor(PostProcessor.builder()
                            .imageThreshold(-10)
                            .pixelThreshold(-11)
                            .build())
                    .build();
            EvaluationResult result = new Engine().test(model, DATA);
            assertThat(result.metrics())
                    .containsOnlyKeys("image_AUROC", "image_F1Score", "pixel_AUROC", "pixel_F1Score");
            assertThat(result.metrics().values()).allMatch(metric -> metric.isScalar());
        }

        @Test
        void labelsThatTheModelPredictsStay() {
            Batch batch = TestData.batches(5, 1).get(0);
            Batch labelled = batch.with(PRED_LABEL, batch.get(GT_LABEL));
            AnomalyModel model =
                    model(F1Score.builder().fields(PRED_LABEL, GT_LABEL).build());
            new Engine().validate(model, DATA);
            assertThat(new Engine()
                            .test(model, DataModule.ofTest(List.of(labelled)))
                            .get("F1Score")
                            .asDouble())
                    .isEqualTo(1);
        }
    }

    @Nested
    class Runs {
        @Test
        void twoTestsComeToTheSame() {
            AnomalyModel model = validated(imageAuroc(), pixelF1Max());
            Engine engine = new Engine();
            assertThat(engine.test(model, DATA)).isEqualTo(engine.test(model, DATA));
        }

        @Test
        void validationsBetweenTestsDoNotLeakIntoThem() {
            AnomalyModel model = AnomalyModel.ofPredictions()
                    .evaluator(Evaluator.builder()
                            .validationMetrics(imageAuroc())
                            .testMetrics(imageAuroc(), pixelF1Max())
                            .build())
                    .build();
            Engine engine = new Engine();
            EvaluationResult validation = engine.validate(model, DATA);
            EvaluationResult test = engine.test(model, DATA);
            engine.validate(model, DATA);
            assertThat(engine.test(model, DATA)).isEqualTo(test);
            assertThat(engine.validate(model, DATA)).isEqualTo(validation);
        }

        @Test
        void theUsersOwnMetricsSeeNothing() {
            AUROC mine = imageAuroc();
            new Engine().test(model(mine), DATA);
            assertThat(mine.updateCount()).isZero();
        }

        @Test
        void enginesSideBySideOnOneModelAreIndependent() {
            AnomalyModel model = validated(imageAuroc(), pixelF1Max());
            EvaluationResult alone = new Engine().test(model, DATA);
            List<CompletableFuture<EvaluationResult>> runs = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> new Engine().test(model, DATA)))
                    .toList();
            assertThat(runs).allSatisfy(run -> assertThat(run.join()).isEqualTo(alone));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 5})
        void severalPredictingThreadsComeToTheSame(int threads) {
            AnomalyModel model = validated(imageAuroc(), pixelF1Max());
            EvaluationResult alone = new Engine().test(model, DATA);
            assertThat(Engine.builder().threads(threads).build().test(model, DATA))
                    .isEqualTo(alone);
        }

        @Test
        void batchesArriveInTheirOrderHoweverLongTheyTake() {
            AtomicInteger calls = new AtomicInteger();
            CountDownLatch second = new CountDownLatch(1);
            Predictor firstIsLast = batch -> {
                if (calls.getAndIncrement() == 0) {
                    await(second);
                } else {
                    second.countDown();
                }
                return batch;
            };
            AnomalyModel model = AnomalyModel.builder(firstIsLast)
                    .evaluator(Evaluator.builder().testMetrics(imageAuroc()).build())
                    .build();
            List<String> paths = Engine.builder().threads(2).build().test(model, DATA).images().stream()
                    .map(image -> image.path().orElseThrow())
                    .toList();
            assertThat(paths)
                    .isEqualTo(new Engine()
                            .test(model(imageAuroc()), DATA).images().stream()
                                    .map(image -> image.path().orElseThrow())
                                    .toList());
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Test
        void noMoreBatchesAreReadAheadThanTwoForEachThread() {
            AtomicInteger read = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            AtomicInteger measured = new AtomicInteger();
            DataModule data = DataModule.generated(
                    Stream::empty, () -> TestData.batches(9, 40).stream().peek(batch -> read.incrementAndGet()));
            EngineListener listener = new EngineListener() {
                @Override
                public void batchDone(Stage stage, long batches, long samples) {
                    most.accumulateAndGet(read.get() - measured.getAndIncrement(), Math::max);
                }
            };
            Engine.builder().threads(3).listeners(listener).build().test(model(imageAuroc()), data);
            assertThat(most.get()).isLessThanOrEqualTo(2 * 3 + 1);
        }

        @Test
        void withoutBatchesThereIsNoRun() {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new Engine().validate(model(imageAuroc()), DataModule.ofTest(List.of())))
                    .withMessage("The data have no batches for the validation.");
        }

        @Test
        void withoutTestMetricsThereIsNoTest() {
            AnomalyModel model = AnomalyModel.ofPredictions()
                    .evaluator(
                            Evaluator.builder().validationMetrics(imageAuroc()).build())
                    .build();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> new Engine().test(model, DATA))
                    .withMessage("The model 'predictions' has no metrics for the test. Give it an evaluator with some:"
                            + " AnomalyModel.builder(...).evaluator(...).");
        }

        @Test
        void dataAreClosed() {
            AtomicBoolean closed = new AtomicBoolean();
            DataModule data = DataModule.generated(
                    Stream::empty, () -> TestData.batches(1, 2).stream().onClose(() -> closed.set(true)));
            new Engine().test(model(imageAuroc()), data);
            assertThat(closed).isTrue();
        }

        @Test
        void listenersFollow() {
            List<String> events = new ArrayList<>();
            EngineListener listener = new EngineListener() {
                @Override
                public void started(Stage stage, OptionalLong samples) {
                    events.add(stage + " of " + samples.getAsLong());
                }

                @Override
                public void batchDone(Stage stage, long batches, long samples) {
                    events.add(batches + ": " + samples);
                }

                @Override
                public void finished(Stage stage, EvaluationResult result) {
                    events.add(stage + " " + result.metrics().keySet());
                }
            };
            List<Batch> two = List.of(
                    TestData.batches(1, 1).get(0), TestData.batches(1, 1).get(0));
            int size = two.get(0).size();
            Engine.builder().listeners(listener).build().test(model(imageAuroc()), DataModule.ofTest(two));
            assertThat(events)
                    .containsExactly("TEST of " + 2 * size, "1: " + size, "2: " + 2 * size, "TEST [image_AUROC]");
        }
    }

    @Nested
    class Predictions {
        @Test
        void haveLabelsAndNormalisedScoresBesideTheRawOnes() {
            AnomalyModel model = validated(imageAuroc());
            float threshold = model.thresholds().image().orElseThrow().threshold();
            try (Batches predictions = new Engine().predict(model, DATA)) {
                Batch batch = predictions.next();
                float[] raw = batch.get(PRED_SCORE).toFloatArray();
                boolean[] labels = batch.get(PRED_LABEL).toBooleanArray();
                float[] normalized = batch.get(PostProcessor.NORMALIZED_SCORE).toFloatArray();
                for (int i = 0; i < raw.length; i++) {
                    assertThat(labels[i]).isEqualTo(raw[i] >= threshold);
                    assertThat(normalized[i]).isBetween(0f, 1f);
                    assertThat(normalized[i] >= 0.5f).isEqualTo(labels[i]);
                }
                assertThat(batch.get(PRED_MASK).shape())
                        .isEqualTo(batch.get(ANOMALY_MAP).shape());
                assertThat(batch.find(PostProcessor.NORMALIZED_MAP)).isPresent();
            }
        }

        @Test
        void getTheMaximumOfAMapForAScore() {
            Batch maps = Batch.builder()
                    .put(ANOMALY_MAP, Tensor.of(new float[] {1, 4, 2, -5, -3, -9}, 2, 1, 3))
                    .build();
            try (Batches predictions = new Engine().predict(model(imageAuroc()), DataModule.ofTest(List.of(maps)))) {
                assertThat(predictions.next().get(PRED_SCORE).toFloatArray()).containsExactly(4, -3);
            }
        }
    }

    @Nested
    class Failures {
        private static final class Broken implements Predictor {
            @Override
            public Batch predict(Batch batch) {
                if (batch.number().orElse(0) == 3) {
                    throw new IllegalStateException("no memory on the device");
                }
                return batch;
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void aModelThatFailsIsNamedWithTheBatchAndWhatWasMeasuredIsKept(int threads) {
            AnomalyModel model = AnomalyModel.builder(new Broken())
                    .evaluator(Evaluator.builder().testMetrics(imageAuroc()).build())
                    .build();
            RunFailedException failed = catchThrowableOfType(
                    RunFailedException.class,
                    () -> Engine.builder().threads(threads).build().test(model, DATA));
            assertThat(failed)
                    .hasMessage(
                            "The test failed after 2 batches: The model 'Broken' failed on batch 3:"
                                    + " java.lang.IllegalStateException: no memory on the device. The cause of this exception says where.")
                    .hasCauseInstanceOf(ConfigurationException.class);
            EvaluationResult twoBatches = new Engine()
                    .test(
                            model(imageAuroc()),
                            DataModule.ofTest(TestData.batches(2, 7).subList(0, 2)));
            assertThat(failed.partialResult().metrics()).isEqualTo(twoBatches.metrics());
        }

        @Test
        void aModelThatLosesSamplesIsReported() {
            AnomalyModel model = AnomalyModel.builder(batch -> batch.sample(0))
                    .evaluator(Evaluator.builder().testMetrics(imageAuroc()).build())
                    .build();
            Batch two = Batch.builder()
                    .put(PRED_SCORE, Tensor.of(new float[] {1, 2}))
                    .put(GT_LABEL, Tensor.of(new boolean[] {false, true}))
                    .build();
            assertThatExceptionOfType(RunFailedException.class)
                    .isThrownBy(() -> new Engine().test(model, DataModule.ofTest(List.of(two))))
                    .withMessage(
                            "The test failed after 0 batches: The model 'model' was given 2 samples in batch 1, but predicted"
                                    + " 1. It must add its predictions to the batch that it is given, one for each sample.");
        }

        private static List<Batch> oneWithoutMask() {
            List<Batch> batches = new ArrayList<>(TestData.batches(2, 7));
            batches.set(2, TestData.without(batches.get(2), GT_MASK));
            return batches;
        }

        @Test
        void aBatchWithoutMasksEndsTheRunAndTheOthersResultsAreKept() {
            DataModule data = DataModule.ofTest(oneWithoutMask());
            RunFailedException failed = catchThrowableOfType(
                    RunFailedException.class, () -> new Engine().test(model(pixelF1Max(), imageAuroc()), data));
            assertThat(failed.getMessage())
                    .startsWith("The test failed after 3 batches: pixel_F1Max needs the field 'gt_mask'");
            EvaluationResult partial = failed.partialResult();
            assertThat(partial.get("image_AUROC"))
                    .isEqualTo(new Engine()
                            .test(
                                    model(imageAuroc()),
                                    DataModule.ofTest(TestData.batches(2, 7).subList(0, 3)))
                            .get("image_AUROC"));
            assertThat(partial.get("pixel_F1Max").undefinedReason().orElseThrow())
                    .startsWith(
                            "it failed on batch 3 and has been left out since: pixel_F1Max needs the field 'gt_mask'");
        }

        @Test
        void anEngineThatKeepsGoingFinishesTheOthers() {
            DataModule data = DataModule.ofTest(oneWithoutMask());
            List<String> events = new ArrayList<>();
            EngineListener listener = new EngineListener() {
                @Override
                public void metricFailed(Stage stage, MetricFailure failure) {
                    events.add(failure.metric() + " on batch " + failure.batch());
                }
            };
            EvaluationResult result = Engine.builder()
                    .keepGoing(true)
                    .listeners(listener)
                    .build()
                    .test(model(pixelF1Max(), imageAuroc()), data);
            assertThat(events).containsExactly("pixel_F1Max on batch 3");
            assertThat(result.get("image_AUROC"))
                    .isEqualTo(new Engine().test(model(imageAuroc()), DATA).get("image_AUROC"));
            assertThat(result.get("pixel_F1Max").isDefined()).isFalse();
            assertThat(result.updateCounts()).containsEntry("image_AUROC", 7L).containsEntry("pixel_F1Max", 2L);
        }

        @Test
        void aFailedValidationLeavesTheThresholds() {
            AnomalyModel model = validated(imageAuroc());
            Thresholds before = model.thresholds();
            List<Batch> batches = new ArrayList<>(TestData.batches(4, 3));
            batches.add(Batch.builder()
                    .put(PRED_SCORE, Tensor.of(new float[] {Float.NaN}))
                    .put(GT_LABEL, Tensor.of(new boolean[1]))
                    .build());
            assertThatThrownBy(() -> new Engine().validate(model, DataModule.of(batches, List.of())))
                    .isInstanceOf(RunFailedException.class)
                    .hasMessageStartingWith(
                            "The validation failed after 4 batches: 1 of 1 scores is NaN, at [0] in field"
                                    + " 'pred_score' of batch 4, read by PostProcessor.image_F1AdaptiveThreshold. ");
            assertThat(model.thresholds()).isEqualTo(before);
        }

        @Test
        void listenersHearOfIt() {
            List<RunException> heard = new ArrayList<>();
            EngineListener listener = new EngineListener() {
                @Override
                public void failed(Stage stage, RunException cause) {
                    heard.add(cause);
                }
            };
            RunFailedException failed = catchThrowableOfType(
                    RunFailedException.class,
                    () -> Engine.builder()
                            .listeners(listener)
                            .build()
                            .test(model(pixelF1Max()), DataModule.ofTest(oneWithoutMask())));
            assertThat(heard).containsExactly(failed);
        }
    }

    @Nested
    class Cancelling {
        private Engine cancelledAfter(long batch, Cancellation cancellation) {
            return Engine.builder()
                    .cancellation(cancellation)
                    .threads(2)
                    .listeners(new EngineListener() {
                        @Override
                        public void batchDone(Stage stage, long batches, long samples) {
                            if (batches == batch) {
                                cancellation.cancel();
                            }
                        }
                    })
                    .build();
        }

        @Test
        void endsBetweenBatchesAndKeepsWhatWasMeasured() {
            Engine engine = cancelledAfter(3, new Cancellation());
            RunCancelledException cancelled =
                    catchThrowableOfType(RunCancelledException.class, () -> engine.test(model(imageAuroc()), DATA));
            assertThat(cancelled).hasMessage("The test was cancelled after 3 batches.");
            assertThat(cancelled.partialResult().updateCounts()).containsEntry("image_AUROC", 3L);
        }

        @Test
        void leavesTheModelAsItWas() {
            AnomalyModel model = validated(imageAuroc());
            Thresholds before = model.thresholds();
            EvaluationResult test = new Engine().test(model, DATA);
            assertThatThrownBy(() -> cancelledAfter(1, new Cancellation()).validate(model, DATA))
                    .isInstanceOf(RunCancelledException.class);
            assertThat(model.thresholds()).isEqualTo(before);
            assertThat(new Engine().test(model, DATA)).isEqualTo(test);
        }

        @Test
        void anInterruptDoesTheSameAndStays() {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> new Engine().test(model(imageAuroc()), DATA))
                    .isInstanceOf(RunCancelledException.class)
                    .hasMessage("The test was cancelled after 0 batches.");
            assertThat(Thread.interrupted()).isTrue();
        }

        @Test
        void aCancelledRunIsNotLogged() {
            Recorder recorder = new Recorder();
            Cancellation cancellation = new Cancellation();
            cancellation.cancel();
            Engine engine = Engine.builder()
                    .cancellation(cancellation)
                    .loggers(recorder)
                    .build();
            assertThatThrownBy(() -> engine.test(model(imageAuroc()), DATA)).isInstanceOf(RunCancelledException.class);
            assertThat(recorder.reports).isEmpty();
        }
    }

    private static final class Recorder implements ResultLogger {
        private final List<RunReport> reports = new ArrayList<>();

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public void log(RunReport report) {
            reports.add(report);
        }
    }

    private record Full(String name) implements ResultLogger {
        @Override
        public void log(RunReport report) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @Nested
    class Logging {
        @Test
        void eachLoggerLogsEachRun() {
            Recorder recorder = new Recorder();
            Instant noon = Instant.parse("2026-01-01T12:00:00Z");
            AnomalyModel model = model(imageAuroc());
            Engine engine = Engine.builder()
                    .name("nightly")
                    .loggers(recorder)
                    .clock(Clock.fixed(noon, ZoneOffset.UTC))
                    .parameter("data", "hazelnut")
                    .build();
            engine.validate(model, DATA);
            engine.validate(model, DATA);
            EvaluationResult last = engine.test(model, DATA);
            assertThat(recorder.reports)
                    .extracting(RunReport::stage)
                    .containsExactly(Stage.VALIDATION, Stage.VALIDATION, Stage.TEST);
            assertThat(recorder.reports).extracting(RunReport::step).containsExactly(1L, 2L, 1L);
            assertThat(recorder.reports.get(2))
                    .isEqualTo(new RunReport(
                            "nightly", Stage.TEST, 1, noon, Map.of("model", "predictions", "data", "hazelnut"), last));
        }

        @Test
        void aLoggerThatFailsKeepsNeitherTheResultNorTheOtherLoggersFromTheUser() {
            Recorder recorder = new Recorder();
            Engine engine = Engine.builder()
                    .loggers(new Full("csv a.csv"), recorder, new Full("json b.json"))
                    .build();
            LoggingFailedException failed =
                    catchThrowableOfType(LoggingFailedException.class, () -> engine.test(model(imageAuroc()), DATA));
            assertThat(failed)
                    .hasMessage(
                            "The results are complete, but were not logged everywhere. The logger 'csv a.csv' failed:"
                                    + " No space left on device. The logger 'json b.json' failed:"
                                    + " No space left on device.");
            assertThat(failed.result().get("image_AUROC").isScalar()).isTrue();
            assertThat(failed.getSuppressed()).hasSize(1);
            assertThat(recorder.reports).hasSize(1);
        }

        @Test
        void anEngineThatKeepsGoingReportsItAsAWarning() {
            Engine engine = Engine.builder()
                    .keepGoing(true)
                    .loggers(new Full("csv a.csv"))
                    .build();
            assertThat(engine.test(model(imageAuroc()), DATA).warnings())
                    .extracting(Warning::message)
                    .containsExactly("The logger 'csv a.csv' failed: No space left on device.");
        }
    }
}
