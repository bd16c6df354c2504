package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.error.ConfigurationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The images of a data set.
 *
 * @param items in their order
 * @param strayMasks masks whose image there is not
 * @param ofOneCategory whether the folder is that of a category, or of a data set that has none
 */
public record Listing(Path dataset, List<Item> items, List<StrayMask> strayMasks, boolean ofOneCategory) {
    /** A mask of a category without its image. */
    public record StrayMask(String category, Path file) {}

    public Listing {
        items = List.copyOf(items);
        strayMasks = List.copyOf(strayMasks);
    }

    /** Without masks that are not of an image. */
    public Listing(Path dataset, List<Item> items, boolean ofOneCategory) {
        this(dataset, items, List.of(), ofOneCategory);
    }

    /**
     * The images of these categories; of all if none is named.
     *
     * @throws ConfigurationException if there is no such category
     */
    List<Item> of(Set<String> categories) {
        List<String> known = items.stream().map(Item::category).distinct().toList();
        categories.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ConfigurationException("category", PatternMessages.noCategory(name, dataset, known), null);
        });
        return items.stream()
                .filter(item -> item.measured() && (categories.isEmpty() || categories.contains(item.category())))
                .collect(Collectors.toList());
    }
}
