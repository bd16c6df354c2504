package io.github.anometry.plugin.files;

import io.github.anometry.api.warning.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sizes of a category's maps. Maps of anomalous images have the size of their masks; normal images have no mask
 * that would reveal a map of another size.
 */
final class MapSizes {
    private final Set<String> ofMasks = new HashSet<>();
    private final List<Sized> normal = new ArrayList<>();

    private record Sized(String path, String size) {}

    void add(Sample sample) {
        String size = sample.map().shapeText();
        if (sample.mask() == null) {
            normal.add(new Sized(sample.mapPath(), size));
        } else {
            ofMasks.add(size);
        }
    }

    /**
     * The maps of normal images that differ in size from the masks, if the masks have one size; call it after all
     * images were added.
     */
    List<Warning> warnings() {
        if (ofMasks.size() != 1) {
            return List.of();
        }
        return normal.stream()
                .filter(map -> !ofMasks.contains(map.size()))
                .map(map -> Warning.of(Warning.MAP_SIZE, WarningMessages.mapSize(), map.path()))
                .toList();
    }
}
