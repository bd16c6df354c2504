package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.MissingMaps;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.internal.format.FileErrors;
import io.github.anometry.plugin.files.internal.layout.Folder;
import io.github.anometry.plugin.files.internal.layout.MapTree;
import io.github.anometry.plugin.files.internal.layout.MatchMessages;
import io.github.anometry.plugin.files.internal.layout.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Matches the images of a data set with their maps, and makes samples of them. */
final class PatternReading {
    private final LayoutPattern pattern;
    private final LayoutRequest request;
    private final Listing listing;
    private final Function<Path, MapPlaces> places;
    private final Function<Item, Optional<Path>> ignoreMasks;

    /**
     * Of the images of a data set.
     *
     * @param places where maps are in the folder of the maps
     * @param ignoreMasks which pixels of an image are left out
     */
    PatternReading(
            LayoutPattern pattern,
            LayoutRequest request,
            Listing listing,
            Function<Path, MapPlaces> places,
            Function<Item, Optional<Path>> ignoreMasks) {
        this.pattern = pattern;
        this.request = request;
        this.listing = listing;
        this.places = places;
        this.ignoreMasks = ignoreMasks;
    }

    LayoutData read() {
        List<Item> chosen = listing.of(request.categories());
        Problems problems = new Problems(pattern.name(), request.dataset());
        if (request.maps().isEmpty()) {
            new PatternChecks(pattern, listing, chosen).addTo(problems);
            problems.requireNone();
            return data(chosen, item -> Optional.empty());
        }
        MapPlaces mapPlaces = places.apply(request.maps().get());
        FoundMaps found = new FoundMaps(mapPlaces);
        Map<Item, List<Path>> mapsOf = new LinkedHashMap<>();
        chosen.forEach(item -> mapsOf.put(item, found.of(item)));
        requireSome(mapPlaces, found, mapsOf);
        List<String> withoutMaps = request.categories().isEmpty() ? withoutMaps(mapsOf) : List.of();
        mapsOf.keySet().removeIf(item -> withoutMaps.contains(item.category()));

        List<Item> measured = List.copyOf(mapsOf.keySet());
        SurplusMaps surplus = new SurplusMaps(request, mapPlaces, found, mapsOf.values());
        addUnlisted(problems, found);
        new PatternChecks(pattern, listing, measured).addTo(problems);
        new MapChecks(mapPlaces, found, surplus, mapsOf).addTo(problems, request);
        problems.requireNone();
        List<Item> missing = measured.stream()
                .filter(item -> mapsOf.getOrDefault(item, List.of()).isEmpty())
                .toList();
        List<MissingMaps> counts = counts(measured, missing, found);
        mapsOf.values().removeIf(List::isEmpty);
        List<Warning> warnings = new ArrayList<>(unread(found, chosen));
        warnings.addAll(surplus.warnings());
        LayoutData data = data(
                List.copyOf(mapsOf.keySet()),
                item -> mapsOf.getOrDefault(item, List.of()).stream().findFirst());
        return new LayoutData(
                data.categories(),
                counts,
                warnings,
                mapPlaces.areOfOneCategory(Set.copyOf(listing.categories())) ? List.of() : withoutMaps,
                data.maskRule(),
                leftOut(measured) + surplus.leftOut());
    }

    /** Categories with maps of which the data set lists no test image. */
    private void addUnlisted(Problems problems, FoundMaps found) {
        if (request.categories().isEmpty()) {
            List<String> unlisted = new ArrayList<>();
            for (String category : listing.withoutTestImages()) {
                long maps = listing.items().stream()
                        .filter(item -> item.category().equals(category))
                        .flatMap(item -> found.of(item).stream())
                        .distinct()
                        .count();
                if (maps > 0) {
                    unlisted.add(PatternMessages.unlistedCategory(category, maps));
                }
            }
            problems.add(
                    PatternMessages.unlisted(
                            unlisted.size(),
                            listing.list().orElse(listing.dataset()).toString()),
                    unlisted);
        }
    }

    /** How many images of the measured categories are no test images. */
    private int leftOut(List<Item> measured) {
        Set<String> categories = measured.stream().map(Item::category).collect(Collectors.toSet());
        return (int) listing.items().stream()
                .filter(item -> !item.measured() && categories.contains(item.category()))
                .count();
    }

