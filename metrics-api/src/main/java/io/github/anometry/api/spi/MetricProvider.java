package io.github.anometry.api.spi;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;

/**
 * Describes a metric and creates it from text; found by {@link java.util.ServiceLoader}. The processor generates one for every
 * {@link io.github.anometry.api.annotation.CreateAnomalibMetric @CreateAnomalibMetric}.
 */
public interface MetricProvider {
    MetricDescriptor descriptor();

    /** @throws ConfigurationException if the configuration does not fit the descriptor, or the metric refuses a value */
    AnomalibMetric<?> create(MetricConfig config);
}
