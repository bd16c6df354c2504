package io.github.anometry.core.plugin;

import io.github.anometry.api.spi.MetricProvider;
import java.nio.file.Path;
import java.util.List;

/**
 * A plugin with a metric that can be used.
 *
 * @param id its {@code Anometry-Plugin-Id}: {@code acme} in {@code acme:Accuracy}
 * @param version its {@code Anometry-Plugin-Version}
 * @param path its jar, or the folder of its jars, as it was found; what is loaded are copies
 * @param sha256 of its jar, in hexadecimal; of a folder, that of the lines {@code sha256sum} prints of its jars by name
 * @param providers of the metrics that can be used
 */
public record LoadedPlugin(String id, String version, Path path, String sha256, List<MetricProvider> providers) {
    public LoadedPlugin {
        providers = List.copyOf(providers);
    }
}
