package io.github.anometry.core.inject;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import io.github.anometry.core.config.PluginSettings;
import io.github.anometry.core.plugin.PluginManager;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Binds the {@link PluginManager} whose metrics the registry has. Guice closes nothing: who is done with the injector closes
 * the manager, {@code injector.getInstance(PluginManager.class).close()}.
 */
public final class PluginsModule extends AbstractModule {
    private final Provider<PluginManager> manager;

    private PluginsModule(Provider<PluginManager> manager) {
        this.manager = manager;
    }

    /** The plugins of a directory, loaded when the registry is first used. */
    public static PluginsModule directory(Path directory) {
        return of(new PluginSettings(directory, Optional.empty()));
    }

    /** The plugins that a configuration names, loaded when the registry is first used. */
    public static PluginsModule of(PluginSettings settings) {
        return new PluginsModule(settings::open);
    }

    /** Plugins that are loaded already. */
    public static PluginsModule manager(PluginManager manager) {
        return new PluginsModule(() -> manager);
    }

    @Override
    protected void configure() {
        bind(PluginManager.class).toProvider(manager::get).in(Singleton.class);
    }
}
