package io.github.anometry.plugin.files.internal.pattern;

import java.nio.file.Path;
import java.util.List;

/** Where the maps of a data set's images are. */
interface MapPlaces {
    /** Where an image's map may be, without extension; the likeliest first. */
    List<Path> of(Item item);

    /** Whether a file in one of these folders that has the format of a map may be one. */
    default boolean mayBeMap(Path file) {
        return true;
    }
}
