package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.internal.Spelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A data set's view of one category: its masks, and the images that were to be predicted, if present.
 *
 * @param groundTruth the folder of the masks
 * @param test the folder of the images, which need not exist
 */
record GroundTruth(Path groundTruth, Path test, CategoryMasks form) {
    static GroundTruth of(Path category, CategoryMasks form) {
        return new GroundTruth(category.resolve(FolderNames.GROUND_TRUTH), category.resolve(FolderNames.TEST), form);
    }

    /** The defects with masks. */
    List<String> defects() {
        return Folder.folderNames(groundTruth);
    }

    /** The masks of a defect by the id of their image; good images have none. */
    SortedMap<String, Path> masks(String defect, Mismatches mismatches) {
        return defect.equals(FolderNames.GOOD)
                ? new TreeMap<>()
                : form.ofDefect(groundTruth.resolve(defect), mismatches);
    }

    /** The images of a defect by id; empty if the data set has no images. */
    SortedMap<String, Path> images(String defect, Mismatches mismatches) {
        return Folder.images(test.resolve(defect), mismatches);
    }

    /** @param maps by id */
    List<Image> ofMaps(String defect, SortedMap<String, Path> maps, Mismatches mismatches) {
        return withMasks(defect, maps, maps, images(defect, mismatches), mismatches);
    }

    /** Without maps. */
    List<Image> ofImages(String defect, SortedMap<String, Path> images, Mismatches mismatches) {
        return withMasks(defect, images, Map.of(), images, mismatches);
    }

    private List<Image> withMasks(
            String defect,
            SortedMap<String, Path> files,
            Map<String, Path> maps,
            Map<String, Path> images,
            Mismatches mismatches) {
        mismatches.requireDistinct(files.values());
        List<Image> all = new ArrayList<>();
        if (defect.equals(FolderNames.GOOD)) {
            Map<String, List<Path>> masks = Folder.masksOfNormal(groundTruth.resolve(defect));
            files.forEach((id, file) -> {
                if (images.isEmpty() || images.containsKey(id)) {
                    List<Path> unused = masks.getOrDefault(id, List.of());
                    all.add(new Image(id, defect, maps.get(id), images.get(id), null, unused));
                } else {
                    mismatches.withoutImage(file, images.values());
                }
            });
            return all;
        }
        SortedMap<String, Path> masks = masks(defect, mismatches);
        String advice = advice(defect);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String id = file.getKey();
            Path mask = masks.get(id);
            if (mask != null) {
                all.add(new Image(id, defect, maps.get(id), images.get(id), mask, List.of()));
            } else if (images.isEmpty() || images.containsKey(id)) {
                Path folder = groundTruth.resolve(defect);
                mismatches.withoutMask(file.getValue(), form.expected(folder, id), form.hint(folder, id) + advice);
                // The advice is about all of them.
                advice = "";
            } else {
                mismatches.withoutImage(file.getValue(), images.values());
            }
        }
        mismatches.anomalous(files.size());
        return all;
    }

    /**
     * A defect without masks may be misspelled, or be another name for normal images. In the latter case no other name
     * is suggested, because following it would make normal images anomalous.
     */
    private String advice(String defect) {
        if (defects().contains(defect)) {
            return "";
        }
        boolean isOfTheDataset = Folder.isFolder(test.resolve(defect));
        String meant =
                isOfTheDataset || FolderNames.isNameOfNormal(defect) ? "" : Spelling.didYouMean(defect, defects());
        return meant.isEmpty() ? FolderMessages.noMasksOfDefect(defect, groundTruth) : meant;
    }
}
