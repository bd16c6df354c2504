package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.MatchMessages;
import io.github.anometry.plugin.files.internal.layout.Problems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks the ids and masks of images.
 *
 * @param measured the images to check
 */
record PatternChecks(LayoutPattern pattern, Listing listing, List<Item> measured) {
    void addTo(Problems problems) {
        List<String> same = sameIds();
        problems.add(MatchMessages.sameId(same.size()), same);
        List<String> several = measured.stream()
                .filter(item -> item.masks().size() > 1)
                .map(item -> item.shownWith(item.masks()))
                .toList();
        problems.add(MatchMessages.severalMasks(several.size()), several);
        List<String> stray = strayMasks();
        problems.add(MatchMessages.maskWithoutImage(stray.size()), stray);
        addMissingMasks(problems);
    }

    private List<String> sameIds() {
        Map<String, List<Item>> byId = measured.stream()
                .collect(Collectors.groupingBy(
                        item -> item.sampleId().toLowerCase(Locale.ROOT), LinkedHashMap::new, Collectors.toList()));
        return byId.values().stream()
                .filter(items -> items.size() > 1)
                .map(items -> MatchMessages.and(items.stream().map(Item::file).toList()))
                .toList();
    }

    private List<String> strayMasks() {
        Set<String> categories = measured.stream().map(Item::category).collect(Collectors.toSet());
        return listing.strayMasks().stream()
                .filter(mask -> categories.contains(mask.category()))
                .map(mask -> mask.file().toString())
                .toList();
    }

    private void addMissingMasks(Problems problems) {
        Set<String> withMasks = withMasks();
        List<Item> anomalous = measured.stream()
                .filter(item -> !item.normal() && withMasks.contains(item.category()))
                .toList();
        List<Item> without =
                anomalous.stream().filter(item -> item.masks().isEmpty()).toList();
        if (!without.isEmpty()) {
            problems.add(
                    MatchMessages.noMask(
                            without.size(), anomalous.size(), without.get(0).expectedMask()),
                    without.stream().map(Item::shown).toList());
        }
    }

    /** The categories whose anomalous images need masks: of some data sets, only those that have any. */
    private Set<String> withMasks() {
        boolean isOptional = pattern.normals() == LayoutPattern.Normals.BY_FOLDER_MASKS_OPTIONAL;
        Set<String> categories = new HashSet<>();
        for (Item item : measured) {
            List<Path> masks = item.masks();
            if (!isOptional || (!item.normal() && !masks.isEmpty())) {
                categories.add(item.category());
            }
        }
        return categories;
    }
}
