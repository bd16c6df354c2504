package io.github.anometry.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.evaluator.Evaluator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a YAML file says is what the evaluator is. */
class EvaluationConfigTest {
    private static Evaluator evaluator(String yaml) {
        return EvaluationConfig.parse(yaml, "e.yaml").evaluator(MetricRegistry.load());
    }

    private static AnomalibMetric<?> only(String metric) {
        List<AnomalibMetric<?>> metrics =
                evaluator("test_metrics: [" + metric + "]").test().metrics();
        assertThat(metrics).hasSize(1);
        return metrics.get(0);
    }

    @Test
    void metricsStandInTheirGroupsInOrder() {
        Evaluator evaluator = evaluator("""
                # How the release is judged.
                test_metrics:
                  - {metric: AUROC, fields: [pred_score, gt_label], prefix: image_}
                  - metric: AUPRO
                    prefix: pixel_
                    fpr_limit: 0.05
                  - PRO
                validation_metrics:
                  - {metric: AUROC, fields: [pred_score, gt_label], prefix: image_}
                """);
        assertThat(evaluator.test().metrics())
                .extracting(metric -> (Object) metric.name())
                .containsExactly("image_AUROC", "pixel_AUPRO", "PRO");
        assertThat(evaluator.validation().metrics())
                .extracting(metric -> (Object) metric.name())
                .containsExactly("image_AUROC");
        assertThat(evaluator.test().metrics().get(1).parameters()).containsEntry("fpr_limit", 0.05);
    }

    @Test
    void aBareNameIsAMetricWithItsDefaults() {
        AnomalibMetric<?> metric = only("AUPRO");
        assertThat(metric.name()).isEqualTo("AUPRO");
        assertThat(metric.fields()).isEqualTo(List.of(Field.ANOMALY_MAP, Field.GT_MASK));
        assertThat(metric.strict()).isTrue();
        assertThat(metric.parameters()).containsEntry("fpr_limit", 0.3).containsEntry("connectivity", 8);
    }

    @Test
    void fieldsPrefixAndStrictAreRead() {
        AnomalibMetric<?> metric =
                only("{metric: AUROC, fields: [anomaly_map, gt_mask], prefix: pixel_, strict: false}");
        assertThat(metric.name()).isEqualTo("pixel_AUROC");
        assertThat(metric.fields()).isEqualTo(List.of(Field.ANOMALY_MAP, Field.GT_MASK));
        assertThat(metric.strict()).isFalse();
    }

    @Test
    void parametersAreReadByTheirTypes() {
        assertThat(only("{metric: AUPRO, fpr_limit: 1, connectivity: 4}").parameters())
                .containsEntry("fpr_limit", 1.0)
                .containsEntry("connectivity", 4);
        assertThat(
                        only("{metric: F1Score, fields: [pred_label, gt_label], average: macro, zero_division: 0, samplewise: true, threshold: -1e3}")
                                .parameters())
                .containsEntry("average", "macro")
                .containsEntry("zero_division", 0.0)
                .containsEntry("samplewise", true)
                .containsEntry("threshold", -1e3f);
        assertThat(only("{metric: ROC, fields: [pred_score, gt_label], thresholds: [0.5, 1, .inf]}")
                        .parameters())
                .containsEntry("thresholds", List.of(0.5f, 1f, Float.POSITIVE_INFINITY));
    }

    @Test
    void noneAndNullAreNoValue() {
        assertThat(only("{metric: AUROC, fields: [pred_score, gt_label], max_fpr: none}")
                        .parameters())
                .containsEntry("max_fpr", "none");
        assertThat(only("{metric: AUROC, fields: [pred_score, gt_label], max_fpr: }")
                        .parameters())
                .containsEntry("max_fpr", "none");
        assertThat(only("{metric: AUROC, fields: [pred_score, gt_label], max_fpr: null}")
                        .parameters())
                .containsEntry("max_fpr", "none");
    }

    @Test
    void eachEvaluatorHasMetricsOfItsOwn() {
        EvaluationConfig config = EvaluationConfig.parse("test_metrics: [AUPRO]", "e.yaml");
        Evaluator first = config.evaluator(MetricRegistry.load());
        Evaluator second = config.evaluator(MetricRegistry.load());
        assertThat(first.test().metrics().get(0))
                .isNotSameAs(second.test().metrics().get(0));
    }

