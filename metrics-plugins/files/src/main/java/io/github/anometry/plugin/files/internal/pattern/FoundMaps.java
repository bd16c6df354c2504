package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The maps at the places where those of a data set's images may be. */
final class FoundMaps {
    private final Path maps;
    private final MapPlaces places;
    /** The maps of each folder that may have some, by name without extension. */
    private final SortedMap<Path, Map<String, List<Path>>> folders = new TreeMap<>();
    /** The images whose map a place, a path without extension, may have. */
    private final Map<Path, List<Item>> images = new LinkedHashMap<>();

    /** Also those of images that are not measured. */
    FoundMaps(MapPlaces places) {
        this.maps = places.maps();
        this.places = places;
        for (Item item : places.listing().items()) {
            for (Path place : places.of(item)) {
                folders.computeIfAbsent(folder(place), this::list);
                images.computeIfAbsent(place, key -> new ArrayList<>()).add(item);
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
                if (places.mayBeMap(file)) {
                    files.computeIfAbsent(Folder.id(file), id -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        return files;
    }

    List<Path> places(Item item) {
        return places.of(item);
    }

    /** The maps of an image: one, unless something is wrong. */
    List<Path> of(Item item) {
        return places(item).stream().flatMap(place -> at(place).stream()).toList();
    }

    private List<Path> at(Path place) {
        return folders.getOrDefault(folder(place), Map.of()).getOrDefault(Folder.name(place), List.of());
    }

    /** Maps at the place of several images, which have one name. */
    Map<Path, List<Item>> shared(Collection<Item> measured) {
        Map<Path, List<Item>> shared = new TreeMap<>();
        images.forEach((place, items) -> {
            List<Item> of = items.stream().filter(measured::contains).toList();
            if (of.size() > 1 && items.stream().map(Item::sampleId).distinct().count() > 1) {
                at(place).forEach(map -> shared.put(map, of));
            }
        });
        return shared;
    }

    /** The places where maps may be. */
    Collection<Path> all() {
        return images.keySet();
    }

    /** The images whose map a file may be. */
    List<Item> imagesOf(Path map) {
        return images.getOrDefault(folder(map).resolve(Folder.id(map)), List.of());
    }

    /** All maps in the folders in which maps may be. */
    List<Path> inFolders() {
        return folders.values().stream()
                .flatMap(files -> files.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether images have maps in this folder. */
    boolean mayHave(Path folder) {
        return folders.containsKey(folder);
    }

    /** The folders of these images. */
    List<Path> folders(Collection<Item> measured) {
        return measured.stream()
                .flatMap(item -> places(item).stream())
                .map(this::folder)
                .distinct()
                .filter(Folder::isFolder)
                .sorted()
                .toList();
    }
}
