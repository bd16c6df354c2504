package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The maps of a data set's images. */
final class FoundMaps {
    private final Path maps;
    private final MapPlaces mapPlaces;
    /** The maps of each folder that may have some, by name without extension. */
    private final SortedMap<Path, Map<String, List<Path>>> folders = new TreeMap<>();
    /** The names without extension that the images' maps may have, by folder. */
    private final Map<Path, Set<String>> expected = new HashMap<>();

    /** @param listing the data set, with the images that are not measured */
    FoundMaps(Path maps, MapPlaces mapPlaces, Listing listing) {
        this.maps = maps;
        this.mapPlaces = mapPlaces;
        for (Item item : listing.items()) {
            for (Path path : places(item)) {
                Path folder = folder(path);
                folders.computeIfAbsent(folder, this::list);
                expected.computeIfAbsent(folder, key -> new HashSet<>()).add(Folder.name(path));
            }
        }
    }

    private Path folder(Path path) {
        Path parent = path.getParent();
        return parent == null ? maps : parent;
    }

    private Map<String, List<Path>> list(Path folder) {
        Map<String, List<Path>> files = new HashMap<>();
        if (Folder.isFolder(folder)) {
            for (Path file : Folder.mapFiles(folder)) {
                if (mapPlaces.mayBeMap(file)) {
                    files.computeIfAbsent(Folder.id(file), id -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        return files;
    }

    /** Where an image's map may be, without extension; the likeliest first. */
    List<Path> places(Item item) {
        return mapPlaces.of(item);
    }

    /** The maps of an image: one, unless something is wrong. */
    List<Path> of(Item item) {
        return places(item).stream()
                .flatMap(place ->
                        folders
                                .getOrDefault(folder(place), Map.of())
                                .getOrDefault(Folder.name(place), List.of())
                                .stream())
                .toList();
    }

    /** Maps in the folders of these images that are of no image. */
    List<Path> withoutImage(Collection<Item> measured) {
        List<Path> surplus = new ArrayList<>();
        folders(measured).forEach(folder -> {
            Map<String, List<Path>> files = folders.getOrDefault(folder, Map.of());
            Set<String> known = expected.getOrDefault(folder, Set.of());
            files.forEach((name, all) -> {
                if (!known.contains(name)) {
                    surplus.addAll(all);
                }
            });
        });
        return surplus.stream().sorted().toList();
    }

    /** The folders of these images in which there are maps. */
    List<Path> folders(Collection<Item> measured) {
        return measured.stream()
                .flatMap(item -> places(item).stream())
                .map(this::folder)
                .distinct()
                .filter(folder -> !folders.getOrDefault(folder, Map.of()).isEmpty())
                .sorted()
                .toList();
    }
}
