package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.MissingMaps;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of folders of maps and masks: problem, where, cause, what to do. */
final class FolderMessages {
    private static final String OTHER_MAPS = " (or .tif, .npy, .npz, .png)";
    private static final String OTHER_MASKS = " (or without _mask; or .tiff, .tif, .npy, .npz, .bmp, .gif)";

    private FolderMessages() {}

    static String duplicateId(String id, Path first, Path second) {
        return "'" + id + "' is there twice: " + first + " and " + second + ". Remove one of them.";
    }

    static String nameIsBlank(Path folder, String name) {
        return folder + " has a folder or file whose name is nothing but blank space: '" + name
                + "'. Rename it, or remove it.";
    }

    static String nameIsNoText(Path folder, Path entry) {
        return nameIsNoText(folder, FileNames.bytes(entry), FileNames.encoding());
    }

    /** @param bytes of the name, those that are no ASCII as % and two digits */
    static String nameIsNoText(Path folder, String bytes, String encoding) {
        boolean isUtf8 = encoding.equalsIgnoreCase("UTF-8");
        return folder + " has a name that is no text in this system's encoding of file names, " + encoding
                + ", so that it cannot be told from others like it: " + bytes + ", where % and two digits are a byte."
                + (isUtf8 ? " Rename it." : " Set LC_ALL=C.UTF-8 if it is text in UTF-8, or else rename it.");
    }

    static String noMaps(Path folder, String pattern, List<String> found) {
        return folder + " has no anomaly map: expected " + pattern + OTHER_MAPS + ", found " + Wording.few(found)
                + ". Check the path, or save the maps in this layout.";
    }

    static String visualizations(Path folder, Path picture) {
        return folder + " has no anomaly map, but pictures with colours such as " + picture
                + ", which look like the visualizations that Anomalib saves: image, mask and heat map side by side."
                + " Scores cannot be read from a picture. Save the map of each image as"
                + " <category>/test/<defect>/<id>.tiff: tifffile.imwrite(path, anomaly_map.squeeze().cpu().numpy()).";
    }

    static String swapped(Path maps, Path masks) {
        return "The maps, " + maps
                + ", look like the data set, because there is a folder 'ground_truth' in them, and the" + " masks, "
                + masks + ", look like the maps, because there is none. Swap the two.";
    }

    static String sameFolder(Path folder) {
        return "The maps and the masks are the same folder, " + folder
                + ", and there is no folder 'ground_truth' in it. Give the data set's folder for the masks.";
    }

    static String otherCategory(Path maps, Path masks, Path own) {
        return "The maps, " + maps + ", and the masks, " + masks
                + ", are of different categories: the masks of these maps" + " are in " + own
                + ". Give that folder, or the one that it is in.";
    }

    static String imagesOfTheDataset(Path maps, Path image) {
        return "The maps, " + maps + ", are the data set's own folder, and " + image
                + " is an image of it, not an anomaly map. Give the folder that the maps were saved to.";
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
     * @param advice what else may be wrong
     */
    static String noMask(Path file, Path mask, @Nullable String lookalike, String advice) {
        return file + " has no mask: expected " + mask + OTHER_MASKS + "."
                + (lookalike == null
                        ? " Add the mask."
                        : " There is " + lookalike + "; if that is the mask, rename it.")
                + advice;
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
                + " lies beside folders of masks. Either all images of a category have one mask, or all have a folder"
                + " of masks; move it to " + folder + ".";
    }

    /** @param lookalike a file that would be the first missing map if its format were read */
    static String noMap(List<MissingMaps> missing, @Nullable Path lookalike) {
        MissingMaps first = missing.get(0);
        List<String> counts = missing.stream().map(MissingMaps::toString).collect(Collectors.toList());
        return first.first() + " has no anomaly map: expected " + first.expected() + OTHER_MAPS + "."
                + (lookalike == null ? "" : " There is " + lookalike + ", but maps of this format are not read.")
                + " In all, " + Wording.few(counts)
                + ". Predict every image, because leaving some out changes the result, or allow missing images"
                + " (--allow-missing; in Java, allowMissing) to measure without them.";
    }

    static String noImage(Path map, Path folder) {
        return map + " has no image: " + folder
                + " has images, but none of this name. Remove the map, or check that the"
                + " maps were predicted from this data set.";
    }

    /** @param folder of maps */
    static String unread(Path folder) {
        return "Files in " + folder
                + " are not read, because maps are read from .tiff, .tif, .npy, .npz and .png only. Save"
                + " the maps in one of these formats, or move what is not a map elsewhere.";
    }

    /** @param folder that has maps, but none are read from */
    static String misplaced(Path folder) {
        return "Maps in " + folder
                + " are not read, because maps are read from <category>/test/<defect>/<id>.tiff only. Move"
                + " them to the folder of their defect, or elsewhere.";
    }

    static String foldersOfMasks(Path groundTruth) {
        return groundTruth + " has a folder of masks for each image, where a mask for each image is expected.";
    }

    static String noImages(Path folder, List<String> found) {
        return folder + " has no images: expected <category>/test/<defect>/<id>.png, found " + Wording.few(found)
                + ". Check the path.";
    }
}
