package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.MissingMaps;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares the maps of a category with the images and masks of its data set: a forgotten prediction makes the results look
 * better than they are.
 *
 * @param test the folder of the category's maps
 */
record Completeness(String category, Path test, GroundTruth truth) {
    /**
     * Images of a defect without maps.
     *
     * @param expected the paths of their maps
     */
    record Missing(MissingMaps maps, List<Path> expected) {}

    /**
     * The images without a map.
     *
     * @param maps by defect, then by id
     */
    List<Missing> missing(Map<String, SortedMap<String, Path>> maps, Mismatches mismatches) {
        List<Missing> missing = new ArrayList<>();
        TreeSet<String> defects = new TreeSet<>(truth.defects());
        defects.addAll(Folder.folderNames(truth.test()));
        for (String defect : defects) {
            SortedMap<String, Path> expected = new TreeMap<>(truth.masks(defect, mismatches));
            expected.putAll(truth.images(defect, mismatches));
            int all = expected.size();
            mismatches.images(all);
            Collection<String> found =
                    maps.getOrDefault(defect, new TreeMap<>()).keySet();
            expected.keySet().removeAll(found);
            if (!expected.isEmpty()) {
                Path first = expected.values().iterator().next();
                List<Path> files = expected.keySet().stream()
                        .map(id -> test.resolve(defect).resolve(id + ".tiff"))
                        .toList();
                missing.add(new Missing(
                        new MissingMaps(
                                category,
                                defect,
                                files.size(),
                                all,
                                first.toString(),
                                files.get(0).toString()),
                        files));
            }
        }
        return missing;
    }
}
