package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Spelling;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a data set says of one category: its masks, and the images that were to be predicted, where they are there.
 *
 * @param groundTruth the folder of the masks
 * @param test the folder of the images, which need not exist
 */
record GroundTruth(Path groundTruth, Path test, CategoryMasks form) {
    static GroundTruth of(Path category, CategoryMasks form) {
        return new GroundTruth(category.resolve(FolderNames.GROUND_TRUTH), category.resolve(FolderNames.TEST), form);
    }

    /** Those that have masks. */
    List<String> defects() {
        return Folder.folderNames(groundTruth);
    }

    /** The masks of a defect by the id of their image; good images have none. */
    SortedMap<String, Path> masks(String defect) {
        return defect.equals(FolderNames.GOOD) ? new TreeMap<>() : form.ofDefect(groundTruth.resolve(defect));
    }

    /** The images of a defect by their id; none where the data set is there without its images. */
    SortedMap<String, Path> images(String defect) {
        return Folder.images(test.resolve(defect));
    }

    /** @param maps by id */
    List<Image> ofMaps(String defect, SortedMap<String, Path> maps) {
        return withMasks(defect, maps, maps, images(defect));
    }

    /** Without maps. */
    List<Image> ofImages(String defect, SortedMap<String, Path> images) {
        return withMasks(defect, images, Map.of(), images);
    }

    private List<Image> withMasks(
            String defect, SortedMap<String, Path> files, Map<String, Path> maps, Map<String, Path> images) {
        List<Image> all = new ArrayList<>();
        if (defect.equals(FolderNames.GOOD)) {
            Map<String, List<Path>> masks = Folder.masksOfNormal(groundTruth.resolve(defect));
            for (String id : files.keySet()) {
                List<Path> unused = masks.getOrDefault(id, List.of());
                all.add(new Image(id, defect, maps.get(id), images.get(id), null, unused));
            }
            return all;
        }
        SortedMap<String, Path> masks = masks(defect);
        files.forEach((id, file) -> {
            Path mask = masks.get(id);
            if (mask == null) {
                throw new DataException(form.noMask(file, groundTruth.resolve(defect), id, advice(defect)));
            }
            all.add(new Image(id, defect, maps.get(id), images.get(id), mask, List.of()));
        });
        return all;
    }

    /**
     * A defect without masks may be misspelled, or hold normal images under a name of its own. Of the latter no other name is
     * offered: to follow it would make normal images anomalous.
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
