package io.github.anometry.plugin.files.internal.format;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import io.github.anometry.plugin.files.internal.pixel.FormatMessages;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Messages about files of any format, and about NPY and NPZ files: problem, where, cause, what to do. */
final class Messages {
    private static final String SAVE_NPY = " Save it again with numpy.save(path, array).";

    /** The first bytes of files that are mistaken for maps. */
    private static final Map<String, String> STRANGERS = Map.of(
            "\u0089HDF", "an HDF5 file",
            "version https://git-lfs", "a Git LFS pointer; run 'git lfs pull'");

    private static final String PICKLE = "\u0080";

    private Messages() {}

    /** With exactly one full stop at the end. */
    static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }

    /** A reason as it appears within a sentence. */
    static String clause(Exception thrown) {
        String reason = String.valueOf(thrown.getMessage()).strip();
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }

    // Reading any file

    static String unreadable(String where, String cause) {
        return where + " cannot be read: " + cause;
    }

    static String isFolder() {
        return "it is a folder. Pass a file, or rename the folder if it is not meant to be an image.";
    }

    static String noSuchFile() {
        return "there is no such file.";
    }

    static String danglingLink() {
        return "it is a link whose target does not exist. Restore the target, or remove the link.";
    }

    static String accessDenied() {
        return "access is denied. Make it readable for the user who runs this program.";
    }

    static String endOfFile() {
        return "it ends too early. Copy or write it again.";
    }

    static String changed(String where) {
        return where
                + " was changed while it was read, so the data may be of two versions. Run again when nothing writes "
                + "to it.";
    }

    static String pipeTooLong(int most) {
        return "it has more than " + (most >> 20)
                + " MiB, which is the limit for a pipe or a device. Save its output to a file.";
    }

    static String unknownFormat(DataFile file, byte[] start) {
        if (start.length == 0) {
            return file.location() + " is empty. Write it again.";
        }
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith(PICKLE)) {
            return pickle(file);
        }
        Optional<String> stranger = STRANGERS.entrySet().stream()
                .filter(entry -> text.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        int shown = Math.min(8, start.length);
        boolean isText = text.chars().allMatch(c -> (c >= ' ' && c <= '~') || Character.isWhitespace(c));
        String begins = isText
                ? "'" + FormatMessages.snippet(text.substring(0, shown)) + "' (text?)"
                : HexFormat.ofDelimiter(" ").formatHex(start, 0, shown);
        return file.location() + " is not " + expectedFormat(file) + " file: it begins with "
                + stranger.map(kind -> begins.replace(" (text?)", "") + " (" + kind + ")")
                        .orElse(begins)
                + ". Save maps as TIFF, NPY, NPZ or grey PNG, masks as PNG, BMP, GIF, TIFF, NPY or NPZ.";
    }

    private static String expectedFormat(DataFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".tiff") || name.endsWith(".tif")) {
            return "a TIFF";
        }
        for (String format : List.of("PNG", "BMP", "GIF")) {
            if (name.endsWith("." + format.toLowerCase(Locale.ROOT))) {
                return "a " + format;
            }
        }
        for (String format : List.of("NPY", "NPZ")) {
            if (name.endsWith("." + format.toLowerCase(Locale.ROOT))) {
                return "an " + format;
            }
        }
        return "a TIFF, PNG, NPY or NPZ";
    }

    static String pyTorch(DataFile file) {
        return file.location()
                + " is a PyTorch file, which is not read because loading it may run code. Save its array as NPY, in"
                + " Python: numpy.save('" + asNpy(file) + "', torch.load('" + file.location()
                + "')['anomaly_maps'].cpu().numpy()), with the key of the array.";
    }

    private static String pickle(DataFile file) {
        String name = file.name();
        boolean isPyTorch = name.endsWith(".pt") || name.endsWith(".pth") || name.endsWith(".ckpt");
        if (isPyTorch) {
            return pyTorch(file);
        }
        return file.location()
                + " is a Python pickle, which is not read because loading it may run code. Save its array as NPY, in"
                + " Python: numpy.save('" + asNpy(file) + "', pickle.load(open('" + file.location()
                + "', 'rb'))['anomaly_maps']), with the key of the array.";
    }

    /** The file with the same name and the extension .npy. */
    private static String asNpy(DataFile file) {
        String location = file.location();
        String name = file.name();
        String folder = location.endsWith(name) ? location.substring(0, location.length() - name.length()) : "";
        return folder + withoutExtension(name) + ".npy";
    }

    static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    static String imageTooLarge(String where, long bytes) {
        return where + " has " + bytes + " bytes; images of 2 GiB or more are not supported. Save the maps as an NPY "
                + "file.";
    }

    static String notANumber(String where, int count, String position) {
        return where + " has " + count + (count == 1 ? " value that is" : " values that are") + " NaN, the "
                + (count == 1 ? "one" : "first") + " at " + position
                + ". NaN cannot be ranked; find out why the model returns it, or replace it before saving.";
    }

    // NPY and NPZ

    static String npyTruncated(String where) {
        return where + " ends within its NPY header. Copy or write it again.";
    }

    static String npyVersion(String where, int version) {
        return where + " has NPY version " + version + "; versions 1 to 3 are supported." + SAVE_NPY;
    }

    static String npyHeaderTooLong(String where, long length, long size) {
        return where + " declares an NPY header of " + length + " bytes, but has " + size
                + " bytes, and the longest supported header has 65536. It is damaged; copy or write it again.";
    }

    static String npyHeaderMalformed(String where, String text) {
        return where + " has an NPY header that NumPy does not write: '" + FormatMessages.snippet(text) + "'."
                + SAVE_NPY;
    }

    /** Damaged headers may have axes of thousands of digits, and thousands of axes. */
    private static String shape(List<Long> axes) {
        return FormatMessages.snippet(axes.toString());
    }

    static String npyNegativeAxis(String where, String axis) {
        return where + " declares an axis of length " + sentence(FormatMessages.snippet(axis))
                + " It is damaged; copy or write it again.";
    }

    static String npyShapeOverflows(String where, String shape) {
        return where + " declares an array larger than any file, " + sentence(FormatMessages.snippet(shape))
                + " It is damaged; copy or write it again.";
    }

    static String npySizeDiffers(String where, String type, List<Long> shape, long announced, long actual) {
        return where + " declares " + FormatMessages.snippet(type) + " of shape " + shape(shape) + ", which is "
                + announced
                + " bytes, but holds "
                + actual + ". It is " + (actual < announced ? "truncated" : "damaged or has another array after it")
                + "; copy or write it again.";
    }

    static String npyEmpty(String where, List<Long> shape) {
        return where + " has no elements: its shape is " + shape(shape) + ". Save at least one image.";
    }

    static String npyStructured(String where) {
        return where + " holds a structured array, not one number per element. Save one of its columns with "
                + "numpy.save(path, array['column']).";
    }

    static String npyObjects(String where) {
        return where + " holds Python objects, which are not loaded because they may run code. Save numbers: "
                + "numpy.save(path, numpy.stack(arrays)).";
    }

    static String npyElementType(String where, String type) {
        return where + " holds elements of type '" + FormatMessages.snippet(type)
                + "'. Supported are f2, f4, f8, i1 to i8, u1 to u8 and bool; convert it with "
                + "array.astype(numpy.float32).";
    }

    static String npyTooLarge(String where, List<Long> shape) {
        return where + " of shape " + shape(shape) + " has a part that is too large to be read at once: the limit is 2 "
                + "GiB. Save it as [N, H, W] in C order: numpy.save(path, numpy.ascontiguousarray(array)).";
    }

    static String npzTooLarge(String where, long size) {
        return where + " inflates to " + size
                + " bytes; the limit is 2 GiB. Save it as NPY, which is read image by image: numpy.save(path, array).";
    }

    static String npzDamaged(String where) {
        return where + " is damaged: its size or check sum does not match the archive. Copy or write it again.";
    }

    static String npzUnsupported(String where, String what) {
        return where + " " + what + "; only stored and deflated arrays are supported. Save it again with "
                + "numpy.savez_compressed(path, maps=array).";
    }

    static String zipMethod(int method, @Nullable String name) {
        return "is compressed by zip method " + method + (name == null ? "" : " (" + name + ")");
    }

    static String encrypted() {
        return "is encrypted";
    }

    static String badArchive(String reason) {
        return "its zip directory is wrong (" + FormatMessages.snippet(reason) + ")";
    }

    static String noZipEnd() {
        return "zip END header not found";
    }

    static String wrongZipEnd() {
        return "the END header points outside the file";
    }

    static String wrongZipEntry() {
        return "the header of an entry is wrong";
    }

    // The arrays of NPY and NPZ files

    static String notImages(String where, List<Long> shape) {
        return where + " has shape " + shape(shape)
                + ", which is not [N, H, W], [N, 1, H, W], [N, H, W, 1] or [H, W]."
                + " Reshape it before saving; N is the number of images.";
    }

    static String columns(String where, List<Long> shape) {
        return where + " has shape " + shape(shape) + ", which would be " + shape.get(0)
                + " images of one column of pixels. Save one image as [H, W], several as [N, H, W].";
    }

    static String notNumbers(String where, List<Long> shape) {
        return where + " has shape " + shape(shape) + ", which is not [N]. Save one number per image.";
    }

    static String noArray(String where, List<String> expected) {
        return where + " does not hold an array. Save one, for example with numpy.savez(path, " + expected.get(0)
                + "=array).";
    }

    static String ambiguous(String where, ArrayRole role, List<String> found) {
        List<String> names = role.names();
        return where + " holds " + found.size() + " arrays, " + Wording.few(found) + ", none of which is called "
                + names.get(0) + ". Rename the array of the " + role + " to " + String.join(" or ", names)
                + ", or, unless the file is in a folder of images, choose one with FILE.npz:KEY.";
    }

    static String noSuchArray(String where, String key, List<String> found) {
        return where + " does not hold an array '" + key + "'." + Spelling.didYouMean(key, found) + " It holds "
                + Wording.list(found) + ".";
    }

    static String noKeys(String where, String key) {
        return where + " is not an NPZ archive, so the array '" + key + "' cannot be chosen from it. Leave ':" + key
                + "' out.";
    }
}
