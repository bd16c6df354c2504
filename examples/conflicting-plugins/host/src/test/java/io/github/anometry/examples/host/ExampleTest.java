package io.github.anometry.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.PrivateModule;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.inject.AnometryModule;
import io.github.anometry.core.inject.EvaluatorModule;
import io.github.anometry.core.plugin.LoadedPlugin;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.testkit.Finding;
import io.github.anometry.testkit.MetricContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Two plugins, neither of which works with the other's version of Guava. */
final class ExampleTest {
    private static final Path CONFIGURATION = Path.of("..", "evaluation.yaml");

    @Test
    void bothMeasureInOneEvaluator() {
        Injector injector = Guice.createInjector(new AnometryModule(), EvaluatorModule.fromYaml(CONFIGURATION));
        try (PluginManager plugins = injector.getInstance(PluginManager.class)) {
            assertThat(plugins.report().problems()).isEmpty();
            assertThat(plugins.plugins()).extracting(LoadedPlugin::id).containsExactly("range", "spread");
            Evaluator evaluator = injector.getInstance(Evaluator.class);
            evaluator.update(ImageBatch.builder()
                    .predScore(Tensor.of(new float[] {0, 0.25f, 0.5f, 0.75f, 1}))
                    .build());
            EvaluationResult result = evaluator.compute();
            assertThat(result.get("image_ScoreRange").asDouble()).isEqualTo(1);
            assertThat(result.get("image_ScoreSpread").asDouble()).isEqualTo(0.5);
        }
    }

    @Test
    void bothKeepTheContractOfMetrics() {
        try (PluginManager plugins = PluginManager.open(Path.of("..", "target", "plugins"))) {
            assertThat(plugins.providers(MetricProvider.class)).hasSize(2).allSatisfy(provider -> {
                AnomalibMetric<?> metric =
                        provider.create(MetricConfig.builder().build());
                assertThat(MetricContract.of(metric).checkGenerated(10)).noneMatch(Finding::isBroken);
            });
        }
    }

    @Test
    void aPrivateModuleMayHaveThePluginsToItself() {
        Injector injector = Guice.createInjector(new AnometryModule(), new PrivateModule() {
            @Override
            protected void configure() {
                install(EvaluatorModule.fromYaml(CONFIGURATION));
                expose(Evaluator.class);
                expose(PluginManager.class);
            }
        });
        try (PluginManager plugins = injector.getInstance(PluginManager.class)) {
            assertThat(plugins.plugins()).hasSize(2);
            assertThat(injector.getInstance(Evaluator.class).test().metrics()).hasSize(2);
        }
    }
}
