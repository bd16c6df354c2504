package io.github.anometry.core.plugin;

import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A provider of a plugin, called with its class loader and error handling. */
final class PluginProvider implements MetricProvider {
    private final MetricProvider provider;
    private final MetricDescriptor descriptor;
    private final PluginCalls calls;

    PluginProvider(MetricProvider provider, MetricDescriptor descriptor, PluginCalls calls) {
        this.provider = provider;
        this.descriptor = descriptor;
        this.calls = calls;
    }

    /** The provider's class. */
    String className() {
        return provider.getClass().getName();
    }

    @Override
    public MetricDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public AnomalibMetric<?> create(MetricConfig config) {
        return metric(calls.call(
                PluginKind.METRIC.noun() + " '" + descriptor.name() + "'",
                () -> Objects.requireNonNull(provider.create(config))));
    }

    private <R extends @Nullable Object> AnomalibMetric<R> metric(AnomalibMetric<R> metric) {
        return new PluginMetric<>(descriptor.name(), metric, calls);
    }

    @Override
    public String toString() {
        return className();
    }
}
