package io.github.anometry.api.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A request to a {@link io.github.anometry.api.spi.DataLayout DataLayout}.
 *
 * @param maps the folder of the anomaly maps; empty where images are wanted without predictions. A path of any Java file
 *     system, for example that of an archive or an object store
 * @param dataset the folder of the data set
 * @param categories the names of those to find; if empty, all
 * @param allowMissing whether images without a map are left out and counted, instead of being an error
 */
public record LayoutRequest(Optional<Path> maps, Path dataset, Set<String> categories, boolean allowMissing) {
    public LayoutRequest {
        categories = Collections.unmodifiableSet(new LinkedHashSet<>(categories));
    }

    /** For all categories; an image without a map is an error. */
    public static LayoutRequest of(Path maps, Path dataset) {
        return new LayoutRequest(Optional.of(maps), dataset, Set.of(), false);
    }
}
