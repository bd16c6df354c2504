package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.data.MaskRule;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.plugin.files.folders.FolderPatterns;
import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A layout that the user describes. Its errors name the key of the description: {@code layout.images}. */
public final class OwnLayout extends PatternLayout {
    /** Of a layout that the user describes, where other layouts have names. */
    public static final String NAME = "own";

    private static final String KEY = "layout.";

    private final FolderPatterns patterns;
    private final List<OwnPath> images;

    /** @throws ConfigurationException if the patterns cannot be used */
    public OwnLayout(FolderPatterns patterns) {
        super(pattern(patterns));
        this.patterns = patterns;
        this.images = patterns.images().stream().map(OwnPath::of).toList();
    }

    private static LayoutPattern pattern(FolderPatterns patterns) {
        OwnFolders.problems(patterns).forEach((key, problem) -> {
            throw refused(key, problem);
        });
        List<String> images = templates(patterns.images());
        return new LayoutPattern(
                NAME,
                "a data set of your own",
                "",
                images,
                templates(patterns.masks()),
                normals(patterns),
                Set.copyOf(patterns.normal()),
                patterns.maskRule().map(MaskRule::parse),
                LayoutPattern.Maps.AT_IMAGES_OR_AS_MVTEC,
                0,
                images,
                List.of());
    }

    /** @param key of the description */
    static ConfigurationException refused(String key, String problem) {
        return new ConfigurationException(KEY + key, problem, null);
    }

    private static List<String> templates(List<String> texts) {
        return texts.stream().map(text -> OwnPath.of(text).template()).toList();
    }

    private static LayoutPattern.Normals normals(FolderPatterns patterns) {
        if (patterns.normal().contains(FolderPatterns.EMPTY_MASK)) {
            return LayoutPattern.Normals.BY_MASK;
        }
        if (patterns.normal().contains(FolderPatterns.NO_MASK)) {
            return LayoutPattern.Normals.WITHOUT_MASK;
        }
        return patterns.masks().isEmpty()
                ? LayoutPattern.Normals.BY_FOLDER_MASKS_OPTIONAL
                : LayoutPattern.Normals.BY_FOLDER;
    }

    /**
     * Checks that there are images at each of the paths.
     *
     * @throws ConfigurationException that says how far the path leads
     */
    public void requireImages(Path dataset) {
        if (isOfCategory(dataset)) {
            return;
        }
        for (int i = 0; i < images.size(); i++) {
            PathTemplate template = PathTemplate.ofImages(images.get(i).template());
            Optional<PathTemplate.Reached> missing = template.missing(dataset);
            if (missing.isPresent()) {
                Path folder = missing.get().folder();
                String[] parts = images.get(i).text().split("/", -1);
                int depth = missing.get().depth();
                throw refused(
                        OwnFolders.key(OwnFolders.IMAGES, patterns.images(), i),
                        OwnMessages.noneMatches(
                                dataset,
                                images.get(i).text(),
                                folder,
                                parts[depth],
                                Folder.names(folder),
                                depth == parts.length - 1 ? Optional.empty() : example(folder, parts[depth])));
            }
        }
    }

    /** A file that was perhaps meant. */
    private static Optional<Path> example(Path folder, String part) {
        return Spelling.nearest(part, Folder.names(folder))
                .flatMap(name -> Folder.firstFileBelow(folder.resolve(name)))
                .or(() -> Folder.firstFileBelow(folder));
    }

    /** Whether the folder is that of one category, so that paths start within it. */
    private boolean isOfCategory(Path dataset) {
        List<PathTemplate> templates = imageTemplates();
        return templates.stream().anyMatch(template -> template.missing(dataset).isPresent())
                && templates.stream()
                        .allMatch(template -> template.hasCategory()
                                && template.withinCategory().missing(dataset).isEmpty());
    }

    private List<PathTemplate> imageTemplates() {
        return images.stream()
                .map(path -> PathTemplate.ofImages(path.template()))
                .toList();
    }

    @Override
    protected Listing list(Path dataset) {
        boolean isOfCategory = isOfCategory(dataset);
        Listing found = super.list(dataset);
        return new OwnListing(patterns, images, placed(isOfCategory), isOfCategory).of(found);
    }

    @Override
    Function<Item, Optional<Path>> ignoreMasks(Listing listing) {
        boolean isOfCategory = isOfCategory(listing.dataset());
        List<PathTemplate> placed = placed(isOfCategory);
        List<PathTemplate> templates = templates(patterns.ignore()).stream()
                .map(PathTemplate::ofMasks)
                .map(template -> template.placed(isOfCategory))
                .toList();
        IgnoreMasks masks =
                new IgnoreMasks(listing.dataset(), templates, item -> values(placed, listing.dataset(), item));
        if (!templates.isEmpty()
                && listing.items().stream().allMatch(item -> masks.of(item).isEmpty())) {
            throw refused(OwnFolders.IGNORE, OwnMessages.noIgnoreMask(listing.dataset(), patterns.ignore()));
        }
        return masks::of;
    }

    /** The paths of images, from the folder of the data set. */
    private List<PathTemplate> placed(boolean isOfCategory) {
        return imageTemplates().stream()
                .map(template -> template.placed(isOfCategory))
                .toList();
    }

    @Override
    MapPlaces places(Path maps, Listing listing) {
        boolean isOfCategory = isOfCategory(listing.dataset());
        if (patterns.maps().isEmpty()) {
            return new MirrorPlaces(maps, listing, isOfCategory);
        }
        List<PathTemplate> placed = placed(isOfCategory);
        OwnMaps places = new OwnMaps(
                maps,
                listing,
                templates(patterns.maps()).stream().map(PathTemplate::ofImages).toList(),
                item -> values(placed, listing.dataset(), item));
        OwnListing.requireOneImage(listing, places);
        return places;
    }

    /** The values of the named parts of the path of an image, by the first pattern that it matches. */
    static Map<String, String> values(List<PathTemplate> placed, Path dataset, Item item) {
        Path image = dataset.relativize(item.image().orElseThrow());
        return placed.stream()
                .flatMap(template -> template.values(image).stream())
                .findFirst()
                .orElseThrow();
    }
}
