package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A map is at the path of its image, or where MVTec AD has it, {@code <category>/test/<defect>/<id>}. Both folders may be of one
 * category.
 */
record UsualPlaces(Path maps, Listing listing) implements MapPlaces {
    @Override
    public List<Path> of(Item item) {
        Path dataset = listing.dataset();
        List<String> prefixes = listing.ofOneCategory()
                ? List.of("", item.category() + "/")
                : Folder.realName(maps).equals(item.category())
                        ? List.of(item.category() + "/", "")
                        : List.of(item.category() + "/");
        Set<Path> places = new LinkedHashSet<>();
        item.image()
                .filter(image -> image.startsWith(dataset))
                .map(image -> dataset.relativize(image).toString().replace('\\', '/'))
                .ifPresent(path -> places.add(maps.resolve(Item.withoutExtension(path))));
        for (String path : List.of(item.path(), "test/" + item.defect() + "/" + item.stem())) {
            prefixes.forEach(prefix -> places.add(maps.resolve(prefix + path)));
        }
        return List.copyOf(places);
    }
}
