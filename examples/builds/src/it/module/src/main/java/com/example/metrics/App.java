package com.example.metrics;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.Evaluator;

/** A program in a module: its metrics and the built-in ones, set up by YAML. */
public final class App {
    private App() {}

    public static void main(String[] arguments) {
        MetricRegistry registry = MetricRegistry.load();
        long builtIn = registry.descriptors().stream()
                .filter(metric -> metric.implementation().startsWith("io.github.anometry.core"))
                .count();
        System.out.println(builtIn + " metrics");
        Evaluator evaluator = EvaluationConfig.parse(
                        "test_metrics: [{metric: AUROC, prefix: image_, fields: [pred_score, gt_label]}, HotShare]",
                        "evaluation.yaml")
                .evaluator(registry);
        evaluator.update(ImageBatch.builder()
                .predScore(Tensor.of(new float[] {0.25f, 0.5f, 1}))
                .gtLabel(Tensor.of(new boolean[] {false, true, true}))
                .build());
        evaluator.compute()
                .metrics()
                .forEach((name, value) -> System.out.println(name + " = " + value.asDouble()));
    }
}
