package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the maps of a data set's images may be: at the path of the image, with another extension, or where MVTec AD has them,
 * {@code <category>/test/<defect>/<id>}. Both folders may be of one category.
 *
 * @param pattern which of these places its data sets have
 */
record UsualPlaces(LayoutPattern pattern, Path maps, Listing listing) implements MapPlaces {
    @Override
    public List<Path> of(Item item) {
        if (pattern.maps() == LayoutPattern.Maps.BY_NAME) {
            return List.of(maps.resolve(item.path()));
        }
        Path dataset = listing.dataset();
        List<String> prefixes = prefixes(item.category());
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

    @Override
    public List<Path> shown(Item item) {
        List<Path> all = of(item);
        String prefix = prefixes(item.category()).get(0);
        Path ofMvtec = maps.resolve(prefix + "test/" + item.defect() + "/" + item.stem());
        return all.contains(ofMvtec)
                ? all.stream()
                        .filter(place -> place.equals(all.get(0)) || place.equals(ofMvtec))
                        .toList()
                : all;
    }

    private List<String> prefixes(String category) {
        if (listing.ofOneCategory()) {
            return List.of("", category + "/");
        }
        return Folder.realName(maps).equals(category) ? List.of(category + "/", "") : List.of(category + "/");
    }
}
