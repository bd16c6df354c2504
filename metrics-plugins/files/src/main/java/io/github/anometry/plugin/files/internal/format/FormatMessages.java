package io.github.anometry.plugin.files.internal.format;

import org.jspecify.annotations.Nullable;

/** What may be wrong with a file of any format: it is damaged, or too large. */
final class FormatMessages {
    private FormatMessages() {}

    /** @param reason a clause: "strip 0 ends too early" */
    static String damaged(String where, String format, @Nullable String reason) {
        return where + " is a damaged " + format + " file: " + reason + ". Copy or write it again.";
    }

    static String tooFewBytes() {
        return "the data end too early";
    }

    static String zlib(String reason) {
        return "the compressed data are wrong (" + Messages.snippet(reason) + ")";
    }

    static String needsDictionary() {
        return "the compressed data need a dictionary that it does not have";
    }

    static String notInTable() {
        return "the compressed data have a code that stands for nothing";
    }

    static String pixels(int width, int height) {
        return "an image of " + width + " x " + height + " pixels";
    }

    /** @param shape its last two axes are height and width */
    private static String pixels(int[] shape) {
        return shape[shape.length - 1] + " x " + shape[shape.length - 2] + " pixels";
    }

    static String tooManyPixels(String where, int width, int height, int limit) {
        return where + " is " + pixels(width, height) + "; up to " + limit
                + " pixels can be read. Cut it into smaller images.";
    }

    static String tooManyBytes(String where, int width, int height, int bytesPerPixel, int limit) {
        return where + " is " + pixels(width, height) + " of " + bytesPerPixel + " bytes each; up to " + limit
                + " bytes can be read. Cut it into smaller images, or save it with fewer bits.";
    }

    /** @param shape [H, W] or [N, H, W] */
    static String image(int[] shape) {
        int axes = shape.length;
        return axes == 2 || shape[0] == 1
                ? pixels(shape[axes - 1], shape[axes - 2])
                : shape[0] + " images of " + pixels(shape);
    }

    /** @param what {@code where} is or has: "an image of 3 x 4 pixels" */
    static String tooLittleMemory(String where, String what, long bytes, long limit) {
        return where + " holds " + what + ", which takes " + mebibytes(bytes) + " MiB of memory, but Java may use "
                + (limit >> 20) + " MiB. Give it more, for example with " + moreMemory(bytes) + ".";
    }

    /** @param fitting how many images a smaller batch may have */
    static String batchTooLarge(String where, int[] shape, int batchSize, long bytes, long limit, long fitting) {
        return where + " does not fit into memory beside the other images of its batch: " + batchSize + " of "
                + pixels(shape) + " take " + mebibytes(bytes) + " MiB, but Java may use " + (limit >> 20)
                + " MiB. Make batches smaller, for example with --batch-size " + fitting
                + " for the command, or ReadOptions in Java, or give it more memory: " + moreMemory(bytes) + ".";
    }

    /** In batches of one image. */
    static String imagesTooLarge(String where, int[] shape, long bytes, long limit) {
        return where + " does not fit into memory beside the image before it: two of " + pixels(shape) + " take "
                + mebibytes(bytes) + " MiB, but Java may use " + (limit >> 20) + " MiB. Give it more memory: "
                + moreMemory(bytes) + ".";
    }

    private static String moreMemory(long bytes) {
        String option = "-Xmx" + (mebibytes(bytes) / 512 + 2) + "g";
        return "ANOMETRY_OPTS=" + option + " for the command, or " + option + " for Java";
    }

    private static long mebibytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    /** What runs when memory runs out. */
    static String decoding(String where, long bytes) {
        return "the decoding of " + where + (bytes == 0 ? "" : ", which takes " + mebibytes(bytes) + " MiB,");
    }

    static String unknownImage() {
        return "an image of unknown size";
    }

    static String array() {
        return "an array";
    }

    static String fileOf(long bytes) {
        return bytes + " bytes";
    }

    static String tooManyBytesToWrite(String where, int width, int height) {
        return "The map for " + where + " is " + pixels(width, height)
                + ", which a TIFF file does not hold: 4 GiB is the most. Write it as .npy, or cut it into smaller images.";
    }
}
