package io.github.anometry.core.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.metric.AUROC;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.testing.TestMetric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Metrics over the same batches: updated, computed, reset, copied and merged together. */
class EvaluatorTest {
    private static final Batch GOOD = batch(0.1f, 0.9f);
    private static final Batch BAD = batch(0.9f, 0.1f);

    /** A batch of a normal and an anomalous image. */
    private static Batch batch(float normal, float anomalous) {
        return ImageBatch.builder()
                .predScore(Tensor.of(new float[] {normal, anomalous}))
                .gtLabel(Tensor.of(new boolean[] {false, true}))
                .build();
    }

    private static AnomalibMetric<?> metric(String prefix, String name) {
        return MetricRegistry.load()
                .create(
                        name,
                        MetricConfig.builder()
                                .prefix(prefix)
                                .fields("pred_score", "gt_label")
                                .build());
    }

    private static AnomalibMetric<?> pixelAuroc(boolean strict) {
        return MetricRegistry.load()
                .create(
                        "AUROC",
                        MetricConfig.builder()
                                .prefix("pixel_")
                                .fields("anomaly_map", "gt_mask")
                                .strict(strict)
                                .build());
    }

    private static Evaluator evaluator() {
        return Evaluator.builder()
                .validationMetrics(metric("val_", "F1Max"))
                .testMetrics(metric("image_", "AUROC"), metric("a_", "AveragePrecision"))
                .build();
    }

    @Test
    void resultsComeInTheOrderOfTheMetrics() {
        Evaluator evaluator = evaluator();
        evaluator.update(GOOD);
        EvaluationResult result = evaluator.compute();
        assertThat(result.metrics().keySet()).containsExactly("image_AUROC", "a_AveragePrecision");
        assertThat(result).hasToString("image_AUROC = 1.0" + System.lineSeparator() + "a_AveragePrecision = 1.0");
        assertThat(result.get("image_AUROC")).isEqualTo(MetricResult.of(1));
    }

    @Test
    void aResultThatThereIsNotIsRefused() {
        EvaluationResult result = evaluator().compute();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.get("image_auroc"))
                .withMessage("There is no result 'image_auroc'. There are image_AUROC, a_AveragePrecision. "
                        + "Did you mean 'image_AUROC'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluator().validation().compute().get("x"))
                .withMessage("There is no result 'x'. There are val_F1Max.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Evaluator.builder()
                        .testMetrics(metric("", "AUROC"))
                        .build()
                        .validation()
                        .compute()
                        .get("x"))
                .withMessage("There is no result 'x'. There are none.");
    }

    @Test
    void validationAndTestAreApart() {
        Evaluator evaluator = evaluator();
        evaluator.update(GOOD);
        assertThat(evaluator.validation().compute().updateCounts()).isEqualTo(Map.of("val_F1Max", 0L));
        evaluator.validation().update(BAD);
        evaluator.validation().update(BAD);
        assertThat(evaluator.validation().compute().updateCounts()).isEqualTo(Map.of("val_F1Max", 2L));
        assertThat(evaluator.compute().updateCounts()).isEqualTo(Map.of("image_AUROC", 1L, "a_AveragePrecision", 1L));
        evaluator.reset();
        assertThat(evaluator.compute().updateCounts()).containsEntry("image_AUROC", 0L);
        assertThat(evaluator.validation().compute().get("val_F1Max").isDefined())
                .isTrue();
        evaluator.validation().reset();
        assertThat(evaluator.validation().compute().updateCounts()).isEqualTo(Map.of("val_F1Max", 0L));
    }

    @Test
    void computeMayComeBetweenUpdates() {
        Evaluator evaluator = evaluator();
        evaluator.update(GOOD);
        EvaluationResult first = evaluator.compute();
        evaluator.update(BAD);
        assertThat(evaluator.compute().get("image_AUROC")).isEqualTo(MetricResult.of(0.5));
        assertThat(first.get("image_AUROC")).isEqualTo(MetricResult.of(1));
        assertThat(first.updateCounts()).containsEntry("image_AUROC", 1L);
    }

