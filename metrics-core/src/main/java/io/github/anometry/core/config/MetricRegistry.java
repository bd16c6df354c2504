package io.github.anometry.core.config;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.internal.Messages;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Metrics by name. Immutable. */
public final class MetricRegistry {
    private final Map<String, MetricProvider> providers;

    private MetricRegistry(Map<String, MetricProvider> providers) {
        this.providers = Collections.unmodifiableMap(providers);
    }

    /** The metrics that {@link ServiceLoader} finds on the class path. */
    public static MetricRegistry load() {
        return of(ServiceLoader.load(MetricProvider.class));
    }

    /** @throws ConfigurationException if two providers offer one name */
    public static MetricRegistry of(Iterable<? extends MetricProvider> providers) {
        Map<String, MetricProvider> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER.thenComparing(name -> name));
        for (MetricProvider provider : providers) {
            String name = provider.descriptor().name();
            MetricProvider before = byName.putIfAbsent(name, provider);
            if (before != null) {
                throw new ConfigurationException(Messages.providedTwice(
                        name, before.getClass().getName(), provider.getClass().getName()));
            }
        }
        return new MetricRegistry(byName);
    }

    /** What all metrics say of themselves, by name. */
    public List<MetricDescriptor> descriptors() {
        return providers.values().stream().map(MetricProvider::descriptor).toList();
    }

    /** @throws ConfigurationException if there is no metric of that name */
    public MetricDescriptor descriptor(String name) {
        return provider(name).descriptor();
    }

    /** @throws ConfigurationException if there is no metric of that name, or it cannot be built so */
    public AnomalibMetric<?> create(String name, MetricConfig config) {
        return provider(name).create(config);
    }

    private MetricProvider provider(String name) {
        MetricProvider provider = providers.get(name);
        if (provider == null) {
            throw new ConfigurationException("metric", Messages.unknownMetric(name, providers.keySet()), null);
        }
        return provider;
    }
}
