package io.github.anometry.core.config;

import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.core.provider.Offered;
import java.util.List;

/**
 * A metric that can be named.
 *
 * @param names all names that stand for it, the shortest first: {@code Accuracy}, if nobody else's is called so
 * @param fullName the one that it keeps whatever plugins there are: {@code acme:Accuracy}; for one of the class path {@code
 *     anometry:Accuracy}, or the name of its class if others there are called so as well
 * @param origin the id of its plugin, or {@code anometry} for one of the class path
 */
public record RegisteredMetric(List<String> names, String fullName, String origin, MetricDescriptor descriptor) {
    public RegisteredMetric {
        names = List.copyOf(names);
    }

    /** The shortest name that stands for it. */
    public String name() {
        return names.get(0);
    }

    /** Whether a plugin brought it. */
    public boolean isOfPlugin() {
        return !origin.equals(Offered.CLASS_PATH);
    }
}
