package io.github.anometry.core.metric;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.GT_LABEL;
import static io.github.anometry.api.batch.Field.GT_MASK;
import static io.github.anometry.api.batch.Field.PRED_SCORE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.testing.BuiltIn;
import io.github.anometry.core.testing.Subject;
import io.github.anometry.testkit.Clause;
import io.github.anometry.testkit.Finding;
import io.github.anometry.testkit.MetricContract;
import io.github.anometry.testkit.junit.MetricContractTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All metrics keep the contract that the testkit checks. */
class MetricContractsTest {
    private static final int SEEDS = 10;

    /** Every metric with its default settings, over images, over pixels, and not strict. */
    static Stream<AnomalibMetric<?>> withDefaults() {
        MetricRegistry registry = MetricRegistry.load();
        return registry.descriptors().stream()
                .flatMap(metric ->
                        configurations(metric).stream().map(config -> registry.create(metric.name(), config)));
    }

    private static List<MetricConfig> configurations(MetricDescriptor metric) {
        List<MetricConfig> configurations = new ArrayList<>();
        if (metric.hasDefaultFields()) {
            configurations.add(MetricConfig.builder().build());
            configurations.add(MetricConfig.builder().strict(false).build());
        } else {
            List<String> images = List.of(PRED_SCORE.name(), GT_LABEL.name());
            List<String> pixels = List.of(ANOMALY_MAP.name(), GT_MASK.name());
            int fields = metric.requiredFields();
            configurations.add(MetricConfig.builder()
                    .fields(images.subList(0, fields))
                    .prefix("image_")
                    .build());
            configurations.add(MetricConfig.builder()
                    .fields(pixels.subList(0, fields))
                    .prefix("pixel_")
                    .strict(false)
                    .build());
        }
        return configurations;
    }

    /** ManualThreshold reads no data, and AnomalyScoreDistribution three fields, of positive numbers only. */
    @Test
    void everyMetricOfTwoFieldsIsASubject() {
        assertThat(Stream.concat(
                        Subject.all().map(Subject::metric).distinct(),
                        Stream.of("AnomalyScoreDistribution", "ManualThreshold")))
                .as("core.testing.Subject has a row for each metric")
                .containsExactlyInAnyOrderElementsOf(BuiltIn.METRICS);
    }

    /** The same with each setting that makes them compute in another way, over fields that are no standard ones. */
    static Stream<AnomalibMetric<?>> withSettings() {
        return Subject.all().map(Subject::create);
    }

    @ParameterizedTest
    @MethodSource({"withDefaults", "withSettings"})
    void everyMetricKeepsTheContract(AnomalibMetric<?> metric) {
        List<Finding> findings = MetricContract.of(metric).checkGenerated(SEEDS);
        assertThat(findings).hasSize(Clause.values().length);
        assertThat(findings)
                .allMatch(finding -> finding.outcome() == Finding.Outcome.KEPT
                        || (finding.clause() == Clause.ABSENT_FIELDS
                                && metric.fields().isEmpty()));
    }

    /** As the author of a metric would test it. */
    @Nested
    class AurocOfImages implements MetricContractTest {
        @Override
        public AnomalibMetric<?> metric() {
            return AUROC.builder().fields(PRED_SCORE, GT_LABEL).prefix("image_").build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return auroc(batches, PRED_SCORE, GT_LABEL);
        }
    }

    /** The same over pixels. */
    @Nested
    class AurocOfPixels implements MetricContractTest {
        @Override
        public AnomalibMetric<?> metric() {
            return AUROC.builder().fields(ANOMALY_MAP, GT_MASK).prefix("pixel_").build();
        }

        @Override
        public double reference(List<? extends Batch> batches) {
            return auroc(batches, ANOMALY_MAP, GT_MASK);
        }
    }

    /** The share of pairs of an anomalous and a normal element that are in the right order; ties count half. */
    private static double auroc(List<? extends Batch> batches, Field<Tensor> scores, Field<Tensor> targets) {
        List<Double> anomalous = new ArrayList<>();
        List<Double> normal = new ArrayList<>();
        for (Batch batch : batches) {
            double[] score = batch.get(scores).toDoubleArray();
            for (int i = 0; i < score.length; i++) {
                (batch.get(targets).getDouble(i) == 1 ? anomalous : normal).add(score[i]);
            }
        }
        double right = 0;
        for (double high : anomalous) {
            for (double low : normal) {
                right += high > low ? 1 : high == low ? 0.5 : 0;
            }
        }
        return right / ((double) anomalous.size() * normal.size());
    }
}
