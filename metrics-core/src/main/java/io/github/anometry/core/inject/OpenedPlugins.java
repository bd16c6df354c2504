package io.github.anometry.core.inject;

import io.github.anometry.core.plugin.PluginManager;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plugins that one injector has opened, which must be closed if it cannot be made, because nothing else refers to them. */
final class OpenedPlugins {
    /** Not SLF4J, which logs nothing without a provider. */
    private static final System.Logger LOG = System.getLogger(PluginsModule.class.getName());

    private final Supplier<PluginManager> source;
    private @Nullable PluginManager opened;

    OpenedPlugins(Supplier<PluginManager> source) {
        this.source = source;
    }

    /** Logs what could not be loaded, because users of an injector do not see the report. */
    synchronized PluginManager open() {
        PluginManager manager = source.get();
        opened = manager;
        manager.notLoaded().forEach(problem -> LOG.log(System.Logger.Level.WARNING, problem));
        return manager;
    }

    synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
