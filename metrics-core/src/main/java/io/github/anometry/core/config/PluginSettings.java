package io.github.anometry.core.config;

import io.github.anometry.core.plugin.PluginManager;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The plugin section of a configuration.
 *
 * @param directory the directory of the plugins
 * @param sha256 the checksums of the plugins that may be loaded, by file name or plugin id; if empty, all may be
 */
public record PluginSettings(Path directory, Optional<Map<String, String>> sha256) {
    public PluginSettings {
        sha256 = sha256.map(sums -> Collections.unmodifiableMap(new LinkedHashMap<>(sums)));
    }

    /**
     * Loads the plugins.
     *
     * @throws io.github.anometry.api.error.ConfigurationException as {@link PluginManager.Builder#open}
     */
    public PluginManager open() {
        PluginManager.Builder plugins = PluginManager.builder(directory);
        sha256.ifPresent(plugins::allowOnly);
        return plugins.open();
    }
}
