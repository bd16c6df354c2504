package io.github.anometry.core.inject;

import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.engine.EngineListener;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.logging.RunReport;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.EvaluationResult;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An engine from the injector. */
class EngineBindingTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final DataModule DATA = DataModule.ofTest(List.of(Batch.builder()
            .put(PRED_SCORE, Tensor.of(new float[] {1, 2}))
            .put(GT_LABEL, Tensor.of(new boolean[] {false, true}))
            .build()));

    private static final class Recorder implements ResultLogger, EngineListener {
        private final List<RunReport> reports = new ArrayList<>();
        private final List<EvaluationResult> results = new ArrayList<>();

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public void log(RunReport report) {
            reports.add(report);
        }

        @Override
        public void finished(Stage stage, EvaluationResult result) {
            results.add(result);
        }
    }

    @Test
    void hasTheLoggersTheListenersAndTheClockThatModulesBind() {
        Recorder recorder = new Recorder();
        Injector injector = Guice.createInjector(
                new AnometryModule(),
                new EvaluatorModule()
                        .testMetric(AUROC.builder().fields(PRED_SCORE, GT_LABEL).build()),
                new AbstractModule() {
                    @Override
                    protected void configure() {
                        AnometryModule.loggers(binder()).addBinding().toInstance(recorder);
                        AnometryModule.listeners(binder()).addBinding().toInstance(recorder);
                        bind(Clock.class).toInstance(Clock.fixed(NOON, ZoneOffset.UTC));
                    }
                });
        AnomalyModel model = AnomalyModel.ofPredictions()
                .evaluator(injector.getInstance(Evaluator.class))
                .build();
        EvaluationResult result = injector.getInstance(Engine.class).test(model, DATA);
        assertThat(recorder.reports).singleElement().satisfies(report -> {
            assertThat(report.time()).isEqualTo(NOON);
            assertThat(report.result()).isEqualTo(result);
        });
        assertThat(recorder.results).containsExactly(result);
        assertThat(injector.getInstance(Engine.class)).isSameAs(injector.getInstance(Engine.class));
    }
}
