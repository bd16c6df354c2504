package io.github.anometry.plugin.nd4j;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.plugin.PluginManager;
import java.nio.file.Path;

/** A program that measures with a plugin's {@code Nd4jROC}, once in a loader for each of its arguments. */
final class Measurement {
    private Measurement() {}

    public static void main(String[] plugins) {
        ImageBatch batch = ImageBatch.builder()
                .predScore(Tensor.of(new float[] {0.1f, 0.4f, 0.35f, 0.8f}))
                .gtLabel(Tensor.of(new boolean[] {false, false, true, true}))
                .build();
        for (String plugin : plugins) {
            try (PluginManager manager = PluginManager.open(Path.of(plugin))) {
                manager.report().problems().forEach(row -> System.out.println(row.reason() + " " + row.fix()));
                AnomalibMetric<?> metric = MetricRegistry.load(manager)
                        .create("Nd4jROC", MetricConfig.builder().build());
                metric.update(batch);
                System.out.println(metric.name() + " = " + metric.result());
            } catch (AnometryException failed) {
                System.out.println(failed.getMessage());
            }
        }
    }
}
