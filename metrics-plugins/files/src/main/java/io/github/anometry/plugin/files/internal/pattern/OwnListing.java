package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.folders.FolderPatterns;
import io.github.anometry.plugin.files.internal.layout.FolderNames;
import io.github.anometry.plugin.files.internal.layout.MatchMessages;
import io.github.anometry.plugin.files.internal.layout.Problems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The images that patterns of one's own match: which of them are measured, and whether each has its own mask and map.
 *
 * @param images as written
 * @param placed the same from the folder of the data set
 * @param isOfCategory whether that folder is of one category, so paths start within it
 */
record OwnListing(FolderPatterns patterns, List<OwnPath> images, List<PathTemplate> placed, boolean isOfCategory) {
    private static final String TEST = "test";
    private static final Set<String> TRAINING = Set.of("train", "training", "val", "valid", "validation");

    /** An image, and the named parts of its path. */
    private record Matched(Item item, Map<String, String> values) {}

    Listing of(Listing found) {
        if (found.items().isEmpty()) {
            throw OwnLayout.refused(
                    OwnFolders.IMAGES,
                    OwnMessages.onlyMasks(
                            found.dataset(), images.stream().map(OwnPath::text).toList()));
        }
        List<Matched> all = found.items().stream()
                .map(item -> new Matched(item, OwnLayout.values(placed, found.dataset(), item)))
                .toList();
        requireOnePattern(found);
        all.forEach(this::requireNoTraining);
        List<String> measured = measured(all);
        List<Item> items =
                all.stream().map(image -> item(found, image, measured)).toList();
        List<Item> chosen = items.stream().filter(Item::measured).toList();
        requireNormal(chosen);
        requireOneImage(found, chosen, Item::masks, OwnMessages::sharedMasks);
        return new Listing(found.dataset(), items, strayMasks(found, measured), found.ofOneCategory(), found.list());
    }

    private void requireOnePattern(Listing found) {
        Map<String, List<String>> several = new LinkedHashMap<>();
        for (Item item : found.items()) {
            Path path = found.dataset().relativize(item.image().orElseThrow());
            List<String> matching = IntStream.range(0, placed.size())
                    .filter(i -> placed.get(i).values(path).isPresent())
                    .mapToObj(i -> images.get(i).text())
                    .toList();
            if (matching.size() > 1) {
                several.put(item.file(), matching);
            }
        }
        several.values().stream()
                .findFirst()
                .ifPresent(both -> refuse(
                        found,
                        OwnMessages.matchedTwice(several.size(), both.get(0), both.get(1)),
                        List.copyOf(several.keySet())));
    }

    private static void refuse(Listing found, String message, List<String> files) {
        Problems problems = new Problems(OwnLayout.NAME, found.dataset());
        problems.add(message, files);
        problems.requireNone();
    }

    /** A part that lists its names means them. */
    private void requireNoTraining(Matched image) {
        image.values().forEach((group, value) -> {
            boolean isFolder = !group.equals(OwnPath.SPLIT) && !group.equals(OwnPath.ID);
            if (isFolder
                    && TRAINING.contains(value.toLowerCase(Locale.ROOT))
                    && images.stream().noneMatch(path -> path.choices().contains(group))) {
                throw OwnLayout.refused(
                        OwnFolders.IMAGES,
                        OwnMessages.training(image.item().image().orElseThrow(), group, value));
            }
        });
    }

    /** The splits that are measured; none if the paths have none. */
    private List<String> measured(List<Matched> all) {
        Set<String> splits = values(all.stream().map(Matched::values).toList(), OwnPath.SPLIT);
        if (splits.isEmpty()) {
            return List.of();
        }
        if (patterns.split().isEmpty() && !splits.contains(TEST)) {
            throw OwnLayout.refused(OwnFolders.SPLIT, OwnMessages.noneInSplit(TEST, splits));
        }
        List<String> measured = patterns.split().isEmpty() ? List.of(TEST) : patterns.split();
        measured.stream().filter(name -> !splits.contains(name)).findFirst().ifPresent(name -> {
            throw OwnLayout.refused(OwnFolders.SPLIT, OwnMessages.noSuchSplit(name, splits));
        });
        return measured;
    }

    private static Set<String> values(Collection<Map<String, String>> all, String group) {
        return all.stream()
                .flatMap(values -> Optional.ofNullable(values.get(group)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Item item(Listing found, Matched image, List<String> measured) {
        Item item = image.item();
        Map<String, String> values = image.values();
        String id = values.entrySet().stream()
                .filter(value -> !value.getKey().equals(OwnPath.CATEGORY))
                // Ids are those of other layouts where one split is measured.
                .filter(value -> !value.getKey().equals(OwnPath.SPLIT) || measured.size() > 1)
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("/"));
        String path = Item.withoutExtension(found.dataset()
                .relativize(item.image().orElseThrow())
                .toString()
                .replace('\\', '/'));
        String prefix = item.category() + "/";
        return new Item(
                item.category(),
                item.normal() && patterns.isNormalByMask() ? FolderNames.GOOD : item.defect(),
                id,
                path.startsWith(prefix) ? path.substring(prefix.length()) : path,
                item.image(),
                item.normal(),
                item.masks(),
                item.expectedMask(),
                Optional.ofNullable(values.get(OwnPath.OBJECT)).map(object -> prefix + object),
                !values.containsKey(OwnPath.SPLIT) || measured.contains(values.get(OwnPath.SPLIT)));
    }

    private void requireNormal(List<Item> chosen) {
        if (!patterns.isNormalByMask() && chosen.stream().noneMatch(Item::normal)) {
            Set<String> found = chosen.stream().map(Item::defect).collect(Collectors.toCollection(TreeSet::new));
            throw OwnLayout.refused(OwnFolders.NORMAL, OwnMessages.noneNormal(patterns.normal(), found));
        }
    }

    /** Checks that no map is of several images. */
    static void requireOneImage(Listing listing, MapPlaces places) {
        List<Item> measured = listing.items().stream().filter(Item::measured).toList();
        requireOneImage(listing, measured, item -> places.of(item).subList(0, 1), OwnMessages::sharedMaps);
    }

    private static void requireOneImage(
            Listing listing, List<Item> items, Function<Item, List<Path>> files, Function<Integer, String> message) {
        Map<Path, Map<String, String>> images = new LinkedHashMap<>();
        for (Item item : items) {
            // Images with one id are another problem, which is reported later.
            String id = item.sampleId().toLowerCase(Locale.ROOT);
            files.apply(item)
                    .forEach(file -> images.computeIfAbsent(file, key -> new LinkedHashMap<>())
                            .putIfAbsent(id, item.file()));
        }
        List<String> shared = images.entrySet().stream()
                .filter(file -> file.getValue().size() > 1)
                .map(file ->
                        file.getKey() + ": " + MatchMessages.and(file.getValue().values()))
                .toList();
        if (!shared.isEmpty()) {
            refuse(listing, message.apply(shared.size()), shared);
        }
    }

    /** Masks of splits that are not measured may lack their images. */
    private List<Listing.StrayMask> strayMasks(Listing found, List<String> measured) {
        List<PathTemplate> masks = patterns.masks().stream()
                .map(text -> PathTemplate.ofMasks(OwnPath.of(text).template()))
                .map(template -> template.placed(isOfCategory))
                .toList();
        return found.strayMasks().stream()
                .filter(mask -> masks.stream()
                        .flatMap(template -> template.values(found.dataset().relativize(mask.file())).stream())
                        .flatMap(values -> Optional.ofNullable(values.get(OwnPath.SPLIT)).stream())
                        .allMatch(measured::contains))
                .toList();
    }
}
