package io.github.anometry.cli;

import io.github.anometry.core.plugin.PluginKind;
import io.github.anometry.core.plugin.PluginManager;
import io.github.anometry.core.provider.Offered;
import io.github.anometry.core.provider.ProviderSource;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plugins that ship with the command, in the folder {@code plugins} beside its jar. The plugins of a kind are
 * loaded when one of that kind is first requested.
 */
final class BundledPlugins implements ProviderSource, AutoCloseable {
    private static final String FOLDER = "plugins";

    private final Optional<Path> folder;
    private final Map<PluginKind, PluginManager> opened = new EnumMap<>(PluginKind.class);

    private BundledPlugins(Optional<Path> folder) {
        this.folder = folder;
    }

    /** Those beside the command's jar; in a checkout, beside its classes. */
    static BundledPlugins ofCommand() {
        return in(besideCommand());
    }

    static BundledPlugins in(Optional<Path> folder) {
        return new BundledPlugins(folder.filter(Files::isDirectory));
    }

    private static Optional<Path> besideCommand() {
        CodeSource source = BundledPlugins.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(source.getLocation().toURI()).resolveSibling(FOLDER));
        } catch (URISyntaxException | IllegalArgumentException notInAFile) {
            return Optional.empty();
        }
    }

    @Override
    public <S> List<Offered<S>> offered(Class<S> service) {
        return PluginKind.of(service)
                .flatMap(this::manager)
                .map(manager -> manager.offered(service))
                .orElse(List.of());
    }

    /** The bundled plugins that offer something of this kind; empty if there is no such folder. */
    Optional<PluginManager> manager(PluginKind kind) {
        return folder.map(directory -> opened.computeIfAbsent(
                kind,
                wanted -> PluginManager.builder(directory)
                        .kinds(Set.of(wanted))
                        .bundled()
                        .open()));
    }

    @Override
    public List<String> notLoaded() {
        List<String> problems = new ArrayList<>();
        opened.values().forEach(manager -> problems.addAll(manager.notLoaded()));
        return problems;
    }

    @Override
    public void close() {
        opened.values().forEach(PluginManager::close);
    }
}
