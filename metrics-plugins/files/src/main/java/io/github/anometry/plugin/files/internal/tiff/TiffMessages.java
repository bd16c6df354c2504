package io.github.anometry.plugin.files.internal.tiff;

import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages about TIFF files that are damaged or unsupported. */
final class TiffMessages {
    private static final String SAVE_AGAIN = " Save it again, for example with tifffile.imwrite(path, map).";
    private static final int FEW = 8;

    private static final Map<Integer, String> COMPRESSIONS = Map.ofEntries(
            Map.entry(1, "no compression"),
            Map.entry(2, "CCITT run lengths"),
            Map.entry(3, "CCITT Group 3"),
            Map.entry(4, "CCITT Group 4"),
            Map.entry(6, "JPEG"),
            Map.entry(7, "JPEG"),
            Map.entry(32773, "PackBits"),
            Map.entry(33003, "JPEG 2000"),
            Map.entry(33005, "JPEG 2000"),
            Map.entry(34712, "JPEG 2000"),
            Map.entry(34887, "LERC"),
            Map.entry(34925, "LZMA"),
            Map.entry(50000, "Zstandard"),
            Map.entry(50001, "WebP"),
            Map.entry(50002, "JPEG XL"));

    private static final Map<Integer, String> COLOURS = Map.of(
            4, "a transparency mask",
            5, "CMYK",
            6, "YCbCr",
            8, "CIE L*a*b*",
            9, "ICC L*a*b*",
            10, "ITU L*a*b*",
            32803, "a colour filter array",
            32844, "LogL",
            32845, "LogLuv");

    private TiffMessages() {}

    static String damaged(String where, @Nullable String reason) {
        return FormatMessages.damaged(where, "TIFF", reason);
    }

    /** @param reason "the data end too early" */
    static String inBlock(boolean tiled, int block, @Nullable String reason) {
        return "in " + (tiled ? "tile " : "strip ") + block + ", " + reason;
    }

    static String truncated(String where, int size) {
        return where + " declares more data than its " + size
                + " bytes hold: it is truncated or damaged. Copy or write it again.";
    }

    static String tag(String where, String tag) {
        return where + " has no usable value for its TIFF tag " + tag + ": it is damaged or unusual." + SAVE_AGAIN;
    }

    static String differentValues(String where, String tag, long[] values) {
        String shown = Arrays.stream(values).limit(FEW).mapToObj(Long::toString).collect(Collectors.joining(", "));
        return where + " has different values for its TIFF tag " + tag + ": " + shown
                + (values.length > FEW ? ", ..." : "") + "; only images with equal bands are supported." + SAVE_AGAIN;
    }

    static String big(String where) {
        return where + " is a BigTIFF file, an unsupported format for more than 4 GiB." + SAVE_AGAIN;
    }

    static String pages(String where) {
        return where + " holds more than one image. Save each map to a separate file, or all of them as one NPY file.";
    }

    static String planes(String where, int planes) {
        return where + " holds a volume of " + planes + " planes (TIFF tag ImageDepth), not one image. Save each plane "
                + "to a separate file.";
    }

    static String sparse(String where) {
        return where + " leaves out strips or tiles, as sparse GeoTIFF files do, and does not define their content. "
                + "Save it with all of them; with GDAL: SPARSE_OK=FALSE.";
    }

    static String samples(String where, int bits, int format) {
        String kind = switch (format) {
            case 1, 4 -> "unsigned";
            case 2 -> "signed";
            case 3 -> "floating-point";
            case 5, 6 -> "complex";
            default -> "unknown";
        };
        return where + " has " + kind + " samples of " + bits
                + " bits. Supported are floating-point samples of 16, 32 and 64 bits, signed ones of 8, 16, 32 and 64, "
                + "and unsigned ones of 1, 2, 4, 8, 16, 32 and 64; convert it, for example with "
                + "map.astype(numpy.float32).";
    }

    static String whiteIsZero(String where) {
        return where + " is stored as white-is-zero, and programs disagree on whether 0 is then the highest value."
                + " Save it as black-is-zero; with tifffile: photometric='minisblack', masks as uint8.";
    }

    static String colours(String where, int photometric) {
        String name = COLOURS.get(photometric);
        return where + " has colours of TIFF kind " + photometric + (name == null ? "" : " (" + name + ")")
                + "; only grey, RGB and palette images are supported. Convert it to grey.";
    }

    static String compression(String where, int compression) {
        String name = COMPRESSIONS.get(compression);
        return where + " is compressed by TIFF method " + compression + (name == null ? "" : " (" + name + ")")
                + "; only uncompressed images, deflate (8), LZW (5) and PackBits (32773) are supported." + SAVE_AGAIN;
    }

    static String fillOrder(String where) {
        return where + " stores the bits of each byte in reverse (TIFF tag FillOrder), which is not supported."
                + SAVE_AGAIN;
    }

    static String predictor(String where, int predictor) {
        return where + " has the TIFF predictor " + predictor
                + "; 1 (none) and 2 (differences) are supported, and 3 for floating-point samples." + SAVE_AGAIN;
    }

    static String predictorOfNothing(String where, int predictor, int compression) {
        return where + " has the TIFF predictor " + predictor + " with " + COMPRESSIONS.get(compression)
                + ", and programs disagree on whether it applies then. Save it without a predictor, or with deflate.";
    }

    static String rowTooLong(String where, long bytes) {
        return where + " has strips or tiles with rows of " + bytes + " bytes, which is more than is supported."
                + SAVE_AGAIN;
    }

    static String row() {
        return "strips or tiles with a row";
    }

    static String otherSamples(String where) {
        return where + " has samples that are not integers of 8 or 16 bits, so their colours are unknown. Save it as a "
                + "PNG or JPEG file in RGB.";
    }
}
