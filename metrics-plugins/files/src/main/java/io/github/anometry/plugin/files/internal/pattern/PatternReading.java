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
import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Matches the images of a data set with their maps, and makes samples of them. */
final class PatternReading {
    private final LayoutPattern pattern;
    private final LayoutRequest request;
    private final Listing listing;
    private final Function<Path, MapPlaces> places;

    /** @param places where maps are in the folder of the maps */
    PatternReading(LayoutPattern pattern, LayoutRequest request, Listing listing, Function<Path, MapPlaces> places) {
        this.pattern = pattern;
        this.request = request;
        this.listing = listing;
        this.places = places;
    }

    LayoutData read() {
        List<Item> chosen = listing.of(request.categories());
        Problems problems = new Problems(PatternMessages.intro(pattern.name(), request.dataset()));
        if (request.maps().isEmpty()) {
            new PatternChecks(pattern, listing, chosen).addTo(problems);
            problems.requireNone();
            return data(chosen, item -> Optional.empty(), List.of(), List.of(), List.of());
        }
        Path maps = request.maps().get();
        FoundMaps found = new FoundMaps(maps, places.apply(maps), listing);
        Map<Item, List<Path>> mapsOf = new LinkedHashMap<>();
        chosen.forEach(item -> mapsOf.put(item, found.of(item)));
        requireSome(maps, found, mapsOf);
        List<String> withoutMaps = request.categories().isEmpty() ? withoutMaps(mapsOf) : List.of();
        mapsOf.keySet().removeIf(item -> withoutMaps.contains(item.category()));

        List<Item> measured = List.copyOf(mapsOf.keySet());
        new PatternChecks(pattern, listing, measured).addTo(problems);
        new MapChecks(maps, found, mapsOf).addTo(problems, request);
        problems.requireNone();
        List<Item> missing = measured.stream()
                .filter(item -> mapsOf.getOrDefault(item, List.of()).isEmpty())
                .toList();
        List<MissingMaps> counts = counts(measured, missing, found);
        mapsOf.values().removeIf(List::isEmpty);
        return data(
                List.copyOf(mapsOf.keySet()),
                item -> mapsOf.getOrDefault(item, List.of()).stream().findFirst(),
                counts,
                unread(found, measured),
                withoutMaps);
    }

    private void requireSome(Path maps, FoundMaps found, Map<Item, List<Path>> mapsOf) {
        mapsOf.forEach((item, files) -> files.stream()
                .filter(file ->
                        item.image().filter(image -> isSame(file, image)).isPresent())
                .findFirst()
                .ifPresent(image -> {
                    throw new ConfigurationException("maps", PatternMessages.imageAsMap(image), null);
                }));
        if (mapsOf.values().stream().allMatch(List::isEmpty)) {
            List<Path> places =
                    mapsOf.keySet().stream().findFirst().map(found::places).orElse(List.of());
            throw new DataException(
                    PatternMessages.noMapsAtAll(maps, pattern.name(), request.dataset(), places, Folder.names(maps)));
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
                        PatternMessages.unread(folder),
                        unread.size(),
                        Optional.of(unread.get(0).toString())));
            }
        }
        return warnings;
    }

    private LayoutData data(
            List<Item> items,
            Function<Item, Optional<Path>> map,
            List<MissingMaps> missing,
            List<Warning> warnings,
            List<String> withoutMaps) {
        Map<String, List<DataSample>> samples = new LinkedHashMap<>();
        for (Item item : items) {
            samples.computeIfAbsent(item.category(), category -> new ArrayList<>())
                    .add(sample(item, map.apply(item)));
        }
        List<DataCategory> categories = new ArrayList<>();
        samples.forEach((category, all) -> categories.add(new DataCategory(category, all)));
        return new LayoutData(categories, missing, warnings, withoutMaps, pattern.maskRule());
    }

    private static DataSample sample(Item item, Optional<Path> map) {
        return new DataSample(
                item.sampleId(),
                item.defect(),
                map.map(DataFile::of),
                item.image().map(DataFile::of),
                truth(item),
                OptionalDouble.empty(),
                item.object());
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
