package io.github.anometry.core.engine;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.error.RunException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.model.Predictor;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.testing.Faults;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models, data, listeners and loggers may throw what they like: they are named, and what was measured is kept. */
final class FaultyRunsTest {
    private static final List<Batch> BATCHES = TestData.batches(5, 6);
    private static final DataModule DATA = DataModule.ofTest(BATCHES);
    private static final String PLACE = ". The cause of this exception says where.";

    private static AnomalyModel model(Predictor predictor) {
        return AnomalyModel.builder(predictor)
                .name("padim")
                .evaluator(Evaluator.builder()
                        .testMetrics(
                                AUROC.builder().fields(PRED_SCORE, GT_LABEL).build())
                        .build())
                .build();
    }

    private static EvaluationResult over(int batches) {
        return new Engine().test(model(batch -> batch), DataModule.ofTest(BATCHES.subList(0, batches)));
    }

    private static RunFailedException failed(Engine.Builder engine, Predictor predictor, DataModule data) {
        List<RunException> reported = new ArrayList<>();
        EngineListener listener = new EngineListener() {
            @Override
            public void failed(Stage stage, RunException cause) {
                reported.add(cause);
            }
        };
        RunFailedException failed = catchThrowableOfType(
                RunFailedException.class,
                () -> engine.listeners(listener).build().test(model(predictor), data));
        assertThat(reported).containsExactly(failed);
        return failed;
    }

    private static void assertPartial(RunFailedException failed, int batches) {
        assertThat(failed.partialResult().metrics()).isEqualTo(over(batches).metrics());
        assertThat(failed.partialResult().updateCounts()).containsEntry("AUROC", (long) batches);
    }

    static Stream<Arguments> faults() {
        return Stream.of(1, 3)
                .flatMap(threads -> Faults.all().entrySet().stream()
                        .map(fault -> Arguments.of(threads, fault.getValue(), fault.getKey())));
    }

    @Nested
    class Models {
        private Predictor onThird(Supplier<? extends Throwable> fault) {
            return batch -> {
                if (batch.number().orElse(0) == 3) {
                    throw Faults.raise(fault);
                }
                return batch;
            };
        }

