package io.github.anometry.core.plugin;

import java.nio.file.Path;
import java.util.List;

/**
 * A plugin that can be used.
 *
 * @param id its {@code Anometry-Plugin-Id}: {@code acme} in {@code acme:Accuracy}
 * @param version its {@code Anometry-Plugin-Version}
 * @param path its jar, or the folder of its jars, as found; copies of it are loaded
 * @param sha256 of its jar, in hexadecimal; for a folder, that of the lines {@code sha256sum} prints for its jars by name;
 *     empty if it is bundled
 * @param offers the offers, by kind and name
 */
public record LoadedPlugin(String id, String version, Path path, String sha256, List<PluginOffer> offers) {
    public LoadedPlugin {
        offers = List.copyOf(offers);
    }

    /** The providers of a service; none of a service that plugins cannot have. */
    public <S> List<S> providers(Class<S> service) {
        return offers.stream()
                .filter(offer -> offer.kind().service() == service)
                .map(offer -> service.cast(offer.provider()))
                .toList();
    }
}
