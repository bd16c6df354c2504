package io.github.anometry.testkit;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.ForeignCode;
import io.github.anometry.api.metric.AnomalibMetric;

/** What metrics throw that they should not. */
final class Faults {
    private Faults() {}

    /** Whether it is what a fault became on its way, as that of a plugin does: what a metric refuses itself has no cause. */
    static boolean isFault(ConfigurationException thrown) {
        return thrown.getCause() != null;
    }

    /**
     * What a metric threw, in the words of this.
     *
     * @param metric its name
     */
    static String describe(Throwable thrown, String metric) {
        ForeignCode.hold(thrown, "the metric '" + metric + "'");
        Throwable cause = thrown.getCause();
        return ForeignCode.describe(thrown instanceof ConfigurationException && cause != null ? cause : thrown);
    }

    /** The metric's name; its class if it fails to say one. */
    static String nameOf(AnomalibMetric<?> metric) {
        String type = metric.getClass().getName();
        try {
            return metric.name();
        } catch (Throwable thrown) {
            ForeignCode.hold(thrown, "the metric " + type);
            return type;
        }
    }
}
