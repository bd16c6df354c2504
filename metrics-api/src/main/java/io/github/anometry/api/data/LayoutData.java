package io.github.anometry.api.data;

import io.github.anometry.api.warning.Warning;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link io.github.anometry.api.spi.DataLayout DataLayout} found.
 *
 * @param categories in their order; at least one
 * @param missing the images without a map, where they are allowed
 * @param warnings warnings that are known before any image is read
 * @param categoriesWithoutMaps the categories of the data set that have no maps at all; none where categories were chosen
 * @param maskRule which values of the data set's masks mark anomalous pixels, where its own evaluation says so
 * @param leftOut how many images of the measured categories are left out because they are not test images
 */
public record LayoutData(
        List<DataCategory> categories,
        List<MissingMaps> missing,
        List<Warning> warnings,
        List<String> categoriesWithoutMaps,
        Optional<MaskRule> maskRule,
        int leftOut) {
    public LayoutData {
        categories = List.copyOf(categories);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
        categoriesWithoutMaps = List.copyOf(categoriesWithoutMaps);
    }

    /** Of which no images are left out. */
    public LayoutData(
            List<DataCategory> categories,
            List<MissingMaps> missing,
            List<Warning> warnings,
            List<String> categoriesWithoutMaps,
            Optional<MaskRule> maskRule) {
        this(categories, missing, warnings, categoriesWithoutMaps, maskRule, 0);
    }

    /** Data whose masks mark anomalous pixels with any value but 0. */
    public LayoutData(
            List<DataCategory> categories,
            List<MissingMaps> missing,
            List<Warning> warnings,
            List<String> categoriesWithoutMaps) {
        this(categories, missing, warnings, categoriesWithoutMaps, Optional.empty());
    }

    /** These data with the images of other categories. */
    public LayoutData withCategories(List<DataCategory> others) {
        return new LayoutData(others, missing, warnings, categoriesWithoutMaps, maskRule, leftOut);
    }

    /** Categories without warnings. */
    public static LayoutData of(List<DataCategory> categories) {
        return new LayoutData(categories, List.of(), List.of(), List.of());
    }
}
