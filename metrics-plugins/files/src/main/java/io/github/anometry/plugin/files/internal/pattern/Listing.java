package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.error.ConfigurationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The images of a data set.
 *
 * @param items in their order
 * @param strayMasks masks whose image there is not
 * @param ofOneCategory whether the folder is that of a category, or of a data set that has none
 * @param list the file that says which images are test images, if it is not the folders
 */
public record Listing(
        Path dataset, List<Item> items, List<StrayMask> strayMasks, boolean ofOneCategory, Optional<Path> list) {
    /** A mask of a category without its image. */
    public record StrayMask(String category, Path file) {}

    public Listing {
        items = List.copyOf(items);
        strayMasks = List.copyOf(strayMasks);
    }

    /** Without masks that are not of an image. */
    public Listing(Path dataset, List<Item> items, boolean ofOneCategory) {
        this(dataset, items, List.of(), ofOneCategory, Optional.empty());
    }

    /** The names of the categories, in their order. */
    List<String> categories() {
        return items.stream().map(Item::category).distinct().toList();
    }

    /**
     * The test images of these categories; of all if none is named.
     *
     * @throws ConfigurationException if there is no such category
     */
    List<Item> of(Set<String> categories) {
        List<String> known = categories();
        categories.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ConfigurationException("category", PatternMessages.noCategory(name, dataset, known), null);
        });
        List<Item> chosen = items.stream()
                .filter(item -> categories.isEmpty() || categories.contains(item.category()))
                .toList();
        List<Item> measured = chosen.stream().filter(Item::measured).toList();
        if (measured.isEmpty()) {
            throw new ConfigurationException(
                    "category",
                    PatternMessages.noTestImages(
                            categories, list.map(Path::toString).orElse(dataset.toString())),
                    null);
        }
        return measured;
    }

    /** The categories of which no image is a test image. */
    List<String> withoutTestImages() {
        Set<String> measured =
                items.stream().filter(Item::measured).map(Item::category).collect(Collectors.toSet());
        return categories().stream().filter(name -> !measured.contains(name)).toList();
    }
}
