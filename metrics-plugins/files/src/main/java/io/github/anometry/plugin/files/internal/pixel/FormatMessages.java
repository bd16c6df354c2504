package io.github.anometry.plugin.files.internal.pixel;

import io.github.anometry.api.internal.Advice;
import io.github.anometry.api.internal.Wording;
import org.jspecify.annotations.Nullable;

/** Messages about files of any format that are damaged or too large. */
public final class FormatMessages {
    private static final int SNIPPET = 60;

    private FormatMessages() {}

    /** @param reason a clause: "strip 0 ends too early" */
    public static String damaged(String where, String format, @Nullable String reason) {
        return where + " is a damaged " + format + " file: " + reason + ". Copy or write it again.";
    }

    public static String tooFewBytes() {
        return "the data end too early";
    }

    public static String zlib(String reason) {
        return "the compressed data are wrong (" + snippet(reason) + ")";
    }

    public static String needsDictionary() {
        return "the compressed data need a dictionary that is missing";
    }

    public static String notInTable() {
        return "the compressed data have an undefined code";
    }

    public static String pixels(int width, int height) {
        return "an image of " + width + " x " + height + " pixels";
    }

    /** @param shape its last two axes are height and width */
    private static String pixels(int[] shape) {
        return shape[shape.length - 1] + " x " + shape[shape.length - 2] + " pixels";
    }

    public static String tooManyPixels(String where, int width, int height, int limit) {
        return where + " is " + pixels(width, height) + "; up to " + limit
                + " pixels are supported. Cut it into smaller images.";
    }

    public static String tooManyBytes(String where, int width, int height, int bytesPerPixel, int limit) {
        return where + " is " + pixels(width, height) + " of " + bytesPerPixel + " bytes each; up to " + limit
                + " bytes are supported. Cut it into smaller images, or save it with fewer bits.";
    }

    /** @param shape [H, W] or [N, H, W] */
    public static String image(int[] shape) {
        int axes = shape.length;
        return axes == 2 || shape[0] == 1
                ? pixels(shape[axes - 1], shape[axes - 2])
                : shape[0] + " images of " + pixels(shape);
    }

    /** @param what {@code where} is or has: "an image of 3 x 4 pixels" */
    public static String tooLittleMemory(String where, String what, long bytes, long limit) {
        return where + " holds " + what + ", which takes " + mebibytes(bytes) + " MiB of memory, but Java may use "
                + (limit >> 20) + " MiB. Allow more memory, for example with " + moreMemory(bytes) + ".";
    }

    /** @param fitting how many images a smaller batch may have */
    public static String batchTooLarge(String where, int[] shape, int batchSize, long bytes, long limit, long fitting) {
        return where + " does not fit in memory beside the other images of its batch: " + batchSize + " of "
                + pixels(shape) + " take " + mebibytes(bytes) + " MiB, but Java may use " + (limit >> 20)
                + " MiB. Make batches smaller " + Advice.either("--batch-size " + fitting, "ReadOptions")
                + ", or allow more memory: " + moreMemory(bytes) + ".";
    }

    /** If batches have only one image. */
    public static String imagesTooLarge(String where, int[] shape, long bytes, long limit) {
        return where + " does not fit in memory beside the previous image: two of " + pixels(shape) + " take "
                + mebibytes(bytes) + " MiB, but Java may use " + (limit >> 20) + " MiB. Allow more memory: "
                + moreMemory(bytes) + ".";
    }

    private static String moreMemory(long bytes) {
        String option = "-Xmx" + (mebibytes(bytes) / 512 + 2) + "g";
        return "ANOMETRY_OPTS=" + option + " for the command, or " + option + " for Java";
    }

    private static long mebibytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    /** What was running when memory ran out. */
    public static String decoding(String where, long bytes) {
        return "the decoding of " + where + (bytes == 0 ? "" : ", which takes " + mebibytes(bytes) + " MiB,");
    }

    public static String unknownImage() {
        return "an image of unknown size";
    }

    public static String array() {
        return "an array";
    }

    public static String fileOf(long bytes) {
        return bytes + " bytes";
    }

    public static String tooManyBytesToWrite(String where, int width, int height) {
        return "The map for " + where + " is " + pixels(width, height)
                + ", which does not fit in a TIFF file: the limit is 4 GiB. Write it as .npy, or cut it into smaller "
                + "images.";
    }

    public static String snippet(String text) {
        String shown = text.strip().replaceAll("[^ -~]", "?");
        return shown.length() > SNIPPET ? shown.substring(0, SNIPPET) + "..." : shown;
    }

    public static String notAMaskValue(String where, double value, String position) {
        return where + " has the mask value " + Wording.number(value) + " at " + position
                + ", but a mask is 0 where normal and greater where anomalous. If these are scores, swap maps and masks; if it is"
                + " a mask, save it as unsigned numbers or booleans, for example (mask > 0).astype(numpy.uint8).";
    }

    public static String mapHasColours(String where) {
        return where + " has colours, a palette or alpha, but an anomaly map is one number per pixel. Save the scores "
                + "themselves, not a picture of them.";
    }

    public static String regionHasColours(String where) {
        return where + " has colours, a palette or alpha, but the mask of a region has one number per pixel, which "
                + "identifies the defect. Save it as a grey PNG.";
    }

    public static String meaningOfColours(String where) {
        return where
                + " has colours or a palette, but the mask rule and the values to ignore are about one number for each pixel. Save a grey mask,"
                + " or leave them out: then every colour but black is anomalous.";
    }
}
