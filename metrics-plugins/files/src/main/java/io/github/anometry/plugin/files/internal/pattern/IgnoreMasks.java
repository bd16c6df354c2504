package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.plugin.files.internal.layout.Folder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds the masks of pixels to leave out, which not every image has. */
final class IgnoreMasks {
    private static final String EXTENSION = ".png";

    private final Path dataset;
    private final List<PathTemplate> templates;
    private final Function<Item, Map<String, String>> values;
    /** The masks of each folder, by name without extension. */
    private final Map<Path, Map<String, Path>> folders = new HashMap<>();

    /**
     * Of a data set.
     *
     * @param templates the paths, from its folder
     * @param values the named parts of the path of an image
     */
    IgnoreMasks(Path dataset, List<PathTemplate> templates, Function<Item, Map<String, String>> values) {
        this.dataset = dataset;
        this.templates = List.copyOf(templates);
        this.values = values;
    }

    Optional<Path> of(Item item) {
        if (templates.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> all = new LinkedHashMap<>(values.apply(item));
        all.put(PathPart.CATEGORY, item.category());
        return templates.stream()
                .map(template -> dataset.resolve(template.filled(all, EXTENSION)))
                .flatMap(path -> at(path).stream())
                .findFirst();
    }

    /** As with other masks, the extension may be another one. */
    private Optional<Path> at(Path path) {
        Path folder = path.getParent();
        return folder == null
                ? Optional.empty()
                : Optional.ofNullable(
                        folders.computeIfAbsent(folder, IgnoreMasks::list).get(Folder.id(path)));
    }

    private static Map<String, Path> list(Path folder) {
        Map<String, Path> masks = new HashMap<>();
        if (Folder.isFolder(folder)) {
            Folder.possibleMasks(folder).forEach(mask -> masks.put(Folder.id(mask), mask));
        }
        return masks;
    }
}
