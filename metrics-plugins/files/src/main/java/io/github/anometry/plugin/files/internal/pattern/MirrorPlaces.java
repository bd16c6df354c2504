package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.List;

/**
 * A map is at the path of its image. Both folders may be of one category.
 *
 * @param isOfCategory whether that of the data set is
 */
record MirrorPlaces(Path maps, Listing listing, boolean isOfCategory) implements MapPlaces {
    @Override
    public List<Path> of(Item item) {
        String path = Item.withoutExtension(listing.dataset()
                .relativize(item.image().orElseThrow())
                .toString()
                .replace('\\', '/'));
        String prefix = item.category() + "/";
        if (isOfCategory) {
            return List.of(maps.resolve(path), maps.resolve(prefix + path));
        }
        return Folder.realName(maps).equals(item.category()) && path.startsWith(prefix)
                ? List.of(maps.resolve(path), maps.resolve(path.substring(prefix.length())))
                : List.of(maps.resolve(path));
    }
}
