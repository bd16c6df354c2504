package io.github.anometry.plugin.files.internal.png;

import io.github.anometry.api.internal.Wording;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import org.jspecify.annotations.Nullable;

/** Messages about PNG files that are damaged or unsupported. */
public final class PngMessages {
    private PngMessages() {}

    public static String truncated(String where) {
        return where + " declares more data than it holds: it is truncated or damaged. Copy or write it again.";
    }

    public static String damaged(String where, @Nullable String reason) {
        return FormatMessages.damaged(where, "PNG", reason);
    }

    public static String wrongCheckSum() {
        return "a check sum is wrong";
    }

    public static String noHeader() {
        return "it has no header";
    }

    public static String noPixels(int width, int height) {
        return "it declares " + Integer.toUnsignedString(width) + " x " + Integer.toUnsignedString(height) + " pixels";
    }

    public static String noPalette() {
        return "its pixels are palette indices, but it has no palette";
    }

    public static String noSuchFilter(int filter) {
        return "a row has the filter " + filter + ", which does not exist";
    }

    public static String kind(String where, int bits, int colourType) {
        return where + " has samples of " + bits + " bits and the colour type " + colourType
                + ", a combination that PNG does not allow. Copy or write it again.";
    }

    public static String method(String where, int compression, int filter, int interlace) {
        return where + " has the compression, filter and interlace methods " + compression + ", " + filter + " and "
                + interlace + ", which are not in the PNG standard. Save it again as a standard PNG file.";
    }

    public static String unknownChunk(String where, String type) {
        return where + " has a chunk '" + FormatMessages.snippet(type)
                + "' that must be understood, but is not in the PNG standard. Save it again as a standard PNG file.";
    }

    public static String notAShare(String where, double score, String position) {
        return "The map for " + where + " has the score " + Wording.number(score) + " at " + position
                + ", but a PNG file holds scores from 0 to 1. Write it as .tiff or .npy, or scale the scores to that "
                + "range.";
    }

    static String mapIsMosaic(String where) {
        return where
                + " is a colour image, at least twice as wide as high: it may be an Anomalib visualization, with "
                + "image, mask and map side by side, but an anomaly map is one number per pixel. Save the scores "
                + "themselves, for example with tifffile.imwrite(path, anomaly_map).";
    }
}
