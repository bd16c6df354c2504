package io.github.anometry.plugin.files;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.plugin.files.FolderSamples.Image;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a data set says of one category: its masks, and the images that were to be predicted, where they are there.
 *
 * @param groundTruth the folder of the masks
 * @param test the folder of the images, which need not exist
 * @param hasMaskFolders whether images have a folder of masks each, not one mask
 */
record Truth(Path groundTruth, Path test, boolean hasMaskFolders) {
    static Truth of(Path category) {
        return new Truth(
                category.resolve(MvtecLayout.GROUND_TRUTH),
                category.resolve(MvtecLayout.TEST),
                LocoLayout.covers(category));
    }

    /** Those that have masks. */
    List<String> defects() {
        return Folder.folderNames(groundTruth);
    }

    /** The masks of a defect by the id of their image; good images have none. */
    SortedMap<String, Path> masks(String defect) {
        if (defect.equals(MvtecLayout.GOOD)) {
            return new TreeMap<>();
        }
        Path ofDefect = groundTruth.resolve(defect);
        return hasMaskFolders ? Folder.maskFolders(ofDefect) : Folder.masks(ofDefect);
    }

    /** The images of a defect by their id; none where the data set is there without its images. */
    SortedMap<String, Path> images(String defect) {
        return Folder.images(test.resolve(defect));
    }

    /** @param maps by id */
    List<Image> withMasks(String defect, SortedMap<String, Path> maps) {
        List<Image> images = new ArrayList<>();
        if (defect.equals(MvtecLayout.GOOD)) {
            Map<String, List<Path>> masks = Folder.masksOfNormal(groundTruth.resolve(defect));
            maps.forEach((id, map) -> images.add(Image.normal(map, masks.getOrDefault(id, List.of()))));
            return images;
        }
        SortedMap<String, Path> masks = masks(defect);
        maps.forEach((id, map) -> {
            Path mask = masks.get(id);
            if (mask == null) {
                throw noMask(map, defect, id);
            }
            images.add(Image.anomalous(map, mask));
        });
        return images;
    }

    private DataException noMask(Path map, String defect, String id) {
        Path ofDefect = groundTruth.resolve(defect);
        return new DataException(
                hasMaskFolders
                        ? FolderMessages.noMaskFolder(map, ofDefect.resolve(id), advice(defect))
                        : FolderMessages.noMask(
                                map, ofDefect.resolve(id + "_mask.png"), lookalike(ofDefect, id), advice(defect)));
    }

    /**
     * A defect without masks may be misspelled, or hold normal images under a name of its own. Of the latter no other name is
     * offered: to follow it would make normal images anomalous.
     */
    private String advice(String defect) {
        if (defects().contains(defect)) {
            return "";
        }
        boolean isOfTheDataset = Files.isDirectory(test.resolve(defect));
        String meant =
                isOfTheDataset || MvtecLayout.isNameOfNormal(defect) ? "" : Spelling.didYouMean(defect, defects());
        return meant.isEmpty() ? FolderMessages.noMasksOfDefect(defect, groundTruth) : meant;
    }

    private static @Nullable String lookalike(Path ofDefect, String id) {
        return Files.isDirectory(ofDefect)
                ? Folder.names(ofDefect).stream()
                        .filter(name -> name.startsWith(id))
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