    @Test
    void anchorsAndAByteOrderMarkAreYaml(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("evaluation.yaml"),
                "\uFEFFtest_metrics: &metrics [AUPRO, {metric: AUPRO, prefix: image_}]\nvalidation_metrics: *metrics\n");
        Evaluator evaluator = EvaluationConfig.read(file).evaluator(MetricRegistry.load());
        assertThat(evaluator.test().metrics()).hasSize(2);
        assertThat(evaluator.validation().metrics()).hasSize(2);
    }

    @Test
    void aFileThatIsNotThereIsRefused(@TempDir Path folder) {
        Path file = folder.resolve("evaluation.yaml");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EvaluationConfig.read(file))
                .withMessage("There is no configuration file '" + file + "'. Check the path.");
    }

    @Test
    void aFolderIsRefused(@TempDir Path folder) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EvaluationConfig.read(folder))
                .withMessageStartingWith("The configuration '" + folder + "' cannot be read: ")
                .withMessageEndingWith(". Check the path.");
    }

    @Test
    void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("evaluation.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> EvaluationConfig.read(file))
                .withMessage("The configuration '" + file + "' is not UTF-8 text. Save it as UTF-8.");
    }

    @Test
    void errorsNameTheFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("evaluation.yaml"), "test_metrics:\n- AUROK\n");
        EvaluationConfig config = EvaluationConfig.read(file);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> config.evaluator(MetricRegistry.load()))
                .withMessageStartingWith(
                        file + ":2:3: test_metrics[0]: There is no metric 'AUROK'. Did you mean 'AUROC'?");
    }

    @Test
    void defaultsAreInheritedByMetricsThatSayNothingElse() {
        List<AnomalibMetric<?>> metrics = evaluator("""
                defaults: {strict: false, prefix: pixel_, fpr_limit: 0.05, beta: 2}
                test_metrics:
                  - AUPRO
                  - {metric: AUPRO, prefix: wide_, fpr_limit: 0.3, strict: true}
                  - {metric: AUROC, fields: [anomaly_map, gt_mask], prefix: ""}
                  - {metric: F1Max, fields: [anomaly_map, gt_mask]}
                validation_metrics: [AUSPRO]
                """).test().metrics();
        assertThat(metrics)
                .extracting(metric -> (Object) metric.name())
                .containsExactly("pixel_AUPRO", "wide_AUPRO", "AUROC", "pixel_F1Max");
        assertThat(metrics).extracting(metric -> (Object) metric.strict()).containsExactly(false, true, false, false);
        assertThat(metrics.get(0).parameters()).containsEntry("fpr_limit", 0.05);
        assertThat(metrics.get(1).parameters()).containsEntry("fpr_limit", 0.3);
        assertThat(metrics.get(2).parameters()).doesNotContainKey("fpr_limit");
        assertThat(metrics.get(3).parameters()).containsEntry("beta", 2.0);
    }

    @Test
    void pluginsAreWhereTheFileSaysRelativeToIt(@TempDir Path folder) throws IOException {
        String sum = "0123456789012345678901234567890123456789012345678901234567890123";
        Path file = Files.writeString(
                folder.resolve("evaluation.yaml"),
                "plugins: {directory: jars, sha256: {acme.jar: " + sum + "}}\ntest_metrics: [AUPRO]\n");
        assertThat(EvaluationConfig.read(file).plugins(MetricRegistry.load()))
                .contains(new PluginSettings(folder.resolve("jars"), Optional.of(Map.of("acme.jar", sum))));
        assertThat(EvaluationConfig.parse("plugins: {directory: /opt/jars}\ntest_metrics: [AUPRO]", "e.yaml")
                        .plugins(MetricRegistry.load()))
                .contains(new PluginSettings(Path.of("/opt/jars"), Optional.empty()));
        assertThat(EvaluationConfig.parse("test_metrics: [AUPRO]", "e.yaml").plugins(MetricRegistry.load()))
                .isEmpty();
    }

    @Test
    void fieldsOfTheUsersOwnAreDeclaredWhenItIsBuilt() {
        EvaluationConfig config =
                EvaluationConfig.parse("test_metrics: [{metric: AUROC, fields: [depth_conf, gt_mask]}]", "e.yaml");
        Field<Tensor> depth = Field.tensor("depth_conf");
        assertThat(config.evaluator(MetricRegistry.load(), List.of(depth))
                        .test()
                        .metrics()
                        .get(0)
                        .fields())
                .isEqualTo(List.of(depth, Field.GT_MASK));
    }
}
