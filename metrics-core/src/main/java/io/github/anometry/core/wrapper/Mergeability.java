package io.github.anometry.core.wrapper;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;

/** The check of wrappers that merge states. */
final class Mergeability {
    private Mergeability() {}

    /** @throws ConfigurationException if the metric cannot merge */
    static <M extends AnomalibMetric<?>> M require(String wrapper, M metric) {
        if (metric.mergeSupport() == MergeSupport.NONE) {
            throw new ConfigurationException(Messages.wrapperNeedsMerge(wrapper, metric.name()));
        }
        return metric;
    }
}
