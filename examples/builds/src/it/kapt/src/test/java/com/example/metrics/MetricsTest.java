package com.example.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static Map<String, Object> values(boolean... labels) {
        ImageBatch batch = ImageBatch.builder()
                .predScore(Tensor.of(new float[] {0.25f, 0.5f, 1}))
                .gtLabel(Tensor.of(labels))
                .build();
        MetricRegistry registry = MetricRegistry.load();
        Map<String, Object> values = new TreeMap<>();
        Stream.of("Highest", "HotShare", "LowestAnomalous", "MeanWithPrior").forEach(name -> {
            AnomalibMetric<?> metric = registry.create(name, MetricConfig.builder().build());
            metric.update(batch);
            values.put(name, metric.result().isDefined() ? metric.compute() : "undefined");
        });
        return values;
    }

    @Test
    void areFoundAndMeasure() {
        assertEquals(
                Map.of("Highest", 1.0, "HotShare", 2.0 / 3, "LowestAnomalous", 0.5, "MeanWithPrior", 1.75 / 4),
                values(false, true, true));
    }

    @Test
    void oneWithoutAValueIsUndefined() {
        assertEquals("undefined", values(false, false, false).get("LowestAnomalous"));
        assertNull(Wrappers.INSTANCE.lowestOfNone());
    }

    @Test
    void optionsAreThoseOfTheConstructor() {
        AnomalibHotShare share = AnomalibHotShare.builder()
                .threshold(0.75)
                .side(Side.BELOW)
                .limit(2)
                .build();
        assertEquals("{threshold=0.75, side=below, limit=2}", share.parameters().toString());
        assertFalse(share.fields().isEmpty());
    }
}
