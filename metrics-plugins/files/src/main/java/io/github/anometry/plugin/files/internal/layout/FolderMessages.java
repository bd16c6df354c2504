package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.MissingMaps;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages about folders of maps and masks: problem, where, cause, what to do. */
final class FolderMessages {
    private static final String OTHER_MAPS = " (or .tif, .npy, .npz, .png)";
    private static final String OTHER_MASKS = " (or without _mask; or .tiff, .tif, .npy, .npz, .bmp, .gif)";

    private FolderMessages() {}

    static String duplicateId(String id, Path first, Path second) {
        return "'" + id + "' occurs twice: " + first + " and " + second + ". Remove one of them.";
    }

    static String nameIsBlank(Path folder, String name) {
        return folder + " has a folder or file whose name is blank: '" + name + "'. Rename it, or remove it.";
    }

    static String nameIsNoText(Path folder, Path entry) {
        return nameIsNoText(folder, FileNames.bytes(entry), FileNames.encoding());
    }

    /** @param bytes of the name; non-ASCII ones as % and two digits */
    static String nameIsNoText(Path folder, String bytes, String encoding) {
        boolean isUtf8 = encoding.equalsIgnoreCase("UTF-8");
        return folder + " has a name that is not text in this system's encoding of file names, " + encoding
                + ", so it cannot be distinguished from similar ones: " + bytes + ", where % and two digits mean a "
                + "byte."
                + (isUtf8 ? " Rename it." : " Set LC_ALL=C.UTF-8 if it is text in UTF-8, else rename it.");
    }

    static String noMaps(Path folder, String pattern, List<String> found) {
        return folder + " has no anomaly map: expected " + pattern + OTHER_MAPS + ", found " + Wording.few(found)
                + ". Check the path, or save the maps in this layout.";
    }

    static String visualizations(Path folder, Path picture) {
        return folder + " has no anomaly map, but colour images such as " + picture
                + ", which look like Anomalib's visualizations: image, mask and heat map side by side. Scores cannot "
                + "be read from a picture. Save the map of each image as <category>/test/<defect>/<id>.tiff: "
                + "tifffile.imwrite(path, anomaly_map.squeeze().cpu().numpy()).";
    }

    static String swapped(Path maps, Path masks) {
        return "The maps, " + maps
                + ", look like the data set, because they have a folder 'ground_truth', and the masks, "
                + masks + ", look like the maps, because they have none. Swap the two.";
    }

    static String sameFolder(Path folder) {
        return "The maps and the masks are the same folder, " + folder
                + ", and it has no folder 'ground_truth'. Pass the data set's folder for the masks.";
    }

    static String otherCategory(Path maps, Path masks, Path own) {
        return "The maps, " + maps + ", and the masks, " + masks
                + ", are of different categories: the masks of these maps" + " are in " + own
                + ". Pass that folder, or its parent.";
    }

    static String imagesOfTheDataset(Path maps, Path image) {
        return "The maps, " + maps + ", are the folder of the data set, and " + image
                + " is an image of it, not an anomaly map. Pass the folder of the maps.";
    }

    static String noSuchCategory(String category, Path dataset, List<String> found) {
        return dataset + " has no folder for the category '" + category + "' of the maps. It has " + Wording.few(found)
                + "." + Spelling.didYouMean(category, found);
    }

    static String noMapsOfCategory(String category, Path maps, Collection<String> found) {
        return "There are no maps of the category '" + category + "' in " + maps + "."
                + Spelling.didYouMean(category, found) + " There are " + Wording.list(found) + ".";
    }

    /**
     * @param lookalike a file beside the expected one that may be the mask under another name
     * @param advice another possible cause
     */
    static String noMask(Path file, Path mask, @Nullable String lookalike, String advice) {
        return file + " has no mask: expected " + mask + OTHER_MASKS + "."
                + (lookalike == null
                        ? " Add the mask."
                        : " There is " + lookalike + "; if that is the mask, rename it.")
                + advice;
    }

    /** How many more there are, after the message about the first. */
    static String missingMasks(int missing, int all, String defect) {
        return missing == 1 ? "" : " In all, " + missing + " of " + all + " images of '" + defect + "' have no mask.";
    }

    static String noMaskFolder(Path file, Path folder, String advice) {
        return file + " has no masks: expected the folder " + folder + ". Add the masks." + advice;
    }

    static String noMasksOfDefect(String defect, Path groundTruth) {
        return " " + groundTruth + " has no folder '" + defect
                + "'. If its images are normal, the folder must be named '" + FolderNames.GOOD
                + "' among the maps and in the data set.";
    }

    static String maskBesideFolders(Path mask, Path folder) {
        return mask
                + " is beside folders of masks. Within a category, either all images have one mask, or all have a "
                + "folder of masks; move it to " + folder + ".";
    }

    /** @param lookalike a file that would be the first missing map if its format were supported */
    static String noMap(List<MissingMaps> missing, @Nullable Path lookalike) {
        MissingMaps first = missing.get(0);
        List<String> counts = missing.stream().map(MissingMaps::toString).collect(Collectors.toList());
        return first.first() + " has no anomaly map: expected " + first.expected() + OTHER_MAPS + "."
                + (lookalike == null ? "" : " There is " + lookalike + ", but this format is not supported for maps.")
                + " In all, " + Wording.few(counts)
                + ". Predict every image, because leaving some out changes the result, or allow missing images "
                + "(--allow-missing; in Java, allowMissing).";
    }

    static String noImage(Path map, Path folder) {
        return map + " has no image: " + folder
                + " has images, but none of this name. Remove the map, or check that the maps belong to this data set.";
    }

    /** @param folder of maps */
    static String unread(Path folder) {
        return "Files in " + folder
                + " are not read, because maps are read only from .tiff, .tif, .npy, .npz and .png. Save the maps in "
                + "one of these formats, or move other files elsewhere.";
    }

    /** @param folder that has maps although none are read from it */
    static String misplaced(Path folder) {
        return "Maps in " + folder
                + " are not read, because maps are read only from <category>/test/<defect>/<id>.tiff. Move them to the "
                + "folder of their defect, or elsewhere.";
    }

    static String foldersOfMasks(Path groundTruth) {
        return groundTruth + " has a folder of masks for each image instead of one mask.";
    }

    static String noImages(Path folder, List<String> found) {
        return folder + " has no images: expected <category>/test/<defect>/<id>.png, found " + Wording.few(found)
                + ". Check the path.";
    }
}
