package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricFailure;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.metric.F1Max;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.testing.Faults;
import io.github.anometry.core.testing.Faults.Place;
import io.github.anometry.testkit.Clause;
import io.github.anometry.testkit.Finding;
import io.github.anometry.testkit.MetricContract;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A metric may throw what it likes, wherever it likes: it is named, and the other metrics have their values. */
final class FaultyMetricsTest {
    private static final List<Batch> BATCHES = TestData.batches(3, 4);
    private static final DataModule DATA = DataModule.ofTest(BATCHES);
    private static final String PLACE = ". The cause of this exception says where.";

    private static Evaluator.Builder around(AnomalibMetric<?>... faulty) {
        return Evaluator.builder()
                .testMetrics(AUROC.builder().fields(PRED_SCORE, GT_LABEL).build())
                .testMetrics(faulty)
                .testMetrics(F1Max.builder().fields(PRED_SCORE, GT_LABEL).build());
    }

    private static AnomalyModel model(AnomalibMetric<?> faulty) {
        return AnomalyModel.ofPredictions().evaluator(around(faulty).build()).build();
    }

    private static AnomalibMetric<?> failingIn(String method) {
        return Faults.failingIn(
                method,
                AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("faulty_").build());
    }

    /** Of the other metrics, over the first batches. */
    private static void assertOthers(EvaluationResult result, int batches) {
        Evaluator expected = around().build();
        BATCHES.subList(0, batches).forEach(expected::update);
        for (String name : List.of("AUROC", "F1Max")) {
            assertThat(result.get(name)).as(name).isEqualTo(expected.compute().get(name));
            assertThat(result.updateCounts()).containsEntry(name, (long) batches);
        }
    }

    private static String reason(EvaluationResult result) {
        return result.get("Faulty").undefinedReason().orElseThrow();
    }

    static Stream<Arguments> faults() {
        return Faults.all().entrySet().stream().map(fault -> Arguments.of(fault.getValue(), fault.getKey()));
    }

