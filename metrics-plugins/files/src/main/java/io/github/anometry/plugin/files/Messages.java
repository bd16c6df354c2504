package io.github.anometry.plugin.files;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every message that this module shows to a user: problem, where, cause, what to do. */
final class Messages {
    private static final int FEW = 5;
    private static final int SNIPPET = 60;

    private static final String SAVE_NPY = " Save it again with numpy.save(path, array).";

    /** Beginnings of files that are taken for maps by mistake. */
    private static final Map<String, String> STRANGERS = Map.of(
            "\u0089HDF", "an HDF5 file",
            "version https://git-lfs", "a Git LFS pointer; run 'git lfs pull'");

    private static final String PICKLE = "\u0080";

    private Messages() {}

    /** The first few of them. */
    private static String few(List<String> names) {
        if (names.isEmpty()) {
            return "nothing";
        }
        String first = String.join(", ", names.subList(0, Math.min(FEW, names.size())));
        return names.size() > FEW ? first + " and " + (names.size() - FEW) + " more" : first;
    }

    private static String nearest(String name, List<String> known) {
        return Spelling.didYouMean(name, known);
    }

    static String snippet(String text) {
        String shown = text.strip().replaceAll("[^ -~]", "?");
        return shown.length() > SNIPPET ? shown.substring(0, SNIPPET) + "..." : shown;
    }

