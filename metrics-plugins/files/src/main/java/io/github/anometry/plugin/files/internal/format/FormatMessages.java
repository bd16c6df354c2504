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

    static String tooManyPixels(String where, int width, int height, int limit) {
        return where + " is " + pixels(width, height) + "; up to " + limit
                + " pixels can be read. Cut it into smaller images.";
    }

    static String tooManyBytes(String where, int width, int height, int bytesPerPixel, int limit) {
        return where + " is " + pixels(width, height) + " of " + bytesPerPixel + " bytes each; up to " + limit
                + " bytes can be read. Cut it into smaller images, or save it with fewer bits.";
    }

    /** @param what {@code where} is or has: "an image of 3 x 4 pixels" */
    static String tooLittleMemory(String where, String what, long bytes, long limit) {
        long needed = mebibytes(bytes);
        return where + " holds " + what + ", which takes " + needed + " MiB of memory, but Java may use "
                + (limit >> 20) + " MiB. Give it more, for example with ANOMETRY_OPTS=-Xmx" + (needed / 512 + 2)
                + "g for the command, or -Xmx" + (needed / 512 + 2) + "g for Java.";
    }

    private static long mebibytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
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
