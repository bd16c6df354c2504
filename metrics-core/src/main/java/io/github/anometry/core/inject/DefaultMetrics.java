package io.github.anometry.core.inject;

import io.github.anometry.api.metric.AnomalibMetric;
import java.util.List;

/**
 * What is tested where nobody names a metric: those of Anomalib's models, unless a module binds others.
 *
 * <pre>{@code
 * OptionalBinder.newOptionalBinder(binder(), DefaultMetrics.class).setBinding().to(OurMetrics.class);
 * }</pre>
 */
@FunctionalInterface
public interface DefaultMetrics {
    /** Metrics that have seen nothing. */
    List<AnomalibMetric<?>> testMetrics();
}