    /** With one full stop at its end. */
    static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }

    // Reading any file

    static String unreadable(String where, String cause) {
        return where + " cannot be read: " + cause;
    }

    static String isFolder() {
        return "it is a folder. Give a file, or rename the folder if it is not meant to be an image.";
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

    static String unknownFormat(Path file, byte[] start) {
        if (start.length == 0) {
            return file + " is empty. Write it again.";
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
                ? "'" + snippet(text.substring(0, shown)) + "' (text?)"
                : HexFormat.ofDelimiter(" ").formatHex(start, 0, shown);
        return file + " is not " + expectedFormat(file) + " file: it begins with "
                + stranger.map(kind -> begins.replace(" (text?)", "") + " (" + kind + ")")
                        .orElse(begins)
                + ". Save maps as TIFF, NPY, NPZ or grey PNG, masks as PNG, BMP, GIF, TIFF, NPY or NPZ.";
    }

    private static String expectedFormat(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
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

    static String pyTorch(Path file) {
        return file + " is a PyTorch file, which is not read because loading it may run code. Save its maps as NPY, in"
                + " Python: numpy.save('maps.npy', torch.load('" + Folder.name(file)
                + "')['anomaly_maps'].cpu().numpy()).";
    }

    private static String pickle(Path file) {
        String name = Folder.name(file);
        boolean isPyTorch = name.endsWith(".pt") || name.endsWith(".pth") || name.endsWith(".ckpt");
        if (isPyTorch) {
            return pyTorch(file);
        }
        return file + " is a Python pickle, which is not read because loading it may run code. Save its maps as NPY, in"
                + " Python: numpy.save('maps.npy', pickle.load(open('" + name + "', 'rb'))['anomaly_maps']).";
    }

    static String imageTooLarge(String where, long bytes) {
        return where + " has " + bytes + " bytes; an image of 2 GiB or more is not read. Save the maps as an NPY file.";
    }

    static String notANumber(String where, int count, String position) {
        return where + " has " + count + (count == 1 ? " value that is" : " values that are") + " NaN, the "
                + (count == 1 ? "one" : "first") + " at " + position
                + ". NaN cannot be ranked; find out why the model gives it, or replace it before saving.";
    }

    static String notAMaskValue(String where, double value, String position) {
        return where + " has the mask value " + Wording.number(value) + " at " + position
                + ", but a mask is 0 where normal and greater where anomalous. Save it as unsigned numbers or booleans, "
                + "for example (mask > 0).astype(numpy.uint8).";
    }

    static String mapHasColours(String where) {
        return where + " has colours, a palette or alpha, but an anomaly map is one number for each pixel."
                + " Save the scores themselves, not a picture of them.";
    }

    static String mapIsMosaic(String where) {
        return where
                + " is a picture in colours, at least twice as wide as high: it may be a visualization of Anomalib,"
                + " with image, mask and map side by side, but an anomaly map is one number for each pixel."
                + " Save the scores themselves, for example with tifffile.imwrite(path, anomaly_map).";
    }

    static String interrupted() {
        return "Reading was interrupted.";
    }

    // NPY and NPZ

    static String npyTruncated(String where) {
        return where + " ends within its NPY header. Copy or write it again.";
    }

    static String npyVersion(String where, int version) {
        return where + " has NPY version " + version + "; versions 1 to 3 are read." + SAVE_NPY;
    }

    static String npyHeaderTooLong(String where, long length, long size) {
        return where + " announces an NPY header of " + length + " bytes, but has " + size
                + " bytes, and 65536 is the longest header that is read. It is damaged; copy or write it again.";
    }

    static String npyHeaderMalformed(String where, String text) {
        return where + " has an NPY header that NumPy does not write: '" + snippet(text) + "'." + SAVE_NPY;
    }

    static String npyNegativeAxis(String where, String axis) {
        return where + " announces an axis of length " + axis + ". It is damaged; copy or write it again.";
    }

    static String npyShapeOverflows(String where, String shape) {
        return where + " announces an array larger than any file, " + shape
                + ". It is damaged; copy or write it again.";
    }

    static String npySizeDiffers(String where, String type, List<Long> shape, long announced, long actual) {
        return where + " announces " + type + " of shape " + shape + ", which is " + announced + " bytes, but holds "
                + actual + ". It is " + (actual < announced ? "truncated" : "damaged or has another array after it")
                + "; copy or write it again.";
    }

    static String npyEmpty(String where, List<Long> shape) {
        return where + " has no element: its shape is " + shape + ". Save at least one image.";
    }

    static String npyStructured(String where) {
        return where + " holds a structured array, not one number for each element."
                + " Save one of its columns with numpy.save(path, array['column']).";
    }

    static String npyObjects(String where) {
        return where + " holds Python objects, which are not read because they may run code."
                + " Save numbers: numpy.save(path, numpy.stack(arrays)).";
    }

    static String npyElementType(String where, String type) {
        return where + " holds elements of type '" + snippet(type)
                + "'. Read are f2, f4, f8, i1 to i8, u1 to u8 and bool; convert it with array.astype(numpy.float32).";
    }

    static String npyTooLarge(String where, List<Long> shape) {
        return where + " of shape " + shape + " has too large a part to be read at once: 2 GiB is the most."
                + " Save it as [N, H, W] in C order: numpy.save(path, numpy.ascontiguousarray(array)).";
    }

    static String npzTooLarge(String where, long size) {
        return where + " inflates to " + size
                + " bytes; 2 GiB is the most. Save it as NPY, which is read image by image: numpy.save(path, array).";
    }

    static String npzDamaged(String where) {
        return where + " is damaged: its size or check sum is not what the archive says. Copy or write it again.";
    }

    static String npzUnsupported(String where, String what) {
        return where + " " + what + "; stored and deflated arrays are read."
                + " Save it again with numpy.savez_compressed(path, maps=array).";
    }

    static String zipMethod(int method, @Nullable String name) {
        return "is compressed by zip method " + method + (name == null ? "" : " (" + name + ")");
    }

    static String encrypted() {
        return "is encrypted";
    }

    static String badArchive(String reason) {
        return "its zip directory is wrong (" + snippet(reason) + ")";
    }

    static String changed() {
        return "it changed while it was read";
    }

    static String npzAmbiguous(String where, List<String> expected, List<String> found) {
        return where + " holds " + (found.isEmpty() ? "no array" : found.size() + " arrays: " + few(found))
                + ". Save one array only, or name it " + expected.get(0) + ".";
    }

    // Array files

    static String notImages(String where, List<Long> shape) {
        return where + " has shape " + shape + ", which is not [N, H, W], [N, 1, H, W] or [H, W]."
                + " Reshape it before saving; N is the number of images.";
    }

    static String notNumbers(String where, List<Long> shape) {
        return where + " has shape " + shape + ", which is not [N]. Save one number for each image.";
    }

    static String arraysDiffer(Path maps, String mapShape, Path masks, String maskShape) {
        return maps + " has shape " + mapShape + ", " + masks + " has shape " + maskShape
                + ". Both need the same number of images and the same size;"
                + " resize the maps to the masks before saving.";
    }

    static String countsDiffer(Path file, int size, ArrayRole role, Path maps, int images) {
        return file + " has " + size + " " + role + ", " + maps + " has " + images
                + " images. Save one number for each image, in the same order.";
    }

    static String notALabel(Path file, int index, double label) {
        return file + " has the label " + label + " at [" + index
                + "]. A label is 0 (normal) or 1 (anomalous); map your classes to them.";
    }

    // Folders

    static String duplicateId(String id, Path first, Path second) {
        return "'" + id + "' is there twice: " + first + " and " + second + ". Remove one of them.";
    }

    static String noMaps(Path folder, String pattern, List<String> found) {
        return folder + " has no anomaly map: expected " + pattern + " (or .tif, .npy, .npz, .png), found " + few(found)
                + ". Check the path, or save the maps in this layout.";
    }

    static String noSuchCategory(String category, Path dataset, List<String> found) {
        return dataset + " has no folder for the category '" + category + "' of the maps. It has " + few(found) + "."
                + nearest(category, found);
    }

    static String noMask(Path map, Path mask, String defect, List<String> defects) {
        return map + " has no mask: expected " + mask + " (or without _mask; or .tiff, .tif, .npy, .npz)."
                + (defects.contains(defect) ? "" : nearest(defect, defects))
                + " Add the mask, or move the map to 'good' if the image is normal.";
    }

    static String noMap(String category, Path mask, Path map, int count) {
        return mask + " has no anomaly map: expected " + map + " (or .tif, .npy, .npz, .png)."
                + (count == 1 ? "" : " So have " + (count - 1) + " more masks of '" + category + "'.")
                + " Predict every image: leaving some out changes the result.";
    }

    static String sizesDiffer(Path map, String mapShape, Path mask, String maskShape) {
        return map + " has shape " + mapShape + ", its mask " + mask + " has shape " + maskShape
                + ". Resize the maps to the masks before saving.";
    }

    static String notOneImage(Path file, String shape) {
        return file + " has shape " + shape + ", but a file in a folder is one image, [H, W]."
                + " Give the file itself instead of its folder if it holds all images.";
    }

    // Folders of MVTec LOCO AD

    static String noDefectsConfig(Path file, Path groundTruth, List<String> found) {
        return "There is no " + file + ", but " + groundTruth
                + " has a folder of masks for each image, as MVTec LOCO AD"
                + " has them, and then this file tells when a defect is saturated." + nearest(Folder.name(file), found)
                + " Copy it from the data set.";
    }

    static String notJson(Path file, int line, String problem) {
        String ofParser = problem.replaceFirst(" \\(start marker at .*", "");
        return file + ":" + line + ": This is no JSON: " + ofParser + ". Mend it at this place.";
    }

    static String noListOfDefects(String where) {
        return where + ": This is no list of defects: [{\"defect_name\": \"missing_part\", \"pixel_value\": 255,"
                + " \"saturation_threshold\": 1.0, \"relative_saturation\": true}, ...]."
                + " Copy the file from the data set.";
    }

    static String keyMissing(String where, String key, Collection<String> found) {
        return where + ": The defect has no '" + key + "'. It has " + Wording.list(found)
                + ". Add it, or correct its spelling.";
    }

    static String wrongValue(String where, String key, String expected) {
        return where + ": The defect has no usable '" + key + "': it must be " + expected + ".";
    }

    static String pixelValueTwice(String where, int pixelValue, String first, String second) {
        return where + ": The pixel value " + pixelValue + " marks two defects, " + first + " and " + second
                + ". Give each a value of its own.";
    }

    static String unknownPixelValue(Path mask, double value, String position, Path config, List<String> known) {
        return mask + " has the value " + Wording.number(value) + " at " + position + ", which " + config
                + " does not list. It has " + few(known) + ". Correct the mask, or add the defect.";
    }

    static String severalPixelValues(Path mask, double first, double second, String position) {
        return mask + " has the values " + Wording.number(first) + " and " + Wording.number(second)
                + ", the latter first at " + position
                + ", but a mask in a folder of masks marks one region. Save each region to a file of its own.";
    }

    static String noRegion(Path mask) {
        return mask + " marks no pixel, but a mask in a folder of masks marks one region. Remove the file.";
    }

    static String noRegions(Path folder) {
        return folder + " has no mask: expected <nnn>.png, one for each region (or .tiff, .tif, .npy, .npz)."
                + " Add the masks, or move the map to 'good' if the image is normal.";
    }

    static String maskBesideFolders(Path mask, Path folder) {
        return mask
                + " lies beside folders of masks. Either all images of a category have one mask, or all have a folder"
                + " of masks; move it to " + folder + ".";
    }

    static String noMaskFolder(Path map, Path folder, String defect, List<String> defects) {
        return map + " has no masks: expected the folder " + folder + "."
                + (defects.contains(defect) ? "" : nearest(defect, defects))
                + " Add the masks, or move the map to 'good' if the image is normal.";
    }

    static String regionHasColours(String where) {
        return where + " has colours, a palette or alpha, but the mask of a region has one number for each pixel, which"
                + " tells the defect. Save it as a grey PNG.";
    }

    // Arguments

    static String notPositive(String key, int value) {
        return "'" + key + "' is " + value + ". It is at least 1.";
    }

    static String noSuchPath(ArrayRole role, Path path, String hint) {
        return "There is no " + path + " to read " + role + " from." + hint + " Give an existing folder or file.";
    }

    static String folderAndFile(Path maps, Path masks, boolean mapsAreFolder) {
        return "The maps are a " + (mapsAreFolder ? "folder, " : "file, ") + maps + ", the masks a "
                + (mapsAreFolder ? "file, " : "folder, ") + masks + ". Give two folders or two array files.";
    }

    static String notWithFolders(ArrayRole role, Path path) {
        return "The " + role + " " + path + " do not go with folders of maps, nor can they be a folder."
                + " Leave them out, or give array files for all.";
    }

    static String notAnArrayFile(ArrayRole role, Path path) {
        return "The " + role + " " + path
                + " are a single image. Give an NPY or NPZ file, or a folder of images in the layout of MVTec AD.";
    }
}
