package io.github.anometry.api.wrapper;

import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;

/** The base class of generated providers. A provider adds the builder that it configures. */
public abstract class WrapperProvider implements MetricProvider {
    private final MetricDescriptor descriptor;

    protected WrapperProvider(MetricDescriptor descriptor) {
        this.descriptor = descriptor;
    }

    @Override
    public final MetricDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public final AnomalibMetric<?> create(MetricConfig config) {
        ConfigReader reader = new ConfigReader(descriptor, config);
        try {
            return create(reader);
        } catch (RuntimeException | Error refused) {
            throw refused;
        } catch (Throwable thrown) {
            throw reader.cannotBeMade(thrown);
        }
    }

    /** Creates the configured metric; throws what its constructor throws. */
    protected abstract AnomalibMetric<?> create(ConfigReader config) throws Throwable;
}
