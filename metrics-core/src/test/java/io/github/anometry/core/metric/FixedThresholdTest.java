package io.github.anometry.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.Evaluator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A threshold that is given is what was given, whatever was seen. */
class FixedThresholdTest {
    private static final Batch WITHOUT_LABELS =
            Batch.builder().put(Field.PRED_SCORE, Tensor.of(new float[] {7, 8})).build();

    private static ManualThreshold threshold(double value) {
        return ManualThreshold.builder().defaultValue(value).build();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.3, -12.5, 0, 1e300, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void isThatNumberBeforeAndAfterAnyUpdate(double value) {
        ManualThreshold metric = threshold(value);
        assertThat(metric.result()).isEqualTo(MetricResult.of(value));
        metric.update(WITHOUT_LABELS);
        assertThat(metric.result()).isEqualTo(MetricResult.of(value));
        assertThat(metric.forward(WITHOUT_LABELS)).isEqualTo(MetricResult.of(value));
        assertThat(metric.updateCount()).isEqualTo(2);
        metric.reset();
        assertThat(metric.updateCount()).isZero();
        assertThat(metric.result()).isEqualTo(MetricResult.of(value));
        assertThat(metric.copy().result()).isEqualTo(MetricResult.of(value));
    }

    @Test
    void isAHalfByDefaultAndReadsNoFields() {
        ManualThreshold metric = ManualThreshold.builder().build();
        assertThat(metric.compute().asDouble()).isEqualTo(0.5);
        assertThat(metric.fields()).isEmpty();
    }

    @Test
    void takesNoFieldsFromAConfiguration() {
        MetricConfig config =
                MetricConfig.builder().fields("pred_score", "gt_label").build();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> MetricRegistry.load().create("ManualThreshold", config))
                .withMessage("ManualThreshold takes no fields, but got 2 (pred_score, gt_label). Leave fields out.");
    }

    @Test
    void mergesWithTheSameThresholdOnly() {
        ManualThreshold metric = threshold(0.25);
        metric.update(WITHOUT_LABELS);
        ManualThreshold same = threshold(0.25);
        same.update(WITHOUT_LABELS);
        assertThat(metric.mergeSupport()).isEqualTo(MergeSupport.EXACT);
        metric.merge(same);
        assertThat(metric.updateCount()).isEqualTo(2);
        assertThat(metric.compute().asDouble()).isEqualTo(0.25);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> metric.merge(threshold(0.75)))
                .withMessageContaining("{default_value=0.25} and {default_value=0.75}");
    }

    @Test
    void standsInAnEvaluatorBesideMetricsThatReadData() {
        Evaluator evaluator = Evaluator.builder()
                .validationMetrics(
                        ManualThreshold.builder().prefix("image_").build(),
                        MinMax.builder().fields(Field.PRED_SCORE).build())
                .build();
        evaluator.validation().update(WITHOUT_LABELS);
        assertThat(evaluator.validation().compute().metrics().get("image_ManualThreshold"))
                .isEqualTo(MetricResult.of(0.5));
    }
}
