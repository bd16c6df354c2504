package io.github.anometry.core.inject;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.github.anometry.core.config.PluginSettings;
import io.github.anometry.core.plugin.PluginManager;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Binds the {@link PluginManager} whose metrics the registry has. Plugins that could not be loaded are logged as warnings.
 * Guice closes nothing: close the manager when you are done with the injector, {@code
 * injector.getInstance(PluginManager.class).close()}. If the evaluator of an {@link EvaluatorModule} cannot be made, so that
 * there is no injector, the plugins are closed.
 */
public final class PluginsModule extends AbstractModule {
    private final Optional<PluginManager> given;
    private final Supplier<PluginManager> source;

    private PluginsModule(Optional<PluginManager> given, Supplier<PluginManager> source) {
        this.given = given;
        this.source = source;
    }

    /** The plugins of a directory, loaded when the registry is first used. */
    public static PluginsModule directory(Path directory) {
        return of(new PluginSettings(directory, Optional.empty()));
    }

    /** The plugins that a configuration names, loaded when the registry is first used. */
    public static PluginsModule of(PluginSettings settings) {
        return new PluginsModule(Optional.empty(), settings::open);
    }

    /** Plugins that are loaded already; the caller closes them. */
    public static PluginsModule manager(PluginManager manager) {
        return new PluginsModule(Optional.of(manager), () -> manager);
    }

    @Provides
    @Singleton
    OpenedPlugins opened() {
        return new OpenedPlugins(source);
    }

    @Provides
    @Singleton
    PluginManager plugins(OpenedPlugins opened) {
        return given.orElseGet(opened::open);
    }
}
