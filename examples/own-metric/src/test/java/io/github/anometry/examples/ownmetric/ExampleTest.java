package io.github.anometry.examples.ownmetric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.testkit.junit.MetricContractTest;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class ExampleTest implements MetricContractTest {
    @Override
    public AnomalibMetric<?> metric() {
        return AnomalibTopShare.builder().prefix("pixel_").fraction(0.2).build();
    }

    @Override
    public double reference(List<? extends Batch> batches) {
        double standingOut = 0;
        double images = 0;
        for (Batch batch : batches) {
            for (int i = 0; i < batch.size(); i++) {
                List<Double> descending = DoubleStream.of(
                                batch.get(Field.ANOMALY_MAP).slice(i).toDoubleArray())
                        .boxed()
                        .sorted(Collections.reverseOrder())
                        .toList();
                List<Double> hottest = descending.subList(0, (int) Math.ceil(0.2 * descending.size()));
                standingOut += mean(hottest) >= 2 * mean(descending) ? 1 : 0;
                images++;
            }
        }
        return standingOut / images;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    @Test
    void aConfigurationFindsItByName() {
        assertThat(EvaluationConfig.parse(
                                "test_metrics: [{metric: TopShare, prefix: pixel_, fraction: 0.05}]", "evaluation.yaml")
                        .evaluator(MetricRegistry.load())
                        .test()
                        .metrics()
                        .get(0)
                        .parameters())
                .containsEntry("fraction", 0.05);
    }
}
