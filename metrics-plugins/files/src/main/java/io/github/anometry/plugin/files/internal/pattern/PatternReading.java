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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Matches the images of a data set with their masks and maps, and reports all that do not match at once. */
final class PatternReading {
    private final LayoutPattern pattern;
    private final LayoutRequest request;
    private final Listing listing;
    /** The chosen test images by category. */
    private final Map<String, List<Item>> items;
    /** Those of which no image has a mask, although there could be some. */
    private final Set<String> labelledOnly = new LinkedHashSet<>();

    PatternReading(LayoutPattern pattern, LayoutRequest request, Listing listing) {
        this.pattern = pattern;
        this.request = request;
        this.listing = listing;
        this.items = listing.of(request.categories()).stream()
                .collect(Collectors.groupingBy(Item::category, LinkedHashMap::new, Collectors.toList()));
        if (pattern.normals() == LayoutPattern.Normals.BY_FOLDER_MASKS_OPTIONAL) {
            items.forEach((category, all) -> {
                if (all.stream().allMatch(item -> item.normal() || item.masks().isEmpty())) {
                    labelledOnly.add(category);
                }
            });
        }
    }

    LayoutData read() {
        Problems problems = new Problems(PatternMessages.intro(pattern.name(), request.dataset()));
        addIdsAndMasks(problems);
        LayoutData data = request.maps()
                .map(maps -> withMaps(maps, new FoundMaps(maps, listing), problems))
                .orElseGet(() -> data(items, item -> Optional.empty(), List.of(), List.of(), List.of()));
        problems.requireNone();
        return data;
    }

    private List<Item> all() {
        return items.values().stream().flatMap(List::stream).toList();
    }

    private static String relative(Item item) {
        return item.category() + "/" + item.path();
    }

    private void addIdsAndMasks(Problems problems) {
        Map<String, List<Item>> byId = all().stream()
                .collect(Collectors.groupingBy(
                        item -> item.sampleId().toLowerCase(Locale.ROOT), LinkedHashMap::new, Collectors.toList()));
        List<String> same = byId.values().stream()
                .filter(items -> items.size() > 1)
                .map(items -> PatternMessages.and(items.stream().map(Item::file).toList()))
                .toList();
        problems.add(PatternMessages.sameId(same.size()), same);
        List<String> several = all().stream()
                .filter(item -> item.masks().size() > 1)
                .map(item -> relative(item) + ": "
                        + PatternMessages.and(
                                item.masks().stream().map(Path::toString).toList()))
                .toList();
        problems.add(PatternMessages.severalMasks(several.size()), several);
        List<String> stray = request.categories().isEmpty()
                ? listing.strayMasks().stream()
                        .map(mask -> request.dataset().relativize(mask).toString())
                        .toList()
                : List.of();
        problems.add(PatternMessages.maskWithoutImage(stray.size()), stray);
        List<Item> anomalous = all().stream()
                .filter(item -> !item.normal() && !labelledOnly.contains(item.category()))
                .toList();
        List<Item> without =
                anomalous.stream().filter(item -> item.masks().isEmpty()).toList();
        if (!without.isEmpty()) {
            problems.add(
                    PatternMessages.noMask(
                            without.size(), anomalous.size(), without.get(0).expectedMask()),
                    without.stream().map(PatternReading::relative).toList());
        }
    }

    private LayoutData withMaps(Path maps, FoundMaps found, Problems problems) {
        Map<Item, List<Path>> mapsOf = new LinkedHashMap<>();
        all().forEach(item -> mapsOf.put(item, found.of(item)));
        requireSome(maps, found, mapsOf);
        List<String> several = mapsOf.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> relative(entry.getKey()) + ": "
                        + PatternMessages.and(
                                entry.getValue().stream().map(Path::toString).toList()))
                .distinct()
                .toList();
        problems.add(PatternMessages.severalMaps(several.size()), several);
        List<String> surplus = found.withoutImage(all()).stream()
                .map(map -> maps.relativize(map).toString())
                .toList();
        boolean areImages = all().stream().anyMatch(item -> item.image().isPresent());
        problems.add(
                areImages
                        ? PatternMessages.noImage(surplus.size(), request.dataset())
                        : PatternMessages.noMaskOfMap(surplus.size(), request.dataset()),
                surplus);

        List<String> categoriesWithout = request.categories().isEmpty()
                ? items.entrySet().stream()
                        .filter(category -> category.getValue().stream()
                                .allMatch(item ->
                                        mapsOf.getOrDefault(item, List.of()).isEmpty()))
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
        Map<String, List<Item>> measured = new LinkedHashMap<>();
        List<Item> missing = new ArrayList<>();
        items.forEach((category, all) -> {
            if (!categoriesWithout.contains(category)) {
                List<Item> withMap = new ArrayList<>();
                all.forEach(item -> (mapsOf.getOrDefault(item, List.of()).isEmpty() ? missing : withMap).add(item));
                measured.put(category, withMap);
            }
        });
        if (!missing.isEmpty() && !request.allowMissing()) {
            problems.add(
                    PatternMessages.noMap(
                            missing.size(),
                            (int) all().stream()
                                    .filter(item -> measured.containsKey(item.category()))
                                    .count(),
                            found.places(missing.get(0))),
                    missing.stream().map(PatternReading::relative).toList());
        }
        measured.values().removeIf(List::isEmpty);
        return data(
                measured,
                item -> mapsOf.getOrDefault(item, List.of()).stream().findFirst(),
                counts(missing, found),
                unread(found, all()),
                categoriesWithout);
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
            throw new DataException(PatternMessages.noMapsAtAll(
                    maps, pattern.name(), request.dataset(), found.places(all().get(0)), Folder.names(maps)));
        }
    }

    private static boolean isSame(Path file, Path image) {
        return file.toAbsolutePath().normalize().equals(image.toAbsolutePath().normalize());
    }

    /** For each defect of each category. */
    private List<MissingMaps> counts(List<Item> missing, FoundMaps found) {
        Function<Item, String> group = item -> item.category() + "/" + item.defect();
        Map<String, Long> all = all().stream().collect(Collectors.groupingBy(group, Collectors.counting()));
        return missing.stream()
                .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofGroup -> {
                    Item first = ofGroup.get(0);
                    return new MissingMaps(
                            first.category(),
                            first.defect(),
                            ofGroup.size(),
                            all.getOrDefault(group.apply(first), 0L).intValue(),
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
            Map<String, List<Item>> measured,
            Function<Item, Optional<Path>> map,
            List<MissingMaps> missing,
            List<Warning> warnings,
            List<String> withoutMaps) {
        List<DataCategory> categories = new ArrayList<>();
        measured.forEach((category, all) -> categories.add(new DataCategory(
                category,
                all.stream().map(item -> sample(item, map.apply(item))).toList())));
        return new LayoutData(categories, missing, warnings, withoutMaps, pattern.maskRule());
    }

    private DataSample sample(Item item, Optional<Path> map) {
        return new DataSample(
                item.sampleId(),
                item.defect(),
                map.map(DataFile::of),
                item.image().map(DataFile::of),
                truth(item),
                OptionalDouble.empty(),
                item.object());
    }

    private Truth truth(Item item) {
        List<DataFile> masks = item.masks().stream().map(DataFile::of).toList();
        if (item.normal()) {
            return new Truth.Normal(masks);
        }
        // An image without the mask that it needs was reported.
        return masks.isEmpty() ? new Truth.Labelled(true) : Truth.mask(masks.get(0));
    }
}