    @Test
    void aMetricThatIsNotStrictSkipsBatchesWithoutItsFields() {
        Evaluator evaluator = Evaluator.builder()
                .testMetrics(metric("image_", "AUROC"), pixelAuroc(false))
                .build();
        evaluator.update(GOOD);
        EvaluationResult result = evaluator.compute();
        assertThat(result.updateCounts()).isEqualTo(Map.of("image_AUROC", 1L, "pixel_AUROC", 0L));
        assertThat(result.get("pixel_AUROC").undefinedReason())
                .contains("no batch with anomaly_map and gt_mask was seen");
        assertThat(result)
                .hasToString("image_AUROC = 1.0" + System.lineSeparator()
                        + "pixel_AUROC = undefined (no batch with anomaly_map and gt_mask was seen)");
    }

    @Test
    void aStrictMetricRefusesABatchWithoutItsFields() {
        Evaluator evaluator = Evaluator.builder().testMetrics(pixelAuroc(true)).build();
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> evaluator.update(GOOD))
                .withMessage("pixel_AUROC needs the field 'anomaly_map', which has no value in this ImageBatch (it has "
                        + "pred_score, gt_label). Put the field into the batch, or build the metric with strict(false), in "
                        + "YAML strict: false, to skip such batches.");
        assertThat(evaluator.compute().updateCounts()).isEqualTo(Map.of("pixel_AUROC", 0L));
    }

    @Test
    void anEvaluatorWithoutTestMetricsTakesBatchesAndGivesNothing() {
        Evaluator evaluator =
                Evaluator.builder().validationMetrics(metric("", "AUROC")).build();
        evaluator.update(GOOD);
        assertThat(evaluator.compute().metrics()).isEmpty();
        assertThat(evaluator.compute()).hasToString("");
    }

    private static Batch batchThatCollides() {
        return ImageBatch.builder()
                .predScore(Tensor.of(new double[] {1, 1 + 1e-12}))
                .gtLabel(Tensor.of(new boolean[] {false, true}))
                .build();
    }

    @Test
    void warningsOfBatchesAndMetricsAreGatheredOnce() {
        Warning warning = batchThatCollides().warnings().get(0);
        Evaluator evaluator = Evaluator.builder()
                .testMetrics(metric("image_", "AUROC"), alwaysWarns())
                .build();
        evaluator.update(batchThatCollides());
        evaluator.update(batchThatCollides());
        assertThat(evaluator.compute().warnings())
                .containsExactly(warning.with(2, Optional.empty()), Warning.of(Warning.METRIC, "Warner: few data"));
        evaluator.reset();
        evaluator.update(GOOD);
        assertThat(evaluator.compute().warnings()).extracting(Warning::message).containsExactly("Warner: few data");
    }

    @Test
    void warningsMergeAndACopyHasNone() {
        Warning warning = batchThatCollides().warnings().get(0);
        Evaluator evaluator = evaluator();
        evaluator.update(batchThatCollides());
        Evaluator copy = evaluator.copy();
        assertThat(copy.compute().warnings()).isEmpty();
        copy.merge(evaluator);
        assertThat(copy.compute().warnings()).containsExactly(warning);
        copy.merge(evaluator);
        assertThat(copy.compute().warnings()).containsExactly(warning.with(2, Optional.empty()));
    }

    @Test
    void aCopyHasTheSameMetricsAndHasSeenNothing() {
        Evaluator evaluator = evaluator();
        evaluator.update(GOOD);
        Evaluator copy = evaluator.copy();
        assertThat(copy.compute().updateCounts()).isEqualTo(Map.of("image_AUROC", 0L, "a_AveragePrecision", 0L));
        copy.update(BAD);
        assertThat(copy.compute().get("image_AUROC").asDouble()).isZero();
        assertThat(evaluator.compute().get("image_AUROC")).isEqualTo(MetricResult.of(1));
    }

    @Test
    void copiesThatAreMergedHaveSeenAllBatchesOfBothGroups() {
        Evaluator whole = evaluator();
        Evaluator left = evaluator();
        Evaluator right = left.copy();
        for (Evaluator one : List.of(whole, left)) {
            one.update(GOOD);
            one.validation().update(BAD);
        }
        for (Evaluator one : List.of(whole, right)) {
            one.update(BAD);
            one.validation().update(GOOD);
        }
        left.merge(right);
        assertThat(left.compute().metrics()).isEqualTo(whole.compute().metrics());
        assertThat(left.compute().updateCounts()).isEqualTo(whole.compute().updateCounts());
        assertThat(left.validation().compute().metrics())
                .isEqualTo(whole.validation().compute().metrics());
        assertThat(right.compute().updateCounts()).containsEntry("image_AUROC", 1L);
    }

    @Test
    void evaluatorsOfOtherMetricsDoNotMerge() {
        Evaluator evaluator = evaluator();
        Evaluator other = Evaluator.builder()
                .validationMetrics(metric("val_", "F1Max"))
                .testMetrics(metric("image_", "AUROC"))
                .build();
        other.update(GOOD);
        other.validation().update(GOOD);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> evaluator.merge(other))
                .withMessage(
                        "Evaluators merge metric by metric, but one has image_AUROC, a_AveragePrecision, the other "
                                + "image_AUROC. Make one as a copy() of the other.");
        assertThat(evaluator.validation().compute().updateCounts()).containsEntry("val_F1Max", 0L);
        Evaluator withoutValidation =
                Evaluator.builder().testMetrics(metric("", "AUROC")).build();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> withoutValidation.merge(other))
                .withMessage("Evaluators merge metric by metric, but one has none, the other val_F1Max. Make one as a "
                        + "copy() of the other.");
    }

    @Test
    void evaluatorsOfOtherSettingsDoNotMergeAtAll() {
        Evaluator evaluator = ofLimit(0.3);
        evaluator.update(GOOD);
        Evaluator other = ofLimit(0.5);
        other.update(BAD);
        EvaluationResult before = evaluator.compute();
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> evaluator.merge(other))
                .withMessage(
                        "Both evaluators have a metric 'partial_AUROC', but of another kind, over other fields or with "
                                + "other parameters, so nothing was merged. Make one evaluator as a copy() of the other.");
        assertThat(evaluator.compute().metrics()).isEqualTo(before.metrics());
        assertThat(evaluator.compute().updateCounts()).isEqualTo(before.updateCounts());
    }

    private static Evaluator ofLimit(double maxFpr) {
        return Evaluator.builder()
                .testMetrics(
                        AUROC.builder().fields(Field.PRED_SCORE, Field.GT_LABEL).build(),
                        AUROC.builder()
                                .fields(Field.PRED_SCORE, Field.GT_LABEL)
                                .prefix("partial_")
                                .maxFpr(maxFpr)
                                .build())
                .build();
    }

    @Test
    void anEvaluatorWithAMetricThatCannotMergeDoesNotMerge() {
        Evaluator evaluator = Evaluator.builder()
                .testMetrics(metric("image_", "AUROC"), alwaysWarns())
                .build();
        Evaluator copy = evaluator.copy();
        copy.update(GOOD);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> evaluator.merge(copy))
                .withMessage("Evaluators merge metric by metric, but the state of 'Warner' cannot be merged. Update "
                        + "one evaluator with all batches instead.");
        assertThat(evaluator.compute().updateCounts()).isEqualTo(Map.of("image_AUROC", 0L, "Warner", 0L));
    }

    /** A metric that only warns, and cannot merge. */
    private static final class Warner implements Metric<MetricResult> {
        @Override
        public MetricResult compute() {
            return MetricResult.of(1).withWarning("few data");
        }

        @Override
        public void reset() {}
    }

    private static AnomalibMetric<?> alwaysWarns() {
        return TestMetric.of(
                new TestMetric.Binding("Warner", "", true, List.of("score"), List.of(Field.PRED_SCORE)),
                Warner::new,
                (metric, arguments) -> {});
    }
}
