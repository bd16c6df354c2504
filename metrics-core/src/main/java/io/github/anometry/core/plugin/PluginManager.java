package io.github.anometry.core.plugin;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.core.provider.Offered;
import io.github.anometry.core.provider.ProviderSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plugins of a directory: each jar in it is a plugin, and each folder of jars is one. A plugin offers things of any {@link
 * PluginKind}.
 *
 * <p>Each plugin has its own class loader, so two plugins can bring different versions of a library. They share the JDK,
 * Anometry and, if the program has them, Guice, SLF4J and ND4J with a backend. This is not a sandbox: a plugin may do anything
 * that the program may. Private copies are loaded, so the jars can be replaced while the program runs.
 *
 * <p>A broken plugin does not make opening fail: {@link #report} says what could not be loaded, and the others can be used.
 * After {@link #close}, nothing from a plugin can be used. Thread-safe.
 */
public final class PluginManager implements ProviderSource, AutoCloseable {
    private final List<LoadedPlugin> plugins;
    private final LoadReport report;
    private final Resources resources;

    PluginManager(List<LoadedPlugin> plugins, LoadReport report, Resources resources) {
        this.plugins = List.copyOf(plugins);
        this.report = report;
        this.resources = resources;
    }

    /** Loads all plugins of a directory. */
    public static PluginManager open(Path directory) {
        return builder(directory).open();
    }

    /** Loads one plugin, a jar or a folder of jars. */
    public static PluginManager openOne(Path plugin) {
        return new PluginLoading(plugin, LoadSettings.of(AllowList.all())).one();
    }

    public static Builder builder(Path directory) {
        return new Builder(directory);
    }

    /** The plugins that can be used, in the order of their file names. */
    public List<LoadedPlugin> plugins() {
        return plugins;
    }

    /** All providers of a service: {@code providers(DataLayout.class)}. */
    public <S> List<S> providers(Class<S> service) {
        return offered(service).stream().map(Offered::provider).toList();
    }

    @Override
    public <S> List<Offered<S>> offered(Class<S> service) {
        List<Offered<S>> offered = new ArrayList<>();
        for (LoadedPlugin plugin : plugins) {
            plugin.providers(service).forEach(provider -> offered.add(new Offered<>(plugin.id(), provider)));
        }
        return offered;
    }

    @Override
    public List<String> notLoaded() {
        return report.problems().stream()
                .filter(row -> row.status() != LoadReport.Status.SHARED_NAME)
                .map(row -> Messages.notLoaded(row.path().toString(), row.reason(), row.fix()))
                .toList();
    }

    public LoadReport report() {
        return report;
    }

    /** Closes the jars and deletes the copies. Idempotent. */
    @Override
    public void close() {
        resources.close();
    }

    /** Configures what to load. */
    public static final class Builder {
        private final Path directory;
        private AllowList allowed = AllowList.all();
        private Set<PluginKind> kinds = Set.of(PluginKind.values());
        private boolean bundled;

        private Builder(Path directory) {
            this.directory = directory;
        }

        /**
         * Refuses every plugin that is not listed or has another checksum, before any of its classes is loaded.
         *
         * @param sha256 checksums, see {@link LoadedPlugin#sha256}, by file name or plugin id
         * @throws ConfigurationException if one is not a SHA-256 checksum in hexadecimal
         */
        public Builder allowOnly(Map<String, String> sha256) {
            this.allowed = AllowList.of(sha256);
            return this;
        }

        /** Loads only these kinds; a plugin that offers none of them is skipped. By default everything is loaded. */
        public Builder kinds(Set<PluginKind> only) {
            this.kinds = Set.copyOf(only);
            return this;
        }

        /**
         * Loads the jars in place, without copies and checksums: for plugins that are installed with the program and not
         * replaced while it runs.
         */
        public Builder bundled() {
            this.bundled = true;
            return this;
        }

        /** @throws ConfigurationException if private copies cannot be written */
        public PluginManager open() {
            return new PluginLoading(directory, new LoadSettings(allowed, kinds, bundled)).all();
        }
    }
}
