package io.github.anometry.core.inject;

import io.github.anometry.core.plugin.PluginManager;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plugins that one injector has opened, which must be closed if it cannot be made, because nothing else refers to them. */
final class OpenedPlugins {
    /** Not that of SLF4J, which says nothing where it has no provider. */
    private static final System.Logger LOG = System.getLogger(PluginsModule.class.getName());

    private final Supplier<PluginManager> source;
    private @Nullable PluginManager opened;

    OpenedPlugins(Supplier<PluginManager> source) {
        this.source = source;
    }

    /** Says in the log what could not be loaded: nobody asks an injector for a report. */
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
