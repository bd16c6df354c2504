package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Messages about maps, images and masks that do not match: problem, where, cause, what to do. The files follow. */
public final class MatchMessages {
    /** The formats that maps may have besides TIFF. */
    public static final String OTHER_MAPS = " (or .tif, .npy, .npz, .png)";

    private static final int MOST_FILES = 20;

    private MatchMessages() {}

    /** {@code 3 maps}. */
    static String counted(int count, String one, String many) {
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

    /** @param expected where the first would be */
    public static String noMap(int missing, int all, String expected) {
        return some(missing, all, "image")
                + " no anomaly map. The first is expected at "
                + expected + OTHER_MAPS
                + ". Predict every image, because leaving some out changes the result, or allow missing maps "
                + "(--allow-missing; in Java, allowMissing):";
    }

    /** A map that is missing, and a file of its name. */
    public static String withLookalike(String image, Path lookalike) {
        return image + " (there is " + Folder.name(lookalike) + ", but this format is not supported for maps)";
    }

    /** Maps that belong to nothing. */
    public static String noImage(int count, Path dataset) {
        return counted(count, "map has", "maps have") + " no image in " + dataset
                + ". Check that the maps belong to this data set, or remove those that are surplus:";
    }

    /** A map without an image, and the path where it would have one, if only the case differs. */
    public static String otherCase(String map, String expected) {
        return map + " (with other upper and lower case, it would be " + expected + ")";
    }

    /** Folders of maps that are of no category. */
    public static String unknownCategories(int count, Path dataset, Collection<String> known) {
        return counted(count, "folder of maps is", "folders of maps are") + " not of a category of " + dataset
                + ", which has " + Wording.list(known)
                + ". Correct the name, move the folder elsewhere, or choose the categories to measure (--category; in Java,"
                + " categories):";
    }

    /** A folder of maps that is of no category. */
    public static String unknownCategory(String name, int maps, Collection<String> known) {
        return name + ", with " + counted(maps, "map", "maps") + "." + Spelling.didYouMean(name, known);
    }

    /** Masks that belong to nothing. */
    public static String maskWithoutImage(int count) {
        return counted(count, "mask has", "masks have")
                + " no image. Correct the spelling, or remove those that are surplus:";
    }

    /** @param expected where the first would be */
    public static String noMask(int count, int all, String expected) {
        return some(count, all, "anomalous image") + " no mask. The first is expected at " + expected
                + ". Add the masks:";
    }

    /** Images with more than one mask. */
    public static String severalMasks(int count) {
        return counted(count, "image has", "images have") + " several masks. Keep one of each:";
    }

    /** Regions with more than one mask. */
    static String regionsTwice(int count) {
        return counted(count, "region has", "regions have")
                + " two masks of one name, so that it would count twice. Keep one of each:";
    }

    /** Images with more than one map. */
    public static String severalMaps(int count) {
        return counted(count, "image has", "images have") + " several anomaly maps. Keep one of each:";
    }

    /** Images that cannot be distinguished from others. */
    public static String sameId(int count) {
        return counted(count, "image has", "images have")
                + " the id of another one, which differs at most in upper and lower case or in the extension. Rename or "
                + "remove one of each:";
    }

    /** {@code a and b}. */
    public static String and(Collection<String> files) {
        return String.join(" and ", files);
    }

    /** @param folder of maps with files that are none */
    public static String unread(Path folder) {
        return "Files in " + folder
                + " are not read, because maps are read only from .tiff, .tif, .npy, .npz and .png. Save the maps in "
                + "one of these formats, or move other files elsewhere.";
    }
}
