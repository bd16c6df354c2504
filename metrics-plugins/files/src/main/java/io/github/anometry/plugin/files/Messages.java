package io.github.anometry.plugin.files;

import java.nio.file.Path;

/** What is said of reading, whatever the layout and the formats are: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    /** @param haveFractions whether the masks have any; if not, they have many whole numbers */
    static String swapped(String maps, String masks, boolean haveFractions) {
        return "The maps, " + maps + ", have no values but 0 and one other, and the masks, " + masks + ", have "
                + (haveFractions ? "fractions" : "many different values") + ", as scores do. Swap the two.";
    }

    static String interrupted() {
        return "Reading was interrupted.";
    }

    /** What runs when memory runs out. */
    static String batch(int images, String first) {
        return "the assembly of a batch of " + images + (images == 1 ? " image, " : " images, which begins with ")
                + first + (images == 1 ? "," : " (--batch-size makes it smaller),");
    }

    static String notPositive(String key, int value) {
        return "'" + key + "' is " + value + ". It is at least 1.";
    }

    static String noSide(int maxSide) {
        return "A picture whose longer side has at most " + maxSide + " pixels has none. Ask for 1 or more.";
    }

    // Writing

    static String noFormatOfMaps(Path file) {
        return file + " names no format that maps are written in. Give it the extension .tiff, .tif, .npy or .png.";
    }

    static String noFormatOfMasks(Path file) {
        return file + " names no format that masks are written in. Give it the extension .png.";
    }

    static String notAnImage(Path file, String shape) {
        return "What is to be written to " + file + " has shape " + shape
                + ", but a file is one image, [H, W]. Write each image to a file of its own.";
    }
}
