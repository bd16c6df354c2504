package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.MissingMaps;
import io.github.anometry.api.error.DataException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the maps of a category with the images and masks of its data set, in both directions: a forgotten prediction
 * makes the results look better than they are, and a surplus one belongs to other data.
 *
 * @param test the folder of the category's maps
 */
record Completeness(String category, Path test, GroundTruth truth) {
    /** @param expected the path of the first missing map */
    record Missing(MissingMaps maps, Path expected) {}

    /**
     * The images without a map.
     *
     * @param maps by defect, then by id
     * @throws DataException if a map has no image although others of its defect have one
     */
    List<Missing> missing(Map<String, SortedMap<String, Path>> maps) {
        List<Missing> missing = new ArrayList<>();
        TreeSet<String> defects = new TreeSet<>(truth.defects());
        defects.addAll(Folder.folderNames(truth.test()));
        for (String defect : defects) {
            SortedMap<String, Path> ofDefect = maps.getOrDefault(defect, new TreeMap<>());
            SortedMap<String, Path> images = truth.images(defect);
            if (defect.equals(FolderNames.GOOD) && !images.isEmpty()) {
                requireImages(defect, ofDefect, images);
            }
            SortedMap<String, Path> expected = new TreeMap<>(truth.masks(defect));
            expected.putAll(images);
            int all = expected.size();
            expected.keySet().removeAll(ofDefect.keySet());
            if (!expected.isEmpty()) {
                Map.Entry<String, Path> first = expected.entrySet().iterator().next();
                Path map = test.resolve(defect).resolve(first.getKey() + ".tiff");
                missing.add(new Missing(
                        new MissingMaps(
                                category,
                                defect,
                                expected.size(),
                                all,
                                first.getValue().toString(),
                                map.toString()),
                        map));
            }
        }
        return missing;
    }

    /** Maps of anomalous images have already been matched with their masks. */
    private void requireImages(String defect, SortedMap<String, Path> maps, SortedMap<String, Path> images) {
        maps.forEach((id, map) -> {
            if (!images.containsKey(id)) {
                throw new DataException(FolderMessages.noImage(map, truth.test().resolve(defect)));
            }
        });
    }
}
