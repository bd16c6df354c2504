package com.example.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void areFoundAndMeasure() {
        ImageBatch batch = ImageBatch.builder()
                .predScore(Tensor.of(new float[] {0.25f, 0.5f, 1}))
                .gtLabel(Tensor.of(new boolean[] {false, true, true}))
                .build();
        MetricRegistry registry = MetricRegistry.load();
        Map<String, Object> values = new TreeMap<>();
        registry.descriptors().stream()
                .filter(metric -> metric.implementation().startsWith("com.example")
                        || metric.implementation().startsWith("java.util"))
                .forEach(metric -> {
                    AnomalibMetric<?> made = registry.create(metric.name(), MetricConfig.builder().build());
                    made.update(batch);
                    values.put(made.name(), made.compute());
                });
        assertEquals(Map.of("HotShare", 2.0 / 3), values);
    }
}
