package io.github.anometry.cli.internal;

import io.github.anometry.api.internal.Wording;
import io.github.anometry.plugin.files.folders.FolderPatterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Messages about inputs: problem, where, cause, what to do. */
public final class InputMessages {
    private InputMessages() {}

    public static String noMaps() {
        return "No maps are given. Pass the anomaly maps and the ground-truth masks: anometry evaluate MAPS MASKS.";
    }

    public static String noMasks(String maps) {
        return "No masks are given for the maps '" + maps
                + "'. Pass the data set's folder, or an array file of masks, after them: anometry evaluate MAPS MASKS.";
    }

    public static String tooMany(String path) {
        return "'" + path
                + "' is one path too many: maps and masks are already given. Separate the names of an option with "
                + "commas.";
    }

    public static String noRegions(String metric) {
        return "The metric '" + metric
                + "' reads 'gt_regions', which only data sets in MVTec LOCO AD layout have. Leave it out.";
    }

    /** @param arrays the chosen arrays, by role */
    public static String arrays(Map<String, String> arrays) {
        StringBuilder text = new StringBuilder();
        arrays.forEach((role, array) -> text.append(text.isEmpty() ? "Read " : ", ")
                .append(role)
                .append(" from ")
                .append(array));
        return text.append('.').toString();
    }

    public static String besideManifest(String manifest, String other) {
        return "The manifest '" + manifest + "' lists the images, so '" + other
                + "' is one path too many. Give the manifest alone, or maps and masks without it.";
    }

    /** @param isWhole whether the number has no fraction */
    public static String notANumber(String key, String text, boolean isWhole) {
        return "'" + key + "' is '" + text + "'. Give a " + (isWhole ? "whole number." : "number.");
    }

    public static String pooled(int side) {
        return "highest mean of " + side + "x" + side;
    }

    /**
     * What was read, in a line.
     *
     * @param source a layout or a manifest, with its categories; empty for arrays
     * @param sizes that were measured; none if there are no maps
     * @param resized {@code 12 maps from 64x64 to 256x256}
     * @param how what else was done
     */
    public static String read(Optional<String> source, List<String> sizes, List<String> resized, List<String> how) {
        List<String> parts = new ArrayList<>(source.stream().toList());
        if (!resized.isEmpty()) {
            parts.add("resized " + Wording.few(resized, " and "));
        }
        if (!sizes.isEmpty()) {
            parts.add((resized.isEmpty() ? "maps of " : "measured at ") + Wording.few(sizes, " and "));
        }
        parts.addAll(how);
        return "Read: " + String.join("; ", parts);
    }

    /** @param name of the layout, or {@code manifest} */
    public static String source(String name, int categories) {
        return (name.equals("manifest") ? name : "layout " + name) + "; " + categories
                + (categories == 1 ? " category" : " categories");
    }

    /** {@code own: images {category}/test/{defect}/{id}.png, masks ...}. */
    public static String described(FolderPatterns folders) {
        List<String> paths = new ArrayList<>(List.of("images " + String.join(" and ", folders.images())));
        if (!folders.masks().isEmpty()) {
            paths.add("masks " + String.join(" and ", folders.masks()));
        }
        if (!folders.maps().isEmpty()) {
            paths.add("maps " + String.join(" and ", folders.maps()));
        }
        return "own: " + String.join(", ", paths);
    }

    public static String smoothed(double sigma) {
        return "smoothed by " + Wording.number(sigma) + " pixels";
    }

    public static String imageScore(String rule) {
        return "image score " + rule;
    }

    /** Where some images have a score of their own. */
    public static String givenForSome(int given, int ofMaps) {
        return "given for " + images(given) + ", max of the map for " + images(ofMaps);
    }

    private static String images(int count) {
        return count + (count == 1 ? " image" : " images");
    }

    public static String objects(int objects, int anomalous) {
        return objects + (objects == 1 ? " object (" : " objects (") + anomalous
                + " anomalous), each with the highest score of its views";
    }

    public static String anomalousWhere(String rule) {
        return "anomalous where the mask is " + rule;
    }

    public static String ignored(long pixels) {
        return "ignored " + String.format(Locale.ROOT, "%,d", pixels) + (pixels == 1 ? " pixel" : " pixels");
    }

    public static String leftOut(int images) {
        return "left out " + images + (images == 1 ? " image" : " images") + " of other splits";
    }

    /** A metric of pixels of data without them. */
    public static String noPixels(String metric, String field) {
        return metric + " needs the field '" + field + "', but the data have "
                + (field.startsWith("gt_") ? "no masks, only image labels" : "no anomaly maps, only image scores")
                + ". Choose metrics of images (--metrics image_AUROC), or add a column "
                + (field.startsWith("gt_") ? "mask_path." : "map_path.");
    }

    public static String notARegex(String regex, String reason) {
        return "'" + regex + "' is not a regular expression: " + reason
                + ". Put the part of the path that names the object into a group, for example '(\\w+)_C\\d'.";
    }

    public static String emptyRegex() {
        return "The regular expression of --object is empty. Put the part of the path that names the object into a group, for"
                + " example '(\\w+)_C\\d'.";
    }

    public static String noObject(String regex, String path) {
        return "'" + regex + "' does not match the path " + path + ". Every image is a view of an object.";
    }

    public static String namelessObject(String regex, String path) {
        return "'" + regex + "' matches the path " + path
                + ", but finds no name for the object in it. Let the first group match at least one character in every path.";
    }

    public static String noPathsOfArrays() {
        return "--object finds objects in the paths of images, and the images of array files have none. Pass folders, or a"
                + " manifest, which may have a column object_id.";
    }

    public static String layoutBesideManifest(String manifest, String layout) {
        return "The manifest '" + manifest + "' lists the images, so a layout such as '" + layout
                + "' has nothing to read. Leave it out.";
    }

    public static String resizeWithoutMaps(String resize) {
        return "'resize' is " + resize
                + ", but the data have no anomaly maps, only image scores, so there is nothing that it could act on. Leave it"
                + " out, or add a column map_path.";
    }
}
