package io.github.anometry.core.config;

import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.core.provider.Offered;

/**
 * A metric that can be named.
 *
 * @param name the shortest name that stands for it: {@code Accuracy}, or {@code acme:Accuracy} if others are called so as well
 * @param origin the id of its plugin, or {@code anometry} for one of the class path; {@code origin:Accuracy} always stands for it
 */
public record RegisteredMetric(String name, String origin, MetricDescriptor descriptor) {

    /** Whether a plugin brought it. */
    public boolean isOfPlugin() {
        return !origin.equals(Offered.CLASS_PATH);
    }

    /** The name that no other metric has: {@code acme:Accuracy}. */
    public String fullName() {
        return origin + ":" + descriptor.name();
    }
}
