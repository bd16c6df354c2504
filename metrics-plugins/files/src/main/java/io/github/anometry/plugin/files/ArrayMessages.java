package io.github.anometry.plugin.files;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.internal.Advice;
import io.github.anometry.plugin.files.internal.format.ArrayLocation;
import io.github.anometry.plugin.files.internal.format.ArrayRole;
import java.nio.file.Path;
import java.util.Arrays;

/** Messages about array files that belong together, and about the paths to read: problem, where, cause, what to do. */
final class ArrayMessages {
    private ArrayMessages() {}

    static String arraysDiffer(String maps, int[] mapShape, String masks, int[] maskShape) {
        return maps + " has shape " + Arrays.toString(mapShape) + ", " + masks + " has shape "
                + Arrays.toString(maskShape)
                + (mapShape[0] == maskShape[0]
                        ? ". Let the maps be resized to the masks " + Advice.either("--resize map", "Resize.maps()")
                                + ", or save them in the size of the masks."
                        : ". Save one mask for each map, in the same order.");
    }

    static String countsDiffer(String where, int size, ArrayRole role, String maps, int images) {
        return where + " has " + size + " " + role + ", " + maps + " has " + images
                + " images. Save one number per image, in the same order.";
    }

    static String notALabel(String where, int index, double label) {
        return where + " has the label " + label + " at [" + index
                + "]. A label is 0 (normal) or 1 (anomalous); map your classes to them.";
    }

    static String oneArrayForBoth(ArrayLocation location) {
        String both = "The maps and the masks are both " + location + ", so every detector would seem perfect. ";
        return location.key() == null
                ? both + "Pass the file of the masks as well."
                : both + "Rename the array of the masks to masks, gt_masks or gt_mask, or choose arrays: --maps "
                        + "FILE.npz:KEY --masks FILE.npz:KEY.";
    }

    // Paths

    /** @param what {@code maps}, {@code the manifest} */
    static String noSuchPath(String what, Path path, String hint) {
        return "There is no " + path + " to read " + what + " from." + hint + " Pass an existing folder or file.";
    }

    static String folderAndFile(Path maps, Path masks, boolean mapsAreFolder) {
        return "The maps are a " + (mapsAreFolder ? "folder, " : "file, ") + maps + ", the masks a "
                + (mapsAreFolder ? "file, " : "folder, ") + masks + ". Pass two folders or two array files.";
    }

    static String isFolder(ArrayRole role, DataFile file) {
        return "The " + role + " " + file.location() + " are a folder. Pass an NPY or NPZ file.";
    }

    static String manifestIsFolder(Path path) {
        return "The manifest " + path
                + " is a folder. Pass a CSV file, or the folder as maps, with the masks after it.";
    }

    /** @param kind {@code an array} */
    static String noTable(ArrayRole role, ArrayLocation location, String kind) {
        String column = role == ArrayRole.SCORES ? "score" : "label";
        return "The " + role + " " + location + " are " + kind
                + ", but the maps are in folders, where images have names and no order. Pass a CSV file with the columns"
                + " image_path and " + column + ".";
    }

    static String noNumbers(ArrayRole role, DataFile file) {
        return "The " + role + " " + file.location()
                + " are no array, but the maps are, where images have an order and no names. Pass an NPY or NPZ file with"
                + " one number for each image, in the order of the maps.";
    }

    static String notAnArrayFile(ArrayRole role, DataFile file) {
        return "The " + role + " " + file.location()
                + " are a single image. Pass an NPY or NPZ file, or a folder of images in MVTec AD layout.";
    }

    static String noCategories(Path maps) {
        return "Categories can be chosen only in folders, and " + maps
                + " is an array file, which has none. Leave the categories out.";
    }
}
