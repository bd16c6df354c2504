package io.github.anometry.api.wrapper;

import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.spi.MetricConfig;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.spi.MetricProvider;

/** What the providers of all generated wrappers are but for the builder that they set up. */
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

    /** Makes the metric as the configuration has it; throws what the metric's making throws. */
    protected abstract AnomalibMetric<?> create(ConfigReader config) throws Throwable;
}
