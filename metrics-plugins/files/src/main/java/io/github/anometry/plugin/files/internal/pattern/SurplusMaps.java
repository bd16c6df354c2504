package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.layout.Folder;
import io.github.anometry.plugin.files.internal.layout.MapTree;
import io.github.anometry.plugin.files.internal.layout.MatchMessages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The maps that are not those of a measured image, wherever they are, by the reason. */
final class SurplusMaps {
    private static final String PICTURE = ".png";

    private final Path maps;
    private final Listing listing;
    private final FoundMaps found;
    private final boolean areOfOneCategory;
    private final boolean arePictures;
    private final boolean areAllMeasured;
    /** The categories of the folders directly below that of the maps. */
    private final Map<String, Set<String>> ofTop = new HashMap<>();

    private final Set<Path> masks = new HashSet<>();
    private final Set<String> chosen;

    private final Map<Path, Set<String>> otherImages = new HashMap<>();

    /** Of no image of the data set, in the order of their paths. */
    private final List<Path> withoutImage = new ArrayList<>();
    /** How many maps there are in folders that are of no category. */
    private final SortedMap<String, Integer> unknownFolders = new TreeMap<>();
    /** Of images that are no test images. */
    private final Set<Path> ofOthers = new TreeSet<>();
    /** Pictures beside the folders of maps. */
    private final SortedMap<Path, List<Path>> pictures = new TreeMap<>();

    /** @param measured the maps of the measured images */
    SurplusMaps(LayoutRequest request, MapPlaces places, FoundMaps found, Collection<List<Path>> measured) {
        this.maps = places.maps();
        this.listing = places.listing();
        this.found = found;
        Set<String> categories = categories(listing);
        this.chosen = request.categories().isEmpty() ? categories : request.categories();
        this.areAllMeasured = request.categories().isEmpty();
        this.areOfOneCategory = places.areOfOneCategory(categories);
        this.arePictures = measured.stream().flatMap(List::stream).anyMatch(SurplusMaps::isPicture);
        for (Item item : listing.items()) {
            masks.addAll(item.masks());
            for (Path place : places.of(item)) {
                ofTop.computeIfAbsent(top(place), name -> new HashSet<>()).add(item.category());
            }
        }
        listing.strayMasks().forEach(mask -> masks.add(mask.file()));
        Set<Path> all = new TreeSet<>(found.inFolders());
        Path folder = absolute(maps);
        // If maps are saved among the images of the data set, its other files are not maps.
        boolean areAmongImages = folder.startsWith(absolute(listing.dataset()))
                && listing.items().stream()
                        .flatMap(item -> item.image().stream())
                        .anyMatch(image -> absolute(image).startsWith(folder));
        if (!areAmongImages) {
            all.addAll(MapTree.mapFiles(maps, listing.dataset()));
        }
        all.stream()
                .filter(map -> places.mayBeMap(map) && found.imagesOf(map).isEmpty())
                .forEach(this::sort);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static Set<String> categories(Listing listing) {
        return listing.items().stream().map(Item::category).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPicture(Path map) {
        return Folder.name(map).toLowerCase(Locale.ROOT).endsWith(PICTURE);
    }

    private String top(Path path) {
        return maps.relativize(path).getName(0).toString();
    }

    private void sort(Path map) {
        Path folder = map.getParent();
        Path relative = maps.relativize(map);
        boolean isInFolder = relative.getNameCount() > 1;
        String top = top(map);
        Set<String> ofFolder = ofTop.getOrDefault(top, Set.of());
        boolean isKnown = areOfOneCategory || !isInFolder || !ofFolder.isEmpty();
        if (isKnown && !ofFolder.isEmpty() && ofFolder.stream().noneMatch(chosen::contains)) {
            return;
        }
        if (isOfOtherImage(relative)) {
            ofOthers.add(map);
        } else if (isPicture(map) && !arePictures && folder != null && !found.mayHave(folder)) {
            pictures.computeIfAbsent(folder, key -> new ArrayList<>()).add(map);
        } else if (isKnown) {
            withoutImage.add(map);
        } else if (areAllMeasured) {
            unknownFolders.merge(top, 1, Integer::sum);
        }
    }

    /** Whether the data set has an image at the path of a map, for example for training. */
    private boolean isOfOtherImage(Path relative) {
        Path dataset = listing.dataset();
        List<Path> images = areOfOneCategory && !listing.ofOneCategory()
                ? List.of(
                        dataset.resolve(relative),
                        dataset.resolve(Folder.realName(maps)).resolve(relative))
                : List.of(dataset.resolve(relative));
        return images.stream().anyMatch(image -> ids(image).contains(Folder.id(image)));
    }

    /** The ids of the images beside this one. */
    private Set<String> ids(Path image) {
        Path folder = Objects.requireNonNullElse(image.getParent(), listing.dataset());
        return otherImages.computeIfAbsent(
                folder,
                all -> Folder.isFolder(folder)
                        ? Folder.imageFiles(folder).stream()
                                .filter(file -> !masks.contains(file))
                                .map(Folder::id)
                                .collect(Collectors.toSet())
                        : Set.of());
    }

    /** Maps of no image, by their paths from the folder of the maps, and whether only their case is wrong. */
    List<String> withoutImage() {
        Map<String, Path> places = new HashMap<>();
        found.all().forEach(place -> places.put(caseless(place), place));
        return withoutImage.stream()
                .map(map -> {
                    String path = maps.relativize(map).toString();
                    Path place = places.get(Item.withoutExtension(caseless(map)));
                    return place == null ? path : MatchMessages.otherCase(path, maps.relativize(place) + ".*");
                })
                .toList();
    }

    private static String caseless(Path path) {
        return path.toString().toLowerCase(Locale.ROOT);
    }

    /** Folders that are of no category, and how many maps they have. */
    List<String> unknownCategories() {
        List<String> lines = new ArrayList<>();
        unknownFolders.forEach((name, count) -> lines.add(MatchMessages.unknownCategory(name, count, chosen)));
        return lines;
    }

    /** How many maps are of images that are no test images. */
    int leftOut() {
        return ofOthers.size();
    }

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        pictures.forEach((folder, files) -> warnings.add(new Warning(
                Warning.UNREAD_FILES,
                PatternMessages.pictures(folder),
                files.size(),
                Optional.of(files.get(0).toString()))));
        return warnings;
    }
}
