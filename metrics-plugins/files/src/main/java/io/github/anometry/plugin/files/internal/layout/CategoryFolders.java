package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.error.AnometryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The folders {@code <category>/test/<defect>} and {@code <category>/ground_truth/<defect>} of a data set, and of maps
 * if there are any: what layouts of such folders have in common.
 */
sealed interface CategoryFolders permits MapFolders, ImageFolders {
    static CategoryFolders of(LayoutRequest request) {
        return request.maps()
                .<CategoryFolders>map(maps -> new MapFolders(maps, request))
                .orElseGet(() -> new ImageFolders(request));
    }

    /**
     * The data set's folders of the chosen categories; absent ones are left out.
     *
     * @throws AnometryException if there are no such folders
     */
    List<Path> categories();

    /**
     * Why a layout does not match these folders.
     *
     * @param ofCategories why it does not match these categories
     */
    default Optional<String> mismatch(Function<List<Path>, Optional<String>> ofCategories) {
        try {
            return ofCategories.apply(categories());
        } catch (AnometryException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /**
     * Finds the images.
     *
     * @param layout the name of the layout, for messages
     * @param masks the form of a category's masks, by its folder in the data set
     */
    LayoutData read(String layout, Function<Path, CategoryMasks> masks);
}
