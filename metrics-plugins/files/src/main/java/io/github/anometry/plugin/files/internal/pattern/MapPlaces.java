package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Where the maps of a data set's images are. */
interface MapPlaces {
    /** The folder of all of them. */
    Path maps();

    /** The images. */
    Listing listing();

    /** Where an image's map may be, without extension; the likeliest first. */
    List<Path> of(Item item);

    /** Those that messages name. */
    default List<Path> shown(Item item) {
        return of(item);
    }

    /** Whether a file in one of these folders that has the format of a map may be one. */
    default boolean mayBeMap(Path file) {
        return true;
    }

    /** Whether the folder of the maps is that of a category, rather than one of such folders. */
    default boolean areOfOneCategory(Set<String> categories) {
        String name = Folder.realName(maps());
        return listing().ofOneCategory()
                ? categories.stream().noneMatch(category -> Folder.isFolder(maps().resolve(category)))
                : categories.contains(name) && !Folder.isFolder(maps().resolve(name));
    }
}
