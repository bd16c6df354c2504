package io.github.anometry.core.testing;

import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.core.config.MetricRegistry;
import java.util.List;

/** The metrics of this module. MetricsCommandTest has them one by one, in the order of messages. */
public final class BuiltIn {
    private BuiltIn() {}

    private static final String PACKAGE = "io.github.anometry.core.metric.";

    /** In the order of messages. */
    public static final List<String> METRICS = MetricRegistry.load().descriptors().stream()
            .filter(metric -> metric.implementation().startsWith(PACKAGE))
            .map(MetricDescriptor::name)
            .toList();

    /** As messages list them. */
    public static String listed() {
        return String.join(", ", METRICS);
    }
}
