package io.github.anometry.core.config;

import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.core.provider.Offered;
import java.util.List;

/**
 * A metric of a registry.
 *
 * @param names all its names, the shortest first: {@code Accuracy} if no other metric has it
 * @param fullName the name that does not depend on other plugins: {@code acme:Accuracy}; for one of the class path {@code
 *     anometry:Accuracy}, or the name of its class if others there have the same name
 * @param origin the id of its plugin, or {@code anometry} for one of the class path
 */
public record RegisteredMetric(List<String> names, String fullName, String origin, MetricDescriptor descriptor) {
    public RegisteredMetric {
        names = List.copyOf(names);
    }

    /** The shortest name. */
    public String name() {
        return names.get(0);
    }

    /** Whether it is from a plugin. */
    public boolean isOfPlugin() {
        return !origin.equals(Offered.CLASS_PATH);
    }
}
