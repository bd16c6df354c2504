package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.data.LayoutRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Checks that each image has a map, and each map an image.
 *
 * @param mapsOf the maps of the images to check
 */
record MapChecks(Path maps, FoundMaps found, Map<Item, List<Path>> mapsOf) {
    void addTo(Problems problems, LayoutRequest request) {
        List<String> several = mapsOf.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey().shownWith(entry.getValue()))
                .distinct()
                .toList();
        problems.add(PatternMessages.severalMaps(several.size()), several);
        List<String> surplus = found.withoutImage(mapsOf.keySet()).stream()
                .map(map -> maps.relativize(map).toString())
                .toList();
        boolean areImages =
                mapsOf.keySet().stream().anyMatch(item -> item.image().isPresent());
        problems.add(
                areImages
                        ? PatternMessages.noImage(surplus.size(), request.dataset())
                        : PatternMessages.noMaskOfMap(surplus.size(), request.dataset()),
                surplus);
        List<Item> missing = mapsOf.keySet().stream()
                .filter(item -> mapsOf.getOrDefault(item, List.of()).isEmpty())
                .toList();
        if (!missing.isEmpty() && !request.allowMissing()) {
            problems.add(
                    PatternMessages.noMap(missing.size(), mapsOf.size(), found.places(missing.get(0))),
                    missing.stream().map(Item::shown).toList());
        }
    }
}
