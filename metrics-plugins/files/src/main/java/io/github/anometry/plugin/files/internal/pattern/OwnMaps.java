package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Maps at paths of one's own. The folder of the maps may be of one category, as that of the data set.
 *
 * @param templates the paths
 * @param values the named parts of the path of an image
 */
record OwnMaps(Path maps, Listing listing, List<PathTemplate> templates, Function<Item, Map<String, String>> values)
        implements MapPlaces {
    private static final String EXTENSION = ".tiff";

    @Override
    public List<Path> of(Item item) {
        Map<String, String> all = new LinkedHashMap<>(values.apply(item));
        all.put(PathPart.CATEGORY, item.category());
        boolean ofOneCategory = listing.ofOneCategory();
        Set<Path> places = new LinkedHashSet<>();
        for (PathTemplate template : templates) {
            boolean mayBeWithin = template.hasCategory()
                    && (ofOneCategory || Folder.realName(maps).equals(item.category()));
            if (mayBeWithin && ofOneCategory) {
                places.add(place(template.withinCategory(), all));
            }
            places.add(place(template, all));
            if (mayBeWithin) {
                places.add(place(template.withinCategory(), all));
            }
        }
        return List.copyOf(places);
    }

    private Path place(PathTemplate template, Map<String, String> all) {
        return maps.resolve(Item.withoutExtension(template.filled(all, EXTENSION)));
    }

    /** Other files than maps may be beside them, if their names are others: {@code {id}_map.tiff}. */
    @Override
    public boolean mayBeMap(Path file) {
        String name = Folder.id(file) + EXTENSION;
        return templates.stream()
                .map(template -> template.parts().get(template.parts().size() - 1))
                .anyMatch(part -> PathPart.of(Item.withoutExtension(part.text()) + EXTENSION)
                        .get(0)
                        .match(name, Map.of())
                        .isPresent());
    }
}
