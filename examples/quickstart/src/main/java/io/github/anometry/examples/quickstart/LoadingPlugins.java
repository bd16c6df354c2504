package io.github.anometry.examples.quickstart;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.core.config.EvaluationConfig;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.result.EvaluationResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Plugins in a program, as the page on plugins shows them. */
public final class LoadingPlugins {
    private LoadingPlugins() {}

    static EvaluationResult evaluate(Path folder, List<ImageBatch> predictions) {
        // tour:load
        try (PluginManager plugins = PluginManager.open(folder.resolve("plugins"))) {
            plugins.report()
                    .problems()
                    .forEach(row -> System.err.println(row.path() + ": " + row.reason() + " " + row.fix()));
            MetricRegistry metrics = MetricRegistry.load(plugins);
            Evaluator evaluator =
                    EvaluationConfig.read(folder.resolve("evaluation.yaml")).evaluator(metrics);
            predictions.forEach(evaluator::update);
            return evaluator.compute();
        }
        // end
    }

    static PluginManager trusted(Path folder) {
        // tour:trust
        PluginManager plugins = PluginManager.builder(folder)
                .allowOnly(Map.of("acme-metrics", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))
                .open();
        // end
        return plugins;
    }
}
