package io.github.anometry.plugin.files;

import io.github.anometry.api.warning.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The sizes of a category's maps. Those of anomalous images are as large as their masks; normal images have no mask that would
 * show that their maps were saved in another size.
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

    /** Of normal images whose maps have another size than the masks, if these have one size; once all images were added. */
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
