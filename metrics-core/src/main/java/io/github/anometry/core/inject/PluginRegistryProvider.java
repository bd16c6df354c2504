package io.github.anometry.core.inject;

import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.plugin.PluginManager;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Map;
import java.util.Set;

/** Makes the registry of an evaluator whose configuration names plugins. */
final class PluginRegistryProvider implements Provider<MetricRegistry> {
    private final Map<String, Set<MetricProvider>> providers;
    private final PluginManager plugins;

    @Inject
    PluginRegistryProvider(Map<String, Set<MetricProvider>> providers, PluginManager plugins) {
        this.providers = providers;
        this.plugins = plugins;
    }

    @Override
    public MetricRegistry get() {
        return MetricRegistry.of(AnometryModule.inOrder(providers), plugins);
    }
}
