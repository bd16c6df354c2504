package io.github.anometry.plugin.files;

import io.github.anometry.api.internal.Advice;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;
import java.util.List;

/** Warnings about data that can still be evaluated: what is unusual, what follows from it, what to do. */
final class WarningMessages {
    private WarningMessages() {}

    /** @param scores as an option accepts them */
    static String unusedScores(String scores) {
        return "The image scores in " + scores + " are not used, because they may belong to other maps. Pass --scores "
                + scores + " if they belong to these.";
    }

    /**
     * About an array with a number for each image.
     *
     * @param role {@code scores} or {@code labels}
     * @param names of the arrays that are read for it
     */
    static String unusedArray(String file, String key, String role, Collection<String> names) {
        return "The array '" + key + "' of " + file + " is not used: " + role + " are read from arrays called "
                + Wording.list(names) + ". Pass --" + role + " " + file + ":" + key + " if it has the " + role
                + " of these images.";
    }

    /** @param folders that the maps have for these categories, none of which is called test */
    static String missingCategories(Collection<String> categories, List<String> folders) {
        return "Categories of the data set have no maps and are not measured: " + Wording.list(categories) + "."
                + (folders.isEmpty()
                        ? " Predict them,"
                        : " Maps are read from <category>/test, but there is " + Wording.few(folders)
                                + ". Rename it, predict them,")
                + " or choose the categories to measure " + Advice.either("--category", "categories") + ".";
    }

    static String labelZeroAgainstMask() {
        return "Images with the label 0 have masks with anomalous pixels. Image metrics count these images as normal, pixel"
                + " metrics follow the masks. Correct the labels or the masks.";
    }

    /** @param normal the data set's name for normal images */
    static String goodAgainstMask(String normal) {
        return "Images of the folder '" + normal
                + "' have masks with anomalous pixels. The images and all their pixels count as normal. Move images, "
                + "maps and masks to the folder of a defect, or remove the masks.";
    }

    static String labelOneAgainstMask() {
        return "Images with the label 1 have masks without an anomalous pixel. Image metrics count these images as"
                + " anomalous, pixel metrics all of their pixels as normal. Correct the labels or the masks.";
    }

    /** @param normal the data set's name for normal images */
    static String emptyMask(String normal) {
        return "Images of the folder of a defect have masks without an anomalous pixel. These images count as normal. Correct"
                + " the masks, or move images, maps and masks to the folder '" + normal + "'.";
    }

    static String ignoredAnomalies() {
        return "All anomalous pixels of masks are ignored. Images without a label of their own count as normal. Ignore a value that"
                + " marks no anomaly: in masks of 0 and 255, 255 is the anomaly.";
    }

    static String fullMask() {
        return "Masks are anomalous everywhere, like inverted masks of normal images, or images with the mask in their "
                + "alpha channel, which is not read. None of their pixels counts as normal. Save masks that are 0 "
                + "where the image is normal.";
    }

    static String mapSize() {
        return "Maps of normal images differ in size from the masks of their category, which all have one size. So "
                + "these images have more or less weight than the others. Save all maps in the size of the masks.";
    }

    static String greyMask() {
        return "Masks have values between 0 and their highest one, as left by interpolation at edges. Every value "
                + "above 0 counts as anomalous, so regions are larger than they should be. Save masks of two values, "
                + "for example mask > 127, and resize them by nearest neighbour.";
    }

    static String orientation() {
        return "TIFF files say that their images are to be turned (tag Orientation), which is ignored: maps and masks "
                + "are compared as stored, as tifffile reads them. Pillow turns them. Save them without the tag.";
    }
}
