package io.github.anometry.core.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What could only go wrong later is refused when the evaluator is built. */
class EvaluatorBuildTest {
    private static final String BATCHES_HAVE =
            " Batches have anomaly_map, category, defect_type, depth_map, depth_path, explanation, frames, gt_label, gt_mask, gt_regions, image, image_path, last_frame, "
                    + "mask_path, original_image, pred_label, pred_mask, pred_score, sample_id, target_frame, video_path; a field of your own must be declared with "
                    + "Evaluator.builder().customFields(...).";

    private static AnomalibMetric<?> metric(String prefix, String name, String... fields) {
        return MetricRegistry.load()
                .create(
                        name,
                        MetricConfig.builder().prefix(prefix).fields(fields).build());
    }

    private static void assertRefused(ThrowingCallable build, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(build)
                .withMessage(message);
    }

    @Test
    void twoMetricsOfOneNameAreRefused() {
        AnomalibMetric<?> imageF1 = metric("", "F1Score", "pred_label", "gt_label");
        AnomalibMetric<?> pixelF1 = metric("", "F1Score", "pred_mask", "gt_mask");
        String message =
                "Two metrics are called 'F1Score': one over pred_label and gt_label, one over pred_mask and gt_mask. "
                        + "Results are kept by name. Give each a prefix, for example prefix(\"image_\") and prefix(\"pixel_\"); "
                        + "in YAML, prefix: image_.";
        assertRefused(() -> Evaluator.builder().testMetrics(imageF1, pixelF1).build(), message);
        assertRefused(
                () -> Evaluator.builder().validationMetrics(imageF1, pixelF1).build(), message);
    }

    @Test
    void prefixesDistinguishMetrics() {
        Evaluator evaluator = Evaluator.builder()
                .testMetrics(
                        metric("image_", "F1Score", "pred_label", "gt_label"),
                        metric("pixel_", "F1Score", "pred_mask", "gt_mask"))
                .build();
        assertThat(evaluator.compute().metrics().keySet()).containsExactly("image_F1Score", "pixel_F1Score");
    }

    @Test
    void validationAndTestMayHaveMetricsOfOneName() {
        AnomalibMetric<?> metric = metric("", "AUROC", "pred_score", "gt_label");
        Evaluator evaluator = Evaluator.builder()
                .validationMetrics(metric)
                .testMetrics(metric.copy())
                .build();
        assertThat(evaluator.validation().metrics()).hasSize(1);
        assertThat(evaluator.test().metrics()).hasSize(1);
    }

    @Test
    void oneMetricInBothGroupsIsRefused() {
        AnomalibMetric<?> metric = metric("image_", "AUROC", "pred_score", "gt_label");
        assertRefused(
                () -> Evaluator.builder()
                        .validationMetrics(metric)
                        .testMetrics(metric)
                        .build(),
                "The metric 'image_AUROC' is used for validation and for testing. Its state would mix both; use a "
                        + "copy() for one of them.");
    }

    @Test
    void aFieldThatNoBatchHasIsRefusedWithTheNearestName() {
        assertRefused(
                () -> Evaluator.builder()
                        .testMetrics(metric("", "AUROC", "predictions", "labels"))
                        .build(),
                "AUROC reads the field 'predictions', which no batch has." + BATCHES_HAVE);
        assertRefused(
                () -> Evaluator.builder()
                        .testMetrics(metric("", "AUROC", "pred_score", "labels"))
                        .build(),
                "AUROC reads the field 'labels', which no batch has. Did you mean 'gt_label'?" + BATCHES_HAVE);
        assertRefused(
                () -> Evaluator.builder()
                        .validationMetrics(metric("image_", "F1Score", "anomaly_scores", "gt_labels"))
                        .build(),
                "image_F1Score reads the field 'anomaly_scores', which no batch has." + BATCHES_HAVE);
        assertRefused(
                () -> Evaluator.builder()
                        .testMetrics(metric("", "F1Score", "pred_label", "gt_labels"))
                        .build(),
                "F1Score reads the field 'gt_labels', which no batch has. Did you mean 'gt_label'?" + BATCHES_HAVE);
    }

    @Test
    void customFieldsAreKnownOnceTheyAreDeclared() {
        AnomalibMetric<?> depth = metric("depth_", "AUROC", "depth_conf", "gt_label");
        assertThat(Evaluator.builder()
                        .testMetrics(depth)
                        .customFields(Field.tensor("depth_conf"))
                        .build()
                        .test()
                        .metrics())
                .isEqualTo(List.of(depth));
        assertRefused(
                () -> Evaluator.builder()
                        .testMetrics(metric("", "AUROC", "depth_con", "gt_label"))
                        .customFields(Field.tensor("depth_conf"))
                        .build(),
                "AUROC reads the field 'depth_con', which no batch has. Did you mean 'depth_conf'?"
                        + BATCHES_HAVE.replace("depth_map, ", "depth_conf, depth_map, "));
    }

    @Test
    void anEvaluatorHasAMetric() {
        assertRefused(
                () -> Evaluator.builder().build(),
                "The evaluator has no metrics. Add some with testMetrics(...) or validationMetrics(...).");
    }
}
