package io.github.anometry.testkit;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.metric.AnomalibMetric;

/** Exceptions that metrics should not throw. */
final class Faults {
    private Faults() {}

    /** Whether a fault was wrapped on its way, as for plugins: a metric's own refusal has no cause. */
    static boolean isFault(ConfigurationException thrown) {
        return thrown.getCause() != null;
    }

    /**
     * Describes what a metric threw.
     *
     * @param metric its name
     */
    static String describe(Throwable thrown, String metric) {
        ThirdPartyCode.hold(thrown, "the metric '" + metric + "'");
        Throwable cause = thrown.getCause();
        return ThirdPartyCode.describe(thrown instanceof ConfigurationException && cause != null ? cause : thrown);
    }

    /** The metric's name, or its class if asking for the name fails. */
    static String nameOf(AnomalibMetric<?> metric) {
        String type = metric.getClass().getName();
        try {
            return metric.name();
        } catch (Throwable thrown) {
            ThirdPartyCode.hold(thrown, "the metric " + type);
            return type;
        }
    }
}
