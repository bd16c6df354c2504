package com.example.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricProvider;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static final ImageBatch BATCH = ImageBatch.builder()
            .predScore(Tensor.of(new float[] {0.25f, 0.5f, 1}))
            .gtLabel(Tensor.of(new boolean[] {false, true, true}))
            .build();

    @Test
    void areFoundAndMeasure() {
        Map<String, Object> values = new TreeMap<>();
        for (MetricProvider provider : ServiceLoader.load(MetricProvider.class)) {
            AnomalibMetric<?> metric = provider.create(MetricConfig.builder().build());
            metric.update(BATCH);
            values.put(metric.name(), metric.compute());
        }
        assertEquals(Map.of("Highest", 1.0, "HotShare", 2.0 / 3), values);
    }

    @Test
    void areBuilt() {
        AnomalibHotShare share = AnomalibHotShare.builder().prefix("image_").threshold(0.75).build();
        share.update(BATCH);
        assertEquals("image_HotShare", share.name());
        assertEquals(1.0 / 3, share.compute());
    }

    /** As libraries for mocking, injection and serialisation look at classes. */
    @Test
    void theirTypesCanBeLookedAt() {
        assertTrue(Tensor.class.getMethods().length > 20);
        assertTrue(AnomalibHotShare.class.getMethods().length > 10);
    }
}
