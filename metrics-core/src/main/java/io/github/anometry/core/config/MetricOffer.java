package io.github.anometry.core.config;

import io.github.anometry.api.spi.MetricProvider;
import io.github.anometry.core.provider.Discovery;
import io.github.anometry.core.provider.Offered;

/**
 * A provider of a metric.
 *
 * @param origin the id of its plugin, or {@link Offered#CLASS_PATH}
 * @param shortName the name in its descriptor
 */
record MetricOffer(String origin, MetricProvider provider, String shortName) {
    private static final String OF_WRAPPER = "$Provider";

    boolean isOfClassPath() {
        return origin.equals(Offered.CLASS_PATH);
    }

    /** Whether the metric is one of Anometry's own. */
    boolean isBuiltIn() {
        return isOfClassPath() && Discovery.isBuiltInMetric(provider);
    }

    String qualifiedName() {
        return origin + ":" + shortName;
    }

    /** The class of the generated adapter, if there is one, rather than that of the provider inside it. */
    String className() {
        String name = provider.getClass().getName();
        return name.endsWith(OF_WRAPPER) ? name.substring(0, name.length() - OF_WRAPPER.length()) : name;
    }
}
