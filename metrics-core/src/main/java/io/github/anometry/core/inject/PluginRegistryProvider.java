package io.github.anometry.core.inject;

import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.plugin.PluginManager;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates the registry of an evaluator whose configuration names plugins. */
final class PluginRegistryProvider implements Provider<MetricRegistry> {
    private final Map<String, Set<MetricProvider>> providers;
    private final ClassPathProblems problems;
    private final PluginManager plugins;

    @Inject
    PluginRegistryProvider(
            Map<String, Set<MetricProvider>> providers, ClassPathProblems problems, PluginManager plugins) {
        this.providers = providers;
        this.problems = problems;
        this.plugins = plugins;
    }

    @Override
    public MetricRegistry get() {
        return MetricRegistry.of(AnometryModule.inOrder(providers), problems.sentences(), List.of(plugins));
    }
}
