package io.github.anometry.core.plugin;

import static io.github.anometry.api.batch.Field.ANOMALY_MAP;
import static io.github.anometry.api.batch.Field.IMAGE_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataModule;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.engine.Engine;
import io.github.anometry.core.engine.RunFailedException;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.model.AnomalyModel;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.core.result.ImageRecord;
import io.github.anometry.core.testing.TestJar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A metric of a plugin that has a value for each image. */
final class SampleValuesTest {
    @TempDir
    private Path root;

    private static TestJar plugin(String values) {
        return TestJar.plugin("acme").source("com.acme.Highest", """
                package com.acme;

                import io.github.anometry.api.annotation.CreateAnomalibMetric;
                import io.github.anometry.api.batch.Tensor;
                import io.github.anometry.api.metric.Metric;
                import io.github.anometry.api.metric.SampleValueSource;
                import java.util.List;
                import java.util.Map;
                import java.util.TreeMap;

                /** The highest score of each image, and of all. */
                @CreateAnomalibMetric(defaultFields = {"anomaly_map", "image_path"})
                public final class Highest implements Metric<Double>, SampleValueSource<Double> {
                    private final Map<String, Double> highest = new TreeMap<>();

                    public void update(Tensor map, List<String> paths) {
                        int pixels = map.size() / paths.size();
                        for (int i = 0; i < map.size(); i++) {
                            highest.merge(paths.get(i / pixels), map.getDouble(i), Math::max);
                        }
                    }

                    @Override public Double compute() {
                        return highest.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
                    }
                    @Override public Map<String, Double> sampleValues(Double computed) { %s }
                    @Override public void reset() { highest.clear(); }
                }
                """.formatted(values));
    }

    private EvaluationResult test(Engine engine) {
        Path plugins = root.resolve("plugins");
        try (PluginManager manager = PluginManager.open(plugins)) {
            AnomalibMetric<?> metric = MetricRegistry.load(manager)
                    .create("Highest", MetricConfig.builder().prefix("pixel_").build());
            Batch batch = Batch.builder()
                    .put(ANOMALY_MAP, Tensor.of(new float[] {1, 2, 5, 3, 4, 0}, 3, 1, 2))
                    .put(IMAGE_PATH, List.of("c", "a", "b"))
                    .build();
            AnomalyModel model = AnomalyModel.ofPredictions()
                    .evaluator(Evaluator.builder().testMetrics(metric).build())
                    .build();
            return engine.test(model, DataModule.ofTest(List.of(batch)));
        }
    }

    @Test
    void areThoseOfTheirImages() {
        plugin("return highest;").write(root.resolve("plugins/acme.jar"));
        assertThat(test(new Engine()).images())
                .extracting(ImageRecord::values)
                .containsExactly(
                        Map.of("pixel_Highest", 5.0), Map.of("pixel_Highest", 4.0), Map.of("pixel_Highest", 2.0));
    }

    @Test
    void thatFailEndTheRunUnlessItKeepsGoing() {
        plugin("throw new IllegalStateException(\"no values today\");").write(root.resolve("plugins/acme.jar"));
        assertThatThrownBy(() -> test(new Engine()))
                .isInstanceOf(RunFailedException.class)
                .hasMessageStartingWith("The values of pixel_Highest for single images could not be computed: ")
                .hasMessageContaining("no values today");
        EvaluationResult result = test(Engine.builder().keepGoing(true).build());
        assertThat(result.get("pixel_Highest").asDouble()).isEqualTo(5);
        assertThat(result.images()).allMatch(image -> image.values().isEmpty());
        assertThat(result.warnings())
                .extracting(Warning::message)
                .singleElement()
                .asString()
                .contains("no values today");
    }

    @Test
    void areNotAskedForWhereImagesHaveNoRecords() {
        plugin("throw new IllegalStateException(\"no values today\");").write(root.resolve("plugins/acme.jar"));
        EvaluationResult result = test(Engine.builder().images(false).build());
        assertThat(result.get("pixel_Highest").asDouble()).isEqualTo(5);
        assertThat(result.warnings()).isEmpty();
    }
}