    @Nested
    class InUpdate {
        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.anometry.core.engine.FaultyMetricsTest#faults")
        void anEvaluatorThrowsAfterTheOthersHaveTakenTheBatch(String said, Supplier<Throwable> fault) {
            Evaluator evaluator = around(Faults.metric(Place.UPDATE, fault)).build();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> evaluator.update(BATCHES.get(0)))
                    .withMessage("Faulty failed on batch 1: " + said + PLACE)
                    .satisfies(thrown ->
                            assertThat(thrown).hasCauseInstanceOf(fault.get().getClass()));
            assertThat(evaluator.test().metrics().get(2).updateCount()).isEqualTo(1);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.anometry.core.engine.FaultyMetricsTest#faults")
        void anEvaluatorThatKeepsGoingLeavesItOut(String said, Supplier<Throwable> fault) {
            Evaluator evaluator =
                    around(Faults.metric(Place.UPDATE, fault)).keepGoing(true).build();
            BATCHES.forEach(evaluator::update);
            assertOthers(evaluator.compute(), 4);
            assertThat(reason(evaluator.compute()))
                    .isEqualTo("it failed on batch 1 and has been left out since: " + said);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.anometry.core.engine.FaultyMetricsTest#faults")
        void aRunEndsWithWhatWasMeasured(String said, Supplier<Throwable> fault) {
            RunFailedException failed = catchThrowableOfType(
                    RunFailedException.class, () -> new Engine().test(model(Faults.metric(Place.UPDATE, fault)), DATA));
            assertThat(failed)
                    .hasMessage("The test failed after 1 batch: Faulty failed on batch 1: " + said + PLACE)
                    .hasCauseInstanceOf(fault.get().getClass());
            assertOthers(failed.partialResult(), 1);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.anometry.core.engine.FaultyMetricsTest#faults")
        void aRunThatKeepsGoingNotifiesListenersAndLoggers(String said, Supplier<Throwable> fault) {
            List<String> events = new ArrayList<>();
            EvaluationResult result = Engine.builder()
                    .keepGoing(true)
                    .listeners(new EngineListener() {
                        @Override
                        public void metricFailed(Stage stage, MetricFailure failure) {
                            events.add(failure.message());
                        }
                    })
                    .loggers(new ResultLogger() {
                        @Override
                        public String name() {
                            return "test";
                        }

                        @Override
                        public void log(RunReport report) {
                            events.add("logged");
                        }
                    })
                    .build()
                    .test(model(Faults.metric(Place.UPDATE, fault)), DATA);
            assertThat(events).containsExactly("Faulty failed on batch 1: " + said + PLACE, "logged");
            assertOthers(result, 4);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.anometry.core.engine.FaultyMetricsTest#faults")
        void breaksTheContract(String said, Supplier<Throwable> fault) {
            List<Finding> findings =
                    MetricContract.of(Faults.metric(Place.UPDATE, fault)).checkGenerated(2);
            assertThat(findings)
                    .contains(new Finding(
                            Clause.BATCHES,
                            Finding.Outcome.BROKEN,
                            "Faulty breaks the metric contract. A metric accepts the batches; this one does not: it threw "
                                    + said + ". Seed 1."));
            assertThat(findings).filteredOn(Finding::isBroken).hasSize(1);
        }

        static Stream<RuntimeException> refusals() {
            return Stream.of(
                    new IllegalArgumentException("negative scores"),
                    new DataException("negative scores"),
                    new MetricInputException("score", "negative scores", "Give others."));
        }

        @ParameterizedTest
        @MethodSource("refusals")
        void whatRefusesABatchIsTheFaultOfTheData(RuntimeException refusal) {
            Evaluator evaluator =
                    around(Faults.metric(Place.UPDATE, () -> refusal)).build();
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> evaluator.update(BATCHES.get(0)))
                    .withMessageContaining("negative scores");
        }

        @Test
        void anErrorOfTheJvmGoesOnAndNamesTheMetric() {
            AnomalibMetric<?> faulty = Faults.metric(Place.UPDATE, () -> new OutOfMemoryError("Java heap space"));
            OutOfMemoryError fatal = catchThrowableOfType(
                    OutOfMemoryError.class,
                    () -> Engine.builder().keepGoing(true).build().test(model(faulty), DATA));
            assertThat(ThirdPartyCode.Culprit.of(fatal)).contains("the metric 'Faulty'");
        }

        @Test
        void anInterruptionThatIsNotDeclaredIsNoted() {
            AnomalibMetric<?> faulty = Faults.metric(Place.UPDATE, InterruptedException::new);
            assertThatExceptionOfType(RunCancelledException.class)
                    .isThrownBy(() -> Engine.builder().keepGoing(true).build().test(model(faulty), DATA))
                    .withMessage("The test was cancelled after 1 batch.");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Nested
    class InCompute {
        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.anometry.core.engine.FaultyMetricsTest#faults")
        void anEvaluatorNamesIt(String said, Supplier<Throwable> fault) {
            Evaluator evaluator = around(Faults.metric(Place.COMPUTE, fault)).build();
            BATCHES.forEach(evaluator::update);
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(evaluator::compute)
                    .withMessage("Faulty cannot be computed: " + said + PLACE);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.anometry.core.engine.FaultyMetricsTest#faults")
        void anEvaluatorThatKeepsGoingHasTheOthers(String said, Supplier<Throwable> fault) {
            Evaluator evaluator =
                    around(Faults.metric(Place.COMPUTE, fault)).keepGoing(true).build();
            BATCHES.forEach(evaluator::update);
            assertOthers(evaluator.compute(), 4);
            assertThat(reason(evaluator.compute())).isEqualTo("it could not be computed: " + said);
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("io.github.anometry.core.engine.FaultyMetricsTest#faults")
        void aRunEndsWithTheOthers(String said, Supplier<Throwable> fault) {
            RunFailedException failed = catchThrowableOfType(
                    RunFailedException.class,
                    () -> new Engine().test(model(Faults.metric(Place.COMPUTE, fault)), DATA));
            assertThat(failed).hasMessage("The test could not compute Faulty: " + said + ".");
            assertOthers(failed.partialResult(), 4);
        }

        @Test
        void aRefusalIsTheFaultOfTheData() {
            Evaluator evaluator = around(
                            Faults.metric(Place.COMPUTE, () -> new IllegalArgumentException("fewer than two scores")))
                    .build();
            BATCHES.forEach(evaluator::update);
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(evaluator::compute)
                    .withMessage("Faulty cannot be computed: java.lang.IllegalArgumentException: fewer than two scores"
                            + PLACE);
        }
    }

    /** Of a metric that implements all methods itself. */
    @Nested
    class Elsewhere {
        private static final String SAID = "java.lang.AssertionError: in ";

        private EvaluationResult kept(String method) {
            return Engine.builder().keepGoing(true).curves(true).build().test(model(failingIn(method)), DATA);
        }

        @ParameterizedTest
        @ValueSource(strings = {"updateCount", "result"})
        void itIsUndefined(String method) {
            EvaluationResult result = kept(method);
            assertOthers(result, 4);
            assertThat(result.get("faulty_AUROC").undefinedReason())
                    .contains("it could not be computed: " + SAID + method);
            RunFailedException failed = catchThrowableOfType(
                    RunFailedException.class, () -> new Engine().test(model(failingIn(method)), DATA));
            assertThat(failed).hasMessage("The test could not compute faulty_AUROC: " + SAID + method + ".");
            assertOthers(failed.partialResult(), 4);
        }

        @Test
        void aCurveThatFailsLeavesTheValue() {
            EvaluationResult result = kept("curve");
            assertOthers(result, 4);
            assertThat(result.get("faulty_AUROC").asDouble())
                    .isEqualTo(result.get("AUROC").asDouble());
            assertThat(result.curves()).containsKey("AUROC").doesNotContainKey("faulty_AUROC");
            assertThat(result.warnings())
                    .anyMatch(warning ->
                            warning.message().contains("The curve could not be computed: " + SAID + "curve"));
            RunFailedException failed = catchThrowableOfType(
                    RunFailedException.class,
                    () -> Engine.builder().curves(true).build().test(model(failingIn("curve")), DATA));
            assertThat(failed).hasMessage("The test could not compute faulty_AUROC: " + SAID + "curve.");
            assertOthers(failed.partialResult(), 4);
        }

        @Test
        void valuesOfImagesThatFailLeaveTheResult() {
            EvaluationResult result = kept("sampleValues");
            assertOthers(result, 4);
            assertThat(result.get("faulty_AUROC").isDefined()).isTrue();
            assertThat(result.warnings())
                    .anyMatch(warning -> warning.message()
                            .equals("The values of faulty_AUROC for single images could not be computed: The metric"
                                    + " 'faulty_AUROC' failed in sampleValues(): " + SAID + "sampleValues" + PLACE));
            RunFailedException failed = catchThrowableOfType(
                    RunFailedException.class, () -> new Engine().test(model(failingIn("sampleValues")), DATA));
            assertOthers(failed.partialResult(), 4);
        }

        @ParameterizedTest
        @ValueSource(strings = {"fields", "shareState"})
        void anEvaluatorIsNotBuilt(String method) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> around(failingIn(method)).build())
                    .withMessage("The metric 'faulty_AUROC' failed in " + method + "(): " + SAID + method + PLACE);
        }

        @Test
        void aMetricWithoutANameIsNamedByItsClass() {
            AnomalibMetric<?> faulty = failingIn("name");
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> around(faulty).build())
                    .withMessage("The metric '" + faulty.getClass().getName() + "' failed in name(): " + SAID + "name"
                            + PLACE);
        }

        @Test
        void anEvaluatorIsNotCopied() {
            Evaluator evaluator = around(failingIn("copy")).build();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(evaluator::copy)
                    .withMessage("The metric 'faulty_AUROC' failed in copy(): " + SAID + "copy" + PLACE);
        }

        @Test
        void theOthersAreReset() {
            Evaluator evaluator = around(failingIn("reset")).build();
            evaluator.update(BATCHES.get(0));
            assertThatThrownBy(evaluator::reset)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessage("The metric 'faulty_AUROC' failed in reset(): " + SAID + "reset" + PLACE);
            assertThat(evaluator.test().metrics().get(2).updateCount()).isZero();
        }

        @Test
        void theOthersMerge() {
            for (boolean keepGoing : List.of(false, true)) {
                Evaluator here = around(failingIn("merge")).keepGoing(keepGoing).build();
                Evaluator there = here.copy();
                BATCHES.subList(0, 2).forEach(here::update);
                BATCHES.subList(2, 4).forEach(there::update);
                String said = "The metric 'faulty_AUROC' failed in merge(): " + SAID + "merge" + PLACE;
                if (keepGoing) {
                    here.merge(there);
                    EvaluationResult result = here.compute();
                    assertOthers(result, 4);
                    assertThat(result.get("faulty_AUROC").undefinedReason())
                            .contains("it could not be merged and has been left out since: " + said);
                    assertThat(here.fromBytes(here.toBytes()).compute()).isEqualTo(result);
                } else {
                    assertThatExceptionOfType(ConfigurationException.class)
                            .isThrownBy(() -> here.merge(there))
                            .withMessage(said);
                    assertOthers(here.compute(), 4);
                }
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"write", "mergeSupport", "parameters"})
        void itIsNamedWhereTheStateIsAskedFor(String method) {
            Evaluator evaluator = around(failingIn(method)).build();
            Evaluator other = evaluator.copy();
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> {
                        if (method.equals("write")) {
                            evaluator.toBytes();
                        }
                        evaluator.merge(other);
                    })
                    .withMessage("The metric 'faulty_AUROC' failed in " + method + "(): " + SAID + method + PLACE);
        }
    }
}
