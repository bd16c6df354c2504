package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import org.jspecify.annotations.Nullable;

/** Messages about masks in BMP or GIF files that are damaged or unsupported. */
final class BitmapMessages {
    private static final String SAVE_PNG = " Save it as a PNG file.";
    private static final String SAVE_MAP = " Save the scores themselves, for example with"
            + " tifffile.imwrite('%s.tiff', anomaly_map.astype(numpy.float32)).";

    private BitmapMessages() {}

    static String truncated(String where) {
        return where + " declares more data than it holds: it is truncated or damaged. Copy or write it again.";
    }

    static String damaged(String where, String format, @Nullable String reason) {
        return FormatMessages.damaged(where, format, reason);
    }

    static String noPixels(int width, int height) {
        return "it declares " + width + " x " + height + " pixels";
    }

    static String bmpKind(String where, int bits, int compression) {
        String method = switch (compression) {
            case 0 -> "no compression";
            case 1, 2 -> "run lengths";
            case 3, 6 -> "bit fields";
            case 4 -> "JPEG compression";
            case 5 -> "PNG compression";
            default -> "the compression " + compression;
        };
        return where + " is a BMP file of " + bits + " bits per pixel with " + method
                + "; 1, 4, 8, 16, 24 and 32 bits are supported, and run lengths of 4 and 8 bits." + SAVE_PNG;
    }

    static String noColourBits() {
        return "it has no colour bits";
    }

    static String runTooLong() {
        return "a run of pixels extends beyond its row or the file";
    }

    static String gifFrames(String where, int frames) {
        return where + " is an animation of " + frames + " images, but a mask is a single image." + SAVE_PNG;
    }

    static String gifPart(String where, String image, String screen) {
        return where + " has " + image + " that covers a part of " + screen + ", and does not define the rest."
                + SAVE_PNG;
    }

    static String gifWithoutPalette(String where) {
        return where + " has no palette, so its colours are unknown." + SAVE_PNG;
    }

    static String noImage() {
        return "it has no image";
    }

    static String noBlock(int kind) {
        return "it has a block of kind " + kind + ", which does not exist";
    }

    static String valueBits(int bits) {
        return "its pixels have " + bits + " bits";
    }

    // What is unsupported in these formats, and in JPEG

    static String mapOfFewBits(DataFile file, String format) {
        return file.location() + " is a " + format
                + " file, a picture of at most 256 grey values, but an anomaly map is one number per pixel."
                + SAVE_MAP.formatted(stem(file));
    }

    static String jpegMap(DataFile file) {
        return file.location() + " is a JPEG file, whose compression has changed the scores."
                + SAVE_MAP.formatted(stem(file));
    }

    static String jpegMask(DataFile file) {
        return file.location() + " is a JPEG file, whose compression changes the edges of a mask."
                + " Save the mask as PNG from the original; converting this file would keep the changed edges.";
    }

    static String regionOfColours(DataFile file, String format) {
        return file.location() + " is a " + format
                + " file, whose pixels are colours, but the mask of a region has one number per pixel, which "
                + "identifies the defect. Save it as a grey PNG file.";
    }

    private static String stem(DataFile file) {
        return Messages.withoutExtension(file.name());
    }
}