    private void requireSome(MapPlaces mapPlaces, FoundMaps found, Map<Item, List<Path>> mapsOf) {
        mapsOf.forEach((item, files) -> {
            for (Path file : files) {
                if (item.image().filter(image -> isSame(file, image)).isPresent()) {
                    throw new ConfigurationException("maps", PatternMessages.imageAsMap(file), null);
                }
                if (item.masks().stream().anyMatch(mask -> isSame(file, mask))) {
                    throw new ConfigurationException("maps", PatternMessages.maskAsMap(file), null);
                }
            }
        });
        if (mapsOf.values().stream().allMatch(List::isEmpty)) {
            Path maps = mapPlaces.maps();
            if (FileErrors.areSame(maps, request.dataset())) {
                throw new ConfigurationException("maps", PatternMessages.sameFolder(maps), null);
            }
            List<Path> files = MapTree.someMapFiles(maps, request.dataset());
            List<String> names = MapTree.othersIn(maps, request.dataset());
            Optional<Path> better = BetterFolder.of(maps, found.all(), files);
            throw new DataException(PatternMessages.noMapsAtAll(
                    maps,
                    pattern.name(),
                    request.dataset(),
                    mapPlaces.shown(mapsOf.keySet().iterator().next()),
                    names,
                    better.orElse(null)));
        }
    }

    private static boolean isSame(Path file, Path image) {
        return file.toAbsolutePath().normalize().equals(image.toAbsolutePath().normalize());
    }

    /** The categories of which no image has a map. */
    private static List<String> withoutMaps(Map<Item, List<Path>> mapsOf) {
        Map<String, Boolean> hasMaps = new LinkedHashMap<>();
        mapsOf.forEach((item, files) -> hasMaps.merge(item.category(), !files.isEmpty(), Boolean::logicalOr));
        return hasMaps.entrySet().stream()
                .filter(category -> !category.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** For each defect of each category. */
    private static List<MissingMaps> counts(List<Item> measured, List<Item> missing, FoundMaps found) {
        Function<Item, String> group = item -> item.category() + "/" + item.defect();
        Map<String, Long> all = measured.stream().collect(Collectors.groupingBy(group, Collectors.counting()));
        Map<String, List<Item>> groups =
                missing.stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(ofGroup -> {
                    Item first = ofGroup.getValue().get(0);
                    return new MissingMaps(
                            first.category(),
                            first.defect(),
                            ofGroup.getValue().size(),
                            all.getOrDefault(ofGroup.getKey(), 0L).intValue(),
                            first.file(),
                            found.places(first).get(0) + ".tiff");
                })
                .toList();
    }

    private static List<Warning> unread(FoundMaps found, List<Item> measured) {
        List<Warning> warnings = new ArrayList<>();
        for (Path folder : found.folders(measured)) {
            List<Path> unread = Folder.unread(folder);
            if (!unread.isEmpty()) {
                warnings.add(new Warning(
                        Warning.UNREAD_FILES,
                        MatchMessages.unread(folder),
                        unread.size(),
                        Optional.of(unread.get(0).toString())));
            }
        }
        return warnings;
    }

    private LayoutData data(List<Item> items, Function<Item, Optional<Path>> map) {
        Map<String, List<DataSample>> samples = new LinkedHashMap<>();
        for (Item item : items) {
            samples.computeIfAbsent(item.category(), category -> new ArrayList<>())
                    .add(sample(item, map.apply(item)));
        }
        List<DataCategory> categories = new ArrayList<>();
        samples.forEach((category, all) -> categories.add(new DataCategory(category, all)));
        return new LayoutData(categories, List.of(), List.of(), List.of(), pattern.maskRule());
    }

    private DataSample sample(Item item, Optional<Path> map) {
        return new DataSample(
                item.sampleId(),
                item.defect(),
                map.map(DataFile::of),
                item.image().map(DataFile::of),
                truth(item),
                OptionalDouble.empty(),
                item.object(),
                ignoreMasks.apply(item).map(DataFile::of));
    }

    private static Truth truth(Item item) {
        List<DataFile> masks = item.masks().stream().map(DataFile::of).toList();
        if (item.normal()) {
            return new Truth.Normal(masks);
        }
        // An image without the mask that it needs was reported.
        return masks.isEmpty() ? new Truth.Labelled(true) : Truth.mask(masks.get(0));
    }
}
