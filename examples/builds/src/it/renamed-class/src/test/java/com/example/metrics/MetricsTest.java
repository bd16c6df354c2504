package com.example.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    @Test
    void nothingIsLeftOfTheOthers() throws IOException {
        List<String> registered = new ArrayList<>();
        for (URL file : Collections.list(getClass()
                .getClassLoader()
                .getResources("META-INF/services/io.github.anometry.api.spi.MetricProvider"))) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file.openStream(), UTF_8))) {
                lines.lines().filter(line -> line.startsWith("com.example")).forEach(registered::add);
            }
        }
        assertEquals(List.of("com.example.metrics.AnomalibHotShare$Provider"), registered);
        for (String gone : List.of("AnomalibWarmShare", "AnomalibColdShare")) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName("com.example.metrics." + gone));
        }
    }
}
