package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages about folders of maps and masks: problem, where, cause, what to do. */
final class FolderMessages {
    private static final String OTHER_MASKS = " (or without _mask; or .tiff, .tif, .npy, .npz, .bmp, .gif)";

    private FolderMessages() {}

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

    /** @param better a folder above or below, which has maps */
    static String noMaps(Path folder, String pattern, List<String> found, @Nullable Path better) {
        return folder + " has no anomaly map: expected " + pattern + MatchMessages.OTHER_MAPS + ", found "
                + Wording.few(found)
                + (better == null ? ". Check the path, or save the maps in this layout." : ". Pass " + better + ".");
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

    /** @param better a folder that has the category */
    static String otherDataset(String category, Path dataset, Path better) {
        return dataset + " has no folder for the category '" + category + "' of the maps, but " + better
                + " has. Pass that folder for the masks.";
    }

    static String noMapsOfCategory(String category, Path maps, Collection<String> found) {
        return maps + " has no maps of the category '" + category + "'." + Spelling.didYouMean(category, found)
                + " It has " + Wording.list(found) + ".";
    }

    static String expectedMask(Path mask) {
        return mask + OTHER_MASKS;
    }

    static String expectedMasks(Path folder) {
        return folder + "/<nnn>.png";
    }

    /** @param lookalike a file beside the expected one that may be the mask under another name */
    static String lookalike(String lookalike) {
        return " There is " + lookalike + "; if that is the mask, rename it.";
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

    /** @param folder that has maps although none are read from it */
    static String misplaced(Path folder) {
        return "Maps in " + folder
                + " are not read, because maps are read only from <category>/test/<defect>/<id>.tiff. Move them to the "
                + "folder of their defect, or elsewhere.";
    }

    static String noCategoryOfMaps(Path dataset) {
        return dataset + " has none of the categories of the maps.";
    }

    static String foldersOfMasks(Path groundTruth) {
        return groundTruth + " has a folder of masks for each image instead of one mask.";
    }

    static String noImages(Path folder, List<String> found) {
        return folder + " has no images: expected <category>/test/<defect>/<id>.png, found " + Wording.few(found)
                + ". Check the path.";
    }
}
