package io.github.anometry.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.core.evaluator.EvaluationResult;
import org.junit.jupiter.api.Test;

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
    void ownMetricMeasures() {
        assertThat(OwnMetric.use(QuickStart.predictions().get(0))).isEqualTo(2.0 / 8);
        assertThat(OwnMetric.useByName(QuickStart.predictions().get(0))).isEqualTo(2.0 / 8);
    }
}
