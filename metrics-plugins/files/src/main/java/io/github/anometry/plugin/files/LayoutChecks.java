package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataCategory;
import io.github.anometry.api.data.DataSample;
import io.github.anometry.api.data.LayoutData;
import io.github.anometry.api.data.LayoutRequest;
import io.github.anometry.api.data.Truth;
import io.github.anometry.api.error.DataException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Checks that the data that a layout found can be evaluated.
 *
 * @param layout for messages
 */
record LayoutChecks(String layout, LayoutRequest request) {
    /** @throws DataException that names the layout if they cannot */
    void require(LayoutData data) {
        if (data.categories().isEmpty()) {
            throw new DataException(LayoutMessages.noCategories(layout, request.dataset()));
        }
        Set<String> names = new HashSet<>();
        for (DataCategory category : data.categories()) {
            if (category.name().isBlank()) {
                throw new DataException(LayoutMessages.namelessCategory(layout));
            }
            if (!names.add(category.name())) {
                throw new DataException(LayoutMessages.categoryTwice(layout, category.name()));
            }
            require(category);
        }
    }

    private void require(DataCategory category) {
        if (category.samples().isEmpty()) {
            throw new DataException(LayoutMessages.noImages(layout, category.name()));
        }
        Map<String, DataSample> byId = new HashMap<>();
        boolean hasMasks = false;
        boolean hasRegions = false;
        boolean hasLabels = false;
        int withMap = 0;
        for (DataSample sample : category.samples()) {
            DataSample other = byId.put(sample.id(), sample);
            if (other != null) {
                throw new DataException(LayoutMessages.idTwice(
                        layout, category.name(), sample.id(), location(other), location(sample)));
            }
            if (sample.id().isBlank()) {
                throw new DataException(LayoutMessages.noId(layout, category.name(), location(sample)));
            }
            boolean hasFile = request.maps().isPresent()
                    ? sample.map().isPresent() || sample.score().isPresent()
                    : sample.image().isPresent();
            if (!hasFile) {
                throw new DataException(LayoutMessages.noFile(
                        layout, category.name(), sample.id(), request.maps().isPresent() ? "map" : "image"));
            }
            hasMasks |= sample.truth() instanceof Truth.Masked;
            hasRegions |= sample.truth() instanceof Truth.Regions;
            hasLabels |= sample.truth() instanceof Truth.Labelled;
            withMap += sample.map().isPresent() ? 1 : 0;
        }
        if (hasLabels && (hasMasks || hasRegions)) {
            throw new DataException(LayoutMessages.masksOfSome(layout, category.name()));
        }
        if (withMap > 0 && withMap < category.samples().size()) {
            throw new DataException(LayoutMessages.mapsOfSome(layout, category.name()));
        }
        if (hasMasks && hasRegions) {
            throw new DataException(LayoutMessages.masksAndRegions(layout, category.name()));
        }
    }

    private static String location(DataSample sample) {
        return sample.map().or(sample::image).map(file -> file.location()).orElse("an image without files");
    }
}
