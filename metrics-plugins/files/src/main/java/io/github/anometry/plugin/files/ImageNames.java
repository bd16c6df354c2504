package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The paths of images that do not depend on where the data are.
 *
 * @param maps the folder of the maps; empty for a manifest
 * @param written in a manifest, by id
 */
record ImageNames(Optional<Path> maps, Map<String, String> written) {
    /** The paths of maps below their folder. */
    static ImageNames below(Path maps) {
        return new ImageNames(Optional.of(maps.toAbsolutePath().normalize()), Map.of());
    }

    /** @param written by id */
    static ImageNames ofManifest(Map<String, String> written) {
        return new ImageNames(Optional.empty(), written);
    }

    /** With slashes. */
    String of(DataSample sample) {
        String name = maps.flatMap(folder -> sample.map().map(map -> below(folder, map)))
                .orElseGet(() -> written.getOrDefault(sample.id(), sample.id()));
        return name.replace('\\', '/');
    }

    private static String below(Path folder, DataFile map) {
        return map.path()
                .map(path -> path.toAbsolutePath().normalize())
                .filter(path -> path.startsWith(folder))
                .map(path -> folder.relativize(path).toString())
                .orElse(map.location());
    }

    /** Whether the data are in folders whose names say which images are anomalous. */
    boolean areOfFolders() {
        return maps.isPresent();
    }
}
