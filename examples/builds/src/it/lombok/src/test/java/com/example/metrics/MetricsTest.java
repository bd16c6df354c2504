package com.example.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final ImageBatch BATCH = ImageBatch.builder()
            .predScore(Tensor.of(new float[] {0.25f, 0.5f, 1}))
            .build();

    @Test
    void areFoundAndMeasure() {
        MetricRegistry registry = MetricRegistry.load();
        Map<String, MetricConfig> configs = Map.of(
                "HotShare", MetricConfig.builder().parameter("threshold", 0.5).build(),
                "Peak", MetricConfig.builder().build(),
                "Sum", MetricConfig.builder().build());
        Map<String, Object> values = new TreeMap<>();
        configs.forEach((name, config) -> {
            AnomalibMetric<?> made = registry.create(name, config);
            made.update(BATCH);
            values.put(name, made.compute());
        });
        assertEquals(Map.of("HotShare", 2.0 / 3, "Peak", 1.0, "Sum", 3.5), values);
    }

    @Test
    void areBuilt() {
        AnomalibColdShare share = AnomalibColdShare.builder().threshold(0.5).build();
        share.update(BATCH);
        assertEquals(1.0 / 3, share.compute());
    }
}
