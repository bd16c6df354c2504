package io.github.anometry.core.inject;

import io.github.anometry.core.plugin.PluginManager;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The plugins that one injector has opened, which it must close if it cannot be made: then nobody else has them. */
final class OpenedPlugins {
    private final Supplier<PluginManager> source;
    private @Nullable PluginManager opened;

    OpenedPlugins(Supplier<PluginManager> source) {
        this.source = source;
    }

    /** Says in the log what could not be loaded: nobody asks an injector for a report. */
    synchronized PluginManager open() {
        PluginManager manager = source.get();
        opened = manager;
        // SLF4J is touched only if there is something to say: without a provider it says so itself.
        manager.notLoaded()
                .forEach(problem -> LoggerFactory.getLogger(PluginsModule.class).warn(problem));
        return manager;
    }

    synchronized void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
