package io.github.anometry.plugin.files;

import java.nio.file.Path;

/** Messages about reading, for any layout and format: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    /** @param haveFractions whether the masks have fractions; if not, they have many different integers */
    static String swapped(String maps, String masks, boolean haveFractions) {
        return "The maps, " + maps + ", have only 0 and one other value, and the masks, " + masks + ", have "
                + (haveFractions ? "fractions" : "many different values") + ", like scores. Swap the two.";
    }

    static String interrupted() {
        return "Reading was interrupted.";
    }

    /** What was running when memory ran out. */
    static String batch(int images, String first) {
        return "the assembly of a batch of " + images + (images == 1 ? " image, " : " images, which begins with ")
                + first + (images == 1 ? "," : " (--batch-size makes it smaller),");
    }

    static String notPositive(String key, int value) {
        return "'" + key + "' is " + value + ". It is at least 1.";
    }

    static String noSide(int maxSide) {
        return "A thumbnail whose longer side has at most " + maxSide + " pixels is empty. Ask for 1 or more.";
    }

    // Writing

    static String noFormatOfMaps(Path file) {
        return file + " does not name a format for maps. Use the extension .tiff, .tif, .npy or .png.";
    }

    static String noFormatOfMasks(Path file) {
        return file + " does not name a format for masks. Use the extension .png.";
    }

    static String notAnImage(Path file, String shape) {
        return "The array for " + file + " has shape " + shape
                + ", but a file holds one image, [H, W]. Write each image to a separate file.";
    }
}
