package io.github.anometry.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.metric.MinMax;
import io.github.anometry.core.result.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExampleTest {
    @Test
    void quickStartEvaluates() {
        EvaluationResult result = QuickStart.evaluate(QuickStart.predictions());
        assertThat(result.metrics().keySet())
                .containsExactly("image_AUROC", "pixel_AUROC", "image_F1Max", "pixel_AUPRO");
        assertThat(result.get("image_AUROC").asDouble()).isEqualTo(1);
        assertThat(result.get("pixel_AUPRO").asDouble()).isEqualTo(1);
        assertThat(result.get("image_F1Max").detail("threshold")).isEqualTo(0.9f);
    }

    @Test
    void anEngineValidatesAndTests() {
        EvaluationResult result = QuickStart.run(QuickStart.predictions());
        assertThat(result.metrics().keySet())
                .containsExactly("image_AUROC", "image_F1Score", "pixel_AUROC", "pixel_F1Score");
        assertThat(result.metrics().values()).allMatch(metric -> metric.asDouble() == 1);
        assertThat(result.figure("pixel_AUROC").title()).isEqualTo("pixel_AUROC = 1.0000");
    }

    @Test
    void anIntervalHoldsTheValue() {
        MetricResult auroc = QuickStart.confidence(QuickStart.predictions());
        assertThat(auroc.asDouble()).isEqualTo(1);
        assertThat(auroc.detail("lower")).isLessThanOrEqualTo(auroc.detail("upper"));
    }

    @Test
    void bytesHoldWhatWasSeen() {
        Evaluator evaluator = Evaluator.builder()
                .testMetrics(MinMax.builder().fields(Field.PRED_SCORE).build())
                .build();
        QuickStart.predictions().forEach(evaluator::update);
        assertThat(QuickStart.together(evaluator).compute().metrics())
                .isEqualTo(evaluator.compute().metrics());
    }

    @Test
    void ownMetricMeasures() {
        assertThat(OwnMetric.use(QuickStart.predictions().get(0))).isEqualTo(2.0 / 8);
        assertThat(OwnMetric.useByName(QuickStart.predictions().get(0))).isEqualTo(2.0 / 8);
    }

    @Test
    void guiceWiresAnEvaluator(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("plugins"));
        Files.writeString(folder.resolve("evaluation.yaml"), "test_metrics: [{metric: AUPRO, prefix: pixel_}]");
        Evaluator evaluator = Injected.evaluator(folder);
        QuickStart.predictions().forEach(evaluator::update);
        assertThat(evaluator.compute().get("pixel_AUPRO").asDouble()).isEqualTo(1);
    }
}