        @ParameterizedTest(name = "{0} threads, {1}")
        @MethodSource("io.github.anometry.core.engine.FaultyRunsTest#faults")
        void areNamedWithTheBatch(int threads, String said, Supplier<Throwable> fault) {
            RunFailedException failed = failed(Engine.builder().threads(threads), onThird(fault), DATA);
            assertThat(failed)
                    .hasMessage("The test failed after 2 batches: The model 'padim' failed on batch 3: " + said + PLACE)
                    .hasCauseInstanceOf(ConfigurationException.class);
            assertThat(failed.getCause()).hasCauseInstanceOf(fault.get().getClass());
            assertPartial(failed, 2);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3})
        void mayRefuseData(int threads) {
            RunFailedException failed = failed(
                    Engine.builder().threads(threads),
                    onThird(() -> new IllegalArgumentException("grey images")),
                    DATA);
            assertThat(failed)
                    .hasMessage("The test failed after 2 batches: The model 'padim' failed on batch 3:"
                            + " java.lang.IllegalArgumentException: grey images" + PLACE)
                    .hasCauseInstanceOf(DataException.class);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3})
        @SuppressWarnings("NullAway") // what it must not do
        void mayReturnNothing(int threads) {
            RunFailedException failed = failed(
                    Engine.builder().threads(threads), batch -> batch.number().orElse(0) == 3 ? null : batch, DATA);
            assertThat(failed)
                    .hasMessage(
                            "The test failed after 2 batches: The model 'padim' returned null for batch 3. It must add"
                                    + " its predictions to the batch that it is given, one for each sample.");
            assertPartial(failed, 2);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3})
        void areNamedByErrorsOfTheJvm(int threads) {
            Engine engine = Engine.builder().threads(threads).build();
            OutOfMemoryError fatal = catchThrowableOfType(
                    OutOfMemoryError.class,
                    () -> engine.test(model(onThird(() -> new OutOfMemoryError("Java heap space"))), DATA));
            assertThat(ThirdPartyCode.Culprit.of(fatal)).contains("the model 'padim'");
        }

        @Test
        void areNamedWhenNothingIsMeasured() {
            try (Batches predictions = new Engine().predict(model(onThird(() -> new AssertionError("no"))), DATA)) {
                predictions.next();
                predictions.next();
                assertThatExceptionOfType(ConfigurationException.class)
                        .isThrownBy(predictions::next)
                        .withMessage("The model 'padim' failed on batch 3: java.lang.AssertionError: no" + PLACE);
            }
        }
    }

    /** Some batches, then what is given instead of the next. */
    private record Failing(Iterator<Batch> first, Supplier<? extends @Nullable Batch> then) implements Batches {
        static DataModule after(int batches, Supplier<? extends @Nullable Batch> then) {
            return new DataModule() {
                @Override
                public Batches validation() {
                    return Batches.none();
                }

                @Override
                public Batches test() {
                    return new Failing(BATCHES.subList(0, batches).iterator(), then);
                }
            };
        }

        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        @SuppressWarnings("NullAway") // what it must not do
        public Batch next() {
            return first.hasNext() ? first.next() : then.get();
        }
    }

    @Nested
    class Data {
        @ParameterizedTest(name = "{0} threads, {1}")
        @MethodSource("io.github.anometry.core.engine.FaultyRunsTest#faults")
        void areNamedWithTheBatchAfterAllBeforeWereMeasured(int threads, String said, Supplier<Throwable> fault) {
            DataModule data = Failing.after(2, () -> {
                throw Faults.raise(fault);
            });
            RunFailedException failed = failed(Engine.builder().threads(threads), batch -> batch, data);
            assertThat(failed)
                    .hasMessage("The test failed after 2 batches: The data failed on batch 3: " + said + PLACE)
                    .hasCauseInstanceOf(DataException.class);
            assertPartial(failed, 2);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 3})
        void mayHaveNull(int threads) {
            RunFailedException failed =
                    failed(Engine.builder().threads(threads), batch -> batch, Failing.after(2, () -> null));
            assertThat(failed)
                    .hasMessage("The test failed after 2 batches: The data have null instead of batch 3. Leave out "
                            + "missing batches.");
            assertPartial(failed, 2);
        }

        @Test
        void mayFailToBeginAndToClose() {
            DataModule unopened = DataModule.generated(Stream::empty, () -> {
                throw Faults.raise(() -> new NoClassDefFoundError("com/acme/Reader"));
            });
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> new Engine().test(model(batch -> batch), unopened))
                    .withMessage(
                            "The data failed before the first batch: java.lang.NoClassDefFoundError: com/acme/Reader"
                                    + PLACE);
            DataModule unclosed = DataModule.generated(
                    Stream::empty,
                    () -> BATCHES.stream().onClose(() -> {
                        throw Faults.raise(() -> new AssertionError("open"));
                    }));
            RunFailedException failed = failed(Engine.builder(), batch -> batch, unclosed);
            assertThat(failed)
                    .hasMessage("The test failed after 6 batches: The data failed when they were closed:"
                            + " java.lang.AssertionError: open" + PLACE);
            assertPartial(failed, 6);
        }
    }

    /** A listener that fails in one method. */
    private record Listener(String where) implements EngineListener {
        private void fail(String here) {
            if (here.equals(where)) {
                throw new AssertionError(here);
            }
        }

        @Override
        public void started(Stage stage, OptionalLong samples) {
            fail("started");
        }

        @Override
        public void batchDone(Stage stage, long batches, long samples) {
            fail("batchDone");
        }

        @Override
        public void finished(Stage stage, EvaluationResult result) {
            fail("finished");
        }

        @Override
        public void failed(Stage stage, RunException cause) {
            fail("failed");
        }
    }

    private static final class Recorder implements ResultLogger {
        private final List<EvaluationResult> results = new ArrayList<>();

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public void log(RunReport report) {
            results.add(report.result());
        }
    }

    @Nested
    class Listeners {
        private static final String SAID =
                "The listener " + Listener.class.getName() + " failed: java.lang.AssertionError: ";

        @Test
        void endTheRunIfTheyFailDuringIt() {
            RunFailedException first =
                    failed(Engine.builder().listeners(new Listener("started")), batch -> batch, DATA);
            assertThat(first).hasMessage("The test failed after 0 batches: " + SAID + "started" + PLACE);
            RunFailedException second =
                    failed(Engine.builder().listeners(new Listener("batchDone")), batch -> batch, DATA);
            assertThat(second).hasMessage("The test failed after 1 batch: " + SAID + "batchDone" + PLACE);
            assertPartial(second, 1);
        }

        @Test
        void loseNoResultIfTheyFailAtItsEnd() {
            Recorder recorder = new Recorder();
            Recorder listening = new Recorder();
            EngineListener another = new EngineListener() {
                @Override
                public void finished(Stage stage, EvaluationResult result) {
                    listening.results.add(result);
                }
            };
            RunFailedException failed = failed(
                    Engine.builder().keepGoing(true).loggers(recorder).listeners(new Listener("finished"), another),
                    batch -> batch,
                    DATA);
            assertThat(failed)
                    .hasMessage("The test has its result, but not all listeners were notified: " + SAID + "finished"
                            + PLACE);
            assertThat(failed.partialResult()).isEqualTo(over(6));
            assertThat(recorder.results).containsExactly(over(6));
            assertThat(listening.results).containsExactly(over(6));
        }

        @Test
        void areSuppressedIfTheyFailAboutAFailure() {
            RunFailedException failed = failed(
                    Engine.builder().listeners(new Listener("failed")),
                    batch -> {
                        throw new IllegalStateException("gpu");
                    },
                    DATA);
            assertThat(failed).hasMessageContaining("The model 'padim' failed on batch 1");
            assertThat(failed.getSuppressed())
                    .singleElement()
                    .satisfies(suppressed -> assertThat(suppressed).hasMessage(SAID + "failed" + PLACE));
        }
    }

    /** Fails to log, and to close. */
    private record Logger(@Nullable String called, Supplier<? extends Throwable> fault) implements ResultLogger {
        @Override
        public String name() {
            if (called == null) {
                throw new AssertionError("no name");
            }
            return called;
        }

        @Override
        public void log(RunReport report) {
            throw Faults.raise(fault);
        }
    }

    @Nested
    class Loggers {
        private static Stream<Arguments> faults() {
            return FaultyRunsTest.faults().filter(arguments -> arguments.get()[0].equals(1));
        }

        /** What files throw is a sentence for users. */
        private static String sentence(String said) {
            return said.equals("java.io.IOException: disk full") ? "disk full" : said;
        }

        @ParameterizedTest(name = "{1}")
        @MethodSource("faults")
        void loseNoResultAndHideNoOther(int threads, String said, Supplier<Throwable> fault) {
            String message = "The logger 'mlflow' failed: " + sentence(said) + ".";
            Recorder recorder = new Recorder();
            EvaluationResult result = Engine.builder()
                    .keepGoing(true)
                    .threads(threads)
                    .loggers(new Logger("mlflow", fault), recorder)
                    .build()
                    .test(model(batch -> batch), DATA);
            assertThat(result.metrics()).isEqualTo(over(6).metrics());
            assertThat(result.warnings()).anyMatch(warning -> warning.message().equals(message));
            assertThat(recorder.results).containsExactly(over(6));

            LoggingFailedException failed = catchThrowableOfType(
                    LoggingFailedException.class,
                    () -> Engine.builder()
                            .loggers(new Logger("mlflow", fault), recorder)
                            .build()
                            .test(model(batch -> batch), DATA));
            assertThat(failed).hasMessage("The results are complete, but were not logged everywhere. " + message);
            assertThat(failed.result()).isEqualTo(over(6));
            assertThat(recorder.results).hasSize(2);
        }

        @Test
        void areNamedByTheirClassIfTheyDoNotSayAName() {
            LoggingFailedException failed = catchThrowableOfType(
                    LoggingFailedException.class,
                    () -> Engine.builder()
                            .loggers(new Logger(null, () -> new IllegalStateException("offline")))
                            .build()
                            .test(model(batch -> batch), DATA));
            assertThat(failed)
                    .hasMessage("The results are complete, but were not logged everywhere. The logger '"
                            + Logger.class.getName() + "' failed: java.lang.IllegalStateException: offline.");
        }
    }
}
