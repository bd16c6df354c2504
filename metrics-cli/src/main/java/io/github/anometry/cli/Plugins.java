package io.github.anometry.cli;

import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.config.MetricRegistry;
import io.github.anometry.core.config.PluginSettings;
import io.github.anometry.core.plugin.LoadReport;
import io.github.anometry.core.plugin.LoadReport.Status;
import io.github.anometry.core.plugin.LoadedPlugin;
import io.github.anometry.core.plugin.PluginManager;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plugins that a command was given, which may be none. */
final class Plugins implements AutoCloseable {
    private final @Nullable PluginManager manager;

    private Plugins(@Nullable PluginManager manager) {
        this.manager = manager;
    }

    static Plugins of(Optional<PluginSettings> settings) {
        return new Plugins(settings.map(PluginSettings::open).orElse(null));
    }

    /** The built-in metrics and those of the plugins. */
    MetricRegistry registry() {
        return manager == null ? MetricRegistry.load() : MetricRegistry.load(manager);
    }

    /** Tells what could not be loaded. */
    void warn(PrintWriter err) {
        if (manager == null) {
            return;
        }
        for (LoadReport.Row row : manager.report().problems()) {
            // Shared names are told of when one is used.
            if (row.status() != Status.SHARED_NAME) {
                err.println(Messages.error(Messages.pluginProblem(row)));
            }
        }
    }

    /** Which plugins there were, by their contents. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        for (LoadedPlugin plugin : manager == null ? List.<LoadedPlugin>of() : manager.plugins()) {
            Map<String, Object> ofPlugin = new LinkedHashMap<>();
            ofPlugin.put("version", plugin.version());
            ofPlugin.put("sha256", plugin.sha256());
            settings.put(plugin.id(), ofPlugin);
        }
        return settings;
    }

    /** Where each plugin was. */
    Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (LoadedPlugin plugin : manager == null ? List.<LoadedPlugin>of() : manager.plugins()) {
            paths.put(plugin.id(), plugin.path().toString());
        }
        return paths;
    }

    @Override
    public void close() {
        if (manager != null) {
            manager.close();
        }
    }
}
