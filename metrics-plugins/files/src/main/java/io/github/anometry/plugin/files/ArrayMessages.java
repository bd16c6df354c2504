package io.github.anometry.plugin.files;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.nio.file.Path;
import java.util.List;

/** What is said of array files and of the paths to read from: problem, where, cause, what to do. */
final class ArrayMessages {
    private ArrayMessages() {}

    static String notImages(String where, List<Long> shape) {
        return where + " has shape " + shape + ", which is not [N, H, W], [N, 1, H, W] or [H, W]."
                + " Reshape it before saving; N is the number of images.";
    }

    static String notNumbers(String where, List<Long> shape) {
        return where + " has shape " + shape + ", which is not [N]. Save one number for each image.";
    }

    static String arraysDiffer(String maps, String mapShape, String masks, String maskShape) {
        return maps + " has shape " + mapShape + ", " + masks + " has shape " + maskShape
                + ". Both need the same number of images and the same size;"
                + " resize the maps to the masks before saving.";
    }

    static String countsDiffer(String where, int size, ArrayRole role, String maps, int images) {
        return where + " has " + size + " " + role + ", " + maps + " has " + images
                + " images. Save one number for each image, in the same order.";
    }

    static String notALabel(String where, int index, double label) {
        return where + " has the label " + label + " at [" + index
                + "]. A label is 0 (normal) or 1 (anomalous); map your classes to them.";
    }

    static String oneArrayForBoth(ArrayLocation location) {
        String both = "The maps and the masks are both " + location + ", so that every detector would seem perfect. ";
        return location.key() == null
                ? both + "Give the file of the masks, too."
                : both + "Name the array of the masks masks, gt_masks or gt_mask, or choose arrays: --maps FILE.npz:KEY"
                        + " --masks FILE.npz:KEY.";
    }

    // NPZ archives

    static String noArray(String where, List<String> expected) {
        return where + " holds no array. Save one, for example with numpy.savez(path, " + expected.get(0) + "=array).";
    }

    static String ambiguous(Path file, ArrayRole role, List<String> found) {
        List<String> names = role.names();
        return file + " holds " + found.size() + " arrays, " + Messages.few(found) + ", none of which is called "
                + names.get(0) + ". Rename the array of the " + role + " to " + String.join(" or ", names)
                + ", or, unless the file is in a folder of images, choose one with FILE.npz:KEY.";
    }

    static String noSuchArray(Path file, String key, List<String> found) {
        return file + " holds no array '" + key + "'." + Spelling.didYouMean(key, found) + " It holds "
                + Wording.list(found) + ".";
    }

    static String noKeys(Path file, String key) {
        return file + " is not an NPZ archive, so the array '" + key + "' cannot be chosen from it. Leave ':" + key
                + "' out.";
    }

    // Paths

    static String noSuchPath(ArrayRole role, Path path, String hint) {
        return "There is no " + path + " to read " + role + " from." + hint + " Give an existing folder or file.";
    }

    static String folderAndFile(Path maps, Path masks, boolean mapsAreFolder) {
        return "The maps are a " + (mapsAreFolder ? "folder, " : "file, ") + maps + ", the masks a "
                + (mapsAreFolder ? "file, " : "folder, ") + masks + ". Give two folders or two array files.";
    }

    static String notWithFolders(ArrayRole role, Path path) {
        return "The " + role + " " + path + " can be read only if the maps and the masks are array files, not folders."
                + " Leave them out, or give array files for all.";
    }

    static String isFolder(ArrayRole role, Path path) {
        return "The " + role + " " + path + " are a folder. Give an NPY or NPZ file.";
    }

    static String notAnArrayFile(ArrayRole role, Path path) {
        return "The " + role + " " + path
                + " are a single image. Give an NPY or NPZ file, or a folder of images in the layout of MVTec AD.";
    }

    static String noCategories(Path maps) {
        return "Categories can be chosen only from folders, and " + maps
                + " is an array file, which has none. Leave the categories out.";
    }
}
