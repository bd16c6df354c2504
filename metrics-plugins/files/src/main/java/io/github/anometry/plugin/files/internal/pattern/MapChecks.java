package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.plugin.files.internal.layout.Folder;
import io.github.anometry.plugin.files.internal.layout.MatchMessages;
import io.github.anometry.plugin.files.internal.layout.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks that each image has a map, and each map an image.
 *
 * @param mapsOf the maps of the images to check
 */
record MapChecks(MapPlaces places, FoundMaps found, SurplusMaps surplus, Map<Item, List<Path>> mapsOf) {
    void addTo(Problems problems, LayoutRequest request) {
        List<String> several = mapsOf.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey().shownWith(entry.getValue()))
                .distinct()
                .toList();
        problems.add(MatchMessages.severalMaps(several.size()), several);
        List<String> shared = new ArrayList<>();
        found.shared(mapsOf.keySet()).forEach((map, items) -> shared.add(PatternMessages.mapOf(map, items)));
        problems.add(PatternMessages.sharedMaps(shared.size()), shared);
        List<String> unknown = surplus.unknownCategories();
        Collection<String> known =
                places.listing().items().stream().map(Item::category).collect(Collectors.toCollection(TreeSet::new));
        problems.add(MatchMessages.unknownCategories(unknown.size(), request.dataset(), known), unknown);
        List<String> withoutImage = surplus.withoutImage();
        boolean areImages =
                mapsOf.keySet().stream().anyMatch(item -> item.image().isPresent());
        problems.add(
                areImages
                        ? MatchMessages.noImage(withoutImage.size(), request.dataset())
                        : PatternMessages.noMaskOfMap(withoutImage.size(), request.dataset()),
                withoutImage);
        List<Item> missing = mapsOf.keySet().stream()
                .filter(item -> mapsOf.getOrDefault(item, List.of()).isEmpty())
                .toList();
        if (!missing.isEmpty() && !request.allowMissing()) {
            problems.add(
                    MatchMessages.noMap(
                            missing.size(), mapsOf.size(), PatternMessages.expected(places.shown(missing.get(0)))),
                    missing.stream().map(this::missing).toList());
        }
    }

    private String missing(Item item) {
        if (item.image().filter(image -> !Files.exists(image)).isPresent()) {
            return PatternMessages.neither(item.shown());
        }
        for (Path place : found.places(item)) {
            Path folder = place.getParent();
            if (folder != null && Folder.isFolder(folder)) {
                for (Path file : Folder.unread(folder)) {
                    if (Folder.id(file).equals(Folder.name(place))) {
                        return MatchMessages.withLookalike(item.shown(), file);
                    }
                }
            }
        }
        return item.shown();
    }
}
