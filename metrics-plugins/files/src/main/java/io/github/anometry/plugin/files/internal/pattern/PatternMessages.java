package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Messages about data sets whose layout is a pattern: problem, where, cause, what to do. */
public final class PatternMessages {
    private static final int MOST_FILES = 20;
    private static final String FORMATS = " (or .tif, .npy, .npz, .png)";

    private PatternMessages() {}

    private static String counted(int count, String one, String many) {
        return count == 1 ? "1 " + one : count + " " + many;
    }

    private static String some(int count, int all, String name) {
        return count + " of " + all + " " + name + (all == 1 ? "" : "s") + (count == 1 ? " has" : " have");
    }

    /** The lines of a problem that several files have: the first of them, and how many there are. */
    static List<String> group(String message, List<String> files) {
        List<String> lines = new ArrayList<>();
        lines.add(message);
        files.stream().limit(MOST_FILES).forEach(file -> lines.add("  " + file));
        int more = files.size() - MOST_FILES;
        if (more > 0) {
            lines.add("  and " + more + " more");
        }
        return lines;
    }

    static String intro(String layout, Path dataset) {
        return "Files are missing or do not match, in the layout '" + layout + "' of " + dataset + ":";
    }

    static String noMap(int missing, int all, List<Path> places) {
        return some(missing, all, "image")
                + " no anomaly map. The first is expected at "
                + expected(places)
                + ". Predict every image, because leaving some out changes the result, or allow missing images "
                + "(--allow-missing; in Java, allowMissing):";
    }

    private static String expected(List<Path> places) {
        return places.stream().map(place -> place + ".tiff").collect(Collectors.joining(" or ")) + FORMATS;
    }

    static String noImage(int count, Path dataset) {
        return counted(count, "map has", "maps have") + " no image in " + dataset
                + ". Check that the maps belong to this data set, or remove those that are surplus:";
    }

    static String noMaskOfMap(int count, Path dataset) {
        return counted(count, "map has", "maps have") + " no mask in " + dataset
                + ". Add a mask for each image, all zero if it is normal:";
    }

    static String maskWithoutImage(int count) {
        return counted(count, "mask has", "masks have")
                + " no image. Correct the spelling, or remove those that are surplus:";
    }

    static String noMask(int count, int all, String expected) {
        return some(count, all, "anomalous image") + " no mask. The first is expected at " + expected
                + ". Add the masks:";
    }

    static String severalMasks(int count) {
        return counted(count, "image has", "images have") + " several masks. Keep one of each:";
    }

    static String severalMaps(int count) {
        return counted(count, "image has", "images have") + " several anomaly maps. Keep one of each:";
    }

    static String sameId(int count) {
        return counted(count, "image has", "images have")
                + " the id of another one, which differs at most in upper and lower case or in the extension. Rename or "
                + "remove one of each:";
    }

    static String and(Collection<String> files) {
        return String.join(" and ", files);
    }

    static String noMapsAtAll(Path maps, String layout, Path dataset, List<Path> places, List<String> found) {
        return maps + " has no anomaly map of any image of " + dataset + ", in the layout '" + layout
                + "': the first is expected at " + expected(places) + ", found " + Wording.few(found)
                + ". Check the path, or save the maps in one of these places.";
    }

    static String imageAsMap(Path image) {
        return image + " is an image of the data set, not an anomaly map. Pass the folder of the maps.";
    }

    static String outside(Path image, Path dataset) {
        return "The data set " + dataset + " lists an image outside of it: " + image + ". Correct the list.";
    }

    static String noCategory(String name, Path dataset, Collection<String> known) {
        return "There is no category '" + name + "' in " + dataset + "." + Spelling.didYouMean(name, known)
                + " There are " + Wording.list(known) + ".";
    }

    static String noImages(Path dataset, List<String> images) {
        return dataset + " has no test images: expected " + String.join(" or ", images) + ". Check the path.";
    }

    /**
     * Why a data set does not have a layout.
     *
     * @param folder how far the path was followed
     */
    static String noSign(Path dataset, String expected, Path folder, List<String> found) {
        return "There is no " + expected + " in " + dataset + ": " + (folder.equals(dataset) ? "it" : folder.toString())
                + " has " + Wording.few(found) + ".";
    }

    static String other(Path dataset, String path) {
        return dataset + " has " + path + ", which this layout does not.";
    }

    static String unread(Path folder) {
        return "Files in " + folder
                + " are not read, because maps are read only from .tiff, .tif, .npy, .npz and .png. Save the maps in "
                + "one of these formats, or move other files elsewhere.";
    }
}
