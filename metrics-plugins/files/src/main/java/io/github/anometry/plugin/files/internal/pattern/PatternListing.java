package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.plugin.files.internal.format.ImageFormats;
import io.github.anometry.plugin.files.internal.layout.Folder;
import io.github.anometry.plugin.files.internal.layout.FolderNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the images of a pattern, and the masks whose named parts are theirs. */
final class PatternListing {
    /** What images are called whose data set does not name their anomalies. */
    private static final String DEFECT = "defect";

    private final LayoutPattern pattern;
    private final Path dataset;
    private final boolean isCategory;
    private final List<PathTemplate> masks;
    /** By the values that the masks' paths have. */
    private final Map<Map<String, String>, List<Path>> maskFiles = new HashMap<>();

    private final Set<Path> usedByNormal = new HashSet<>();

    /** @param isCategory whether the folder is that of one category, so paths start within it */
    private PatternListing(LayoutPattern pattern, Path dataset, boolean isCategory) {
        this.pattern = pattern;
        this.dataset = dataset;
        this.isCategory = isCategory;
        this.masks = pattern.maskTemplates().stream().map(this::placed).toList();
    }

    static Listing of(LayoutPattern pattern, Path dataset, boolean isCategory) {
        PatternListing listing = new PatternListing(pattern, dataset, isCategory);
        boolean hasCategories = pattern.imageTemplates().stream().allMatch(PathTemplate::hasCategory);
        List<Item> items = listing.items();
        return new Listing(dataset, items, listing.strayMasks(items), isCategory || !hasCategories, Optional.empty());
    }

    private PathTemplate placed(PathTemplate template) {
        return isCategory && template.hasCategory() ? template.withinCategory() : template;
    }

    private List<Item> items() {
        Set<Path> ofMasks = new HashSet<>();
        for (PathTemplate template : masks) {
            for (PathTemplate.Match match : template.find(dataset)) {
                ofMasks.add(match.file());
                maskFiles
                        .computeIfAbsent(match.values(), values -> new ArrayList<>())
                        .add(match.file());
            }
        }
        List<Item> items = new ArrayList<>();
        for (PathTemplate template : pattern.imageTemplates()) {
            for (PathTemplate.Match match : placed(template).find(dataset)) {
                if (!ofMasks.contains(match.file())) {
                    items.add(item(match));
                }
            }
        }
        return items;
    }

    /** A misnamed mask would make its image normal where only others have masks. */
    private List<Listing.StrayMask> strayMasks(List<Item> items) {
        Set<Path> used = new HashSet<>(usedByNormal);
        items.forEach(item -> used.addAll(item.masks()));
        List<Listing.StrayMask> stray = new ArrayList<>();
        maskFiles.forEach((values, files) -> files.stream()
                .filter(mask -> !used.contains(mask))
                .forEach(mask -> stray.add(new Listing.StrayMask(category(values), mask))));
        stray.sort(Comparator.comparing(Listing.StrayMask::file));
        return stray;
    }

    private String category(Map<String, String> values) {
        return values.getOrDefault(PathPart.CATEGORY, Folder.realName(dataset));
    }

    private Item item(PathTemplate.Match match) {
        Map<String, String> values = match.values();
        List<Path> found = masksOf(values);
        boolean normal = isNormal(values, found);
        if (normal && !masksHaveDefect()) {
            // An anomalous image may have the same name, and the mask.
            usedByNormal.addAll(found);
            found = pattern.normals() == LayoutPattern.Normals.BY_MASK ? found : List.of();
        }
        String category = category(values);
        String defect = values.getOrDefault(PathPart.DEFECT, normal ? FolderNames.GOOD : DEFECT);
        String path = dataset.relativize(match.file()).toString().replace('\\', '/');
        String prefix = values.containsKey(PathPart.CATEGORY) ? category + "/" : "";
        return new Item(
                category,
                defect,
                id(values, match.file()),
                Item.withoutExtension(path.substring(prefix.length())),
                Optional.of(match.file()),
                normal,
                found,
                masks.isEmpty()
                        ? ""
                        : dataset.resolve(masks.get(0).filled(values, ".png")).toString(),
                Optional.empty(),
                true);
    }

    private boolean masksHaveDefect() {
        return masks.stream().allMatch(mask -> mask.names().contains(PathPart.DEFECT));
    }

    /** The values in the order of the path, without the category: {@code ok/0001}. */
    private String id(Map<String, String> values, Path image) {
        return pattern.imageTemplates().stream()
                .filter(template -> Set.copyOf(placed(template).names()).equals(values.keySet()))
                .findFirst()
                .map(template -> template.names().stream()
                        .filter(name -> !name.equals(PathPart.CATEGORY))
                        .map(name -> values.getOrDefault(name, ""))
                        .collect(Collectors.joining("/")))
                .orElseGet(() -> Folder.id(image));
    }

    private List<Path> masksOf(Map<String, String> values) {
        List<Path> found = new ArrayList<>();
        masks.stream().map(PathTemplate::names).distinct().forEach(names -> {
            Map<String, String> ofMask = new LinkedHashMap<>(values);
            ofMask.keySet().retainAll(names);
            found.addAll(maskFiles.getOrDefault(ofMask, List.of()));
        });
        return found;
    }

    private boolean isNormal(Map<String, String> values, List<Path> found) {
        return switch (pattern.normals()) {
            case BY_FOLDER, BY_FOLDER_MASKS_OPTIONAL -> pattern.isNormalName(values.getOrDefault(PathPart.DEFECT, ""));
            // Decoded once more when the image is measured; the label must be known before.
            case BY_MASK ->
                found.size() == 1
                        && !ImageFormats.mask(DataFile.of(found.get(0))).hasAnomaly();
            case WITHOUT_MASK -> found.isEmpty();
        };
    }
}
