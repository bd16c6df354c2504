package com.example.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        assertEquals(Map.of("Highest", 1.0, "HotShare", 2.0 / 3), values);
    }

    /** As a user starts it, without what Maven adds for tests. */
    @Test
    void runOnTheModulePath() throws IOException, InterruptedException {
        assertEquals("29 metrics\nimage_AUROC = 1.0\nHotShare = 0.6666666666666666\n", run("ALL-MODULE-PATH"));
        assertEquals(
                "29 metrics\nimage_AUROC = 1.0\nHotShare = 0.6666666666666666\n",
                run("org.snakeyaml.engine,com.fasterxml.jackson.core,de.siegmar.fastcsv,org.slf4j"));
    }

    private static String run(String modules) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "--module-path",
                        modulePath(),
                        "--add-modules",
                        modules,
                        "-m",
                        "com.example.metrics/com.example.metrics.App")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.replace("\r", "");
    }

    /** Everything that the program has; Maven leaves jars that no module requires on the class path. */
    private static String modulePath() {
        return Stream.of("jdk.module.path", "java.class.path")
                .flatMap(path -> Stream.of(System.getProperty(path).split(File.pathSeparator)))
                .filter(entry -> !entry.matches(".*(surefire|junit|opentest4j|apiguardian|test-classes).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
