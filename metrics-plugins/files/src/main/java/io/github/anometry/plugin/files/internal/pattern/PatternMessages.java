package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import io.github.anometry.plugin.files.internal.layout.MatchMessages;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages about data sets whose layout is a pattern: problem, where, cause, what to do. */
public final class PatternMessages {
    private PatternMessages() {}

    static String expected(List<Path> places) {
        return places.stream().map(place -> place + ".tiff").collect(Collectors.joining(" or "));
    }

    static String noMaskOfMap(int count, Path dataset) {
        return (count == 1 ? "1 map has" : count + " maps have") + " no mask in " + dataset
                + ". Add a mask for each image, all zero if it is normal:";
    }

    static String sharedMaps(int count) {
        return (count == 1 ? "1 map is" : count + " maps are")
                + " where those of several images would be, because these have one name. Save each map at the path of its image:";
    }

    static String mapOf(Path map, List<Item> items) {
        return map + ": " + MatchMessages.and(items.stream().map(Item::shown).toList());
    }

    static String neither(String image) {
        return image + " (the data set lists this image, but does not have it either)";
    }

    static String pictures(Path folder) {
        return "PNG files in " + folder
                + " are not read, because no image has its map there, and no other map is PNG. Move pictures elsewhere; if these "
                + "are maps, save them where the maps of these images are expected.";
    }

    /** @param better another folder, in which the maps are where they are expected */
    static String noMapsAtAll(
            Path maps, String layout, Path dataset, List<Path> places, List<String> found, @Nullable Path better) {
        return maps + " has no anomaly map of any image of " + dataset + ", in the layout '" + layout
                + "': the first is expected at " + expected(places) + MatchMessages.OTHER_MAPS + ", found "
                + Wording.few(found)
                + "."
                + (better == null
                        ? " Check the path, or save the maps in one of these places."
                        : " Pass " + better + ".");
    }

    static String sameFolder(Path folder) {
        return "The maps and the data set are the same folder, " + folder
                + ", and it has no anomaly map. Pass the folder of the maps.";
    }

    static String swapped(Path maps, Path dataset, String masks) {
        return "The maps, " + maps + ", look like the data set, because they have masks, " + masks
                + ", and the data set, " + dataset + ", has none. Swap the two.";
    }

    static String imageAsMap(Path image) {
        return image + " is an image of the data set, not an anomaly map. Pass the folder of the maps.";
    }

    static String maskAsMap(Path mask) {
        return mask + " is a mask of the data set, not an anomaly map. Pass the folder of the maps.";
    }

    static String outside(Path image, Path dataset) {
        return "The data set " + dataset + " lists an image outside of it: " + image + ". Correct the list.";
    }

    static String noCategory(String name, Path dataset, Collection<String> known) {
        return "There is no category '" + name + "' in " + dataset + "." + Spelling.didYouMean(name, known) + " It has "
                + Wording.list(known) + ".";
    }

    /** @param where the list of the images, or the data set */
    static String noTestImages(Collection<String> categories, String where) {
        return where + " lists no test image"
                + (categories.isEmpty() ? "" : " of " + Wording.list(categories))
                + ". Choose other categories, or add the images to the list.";
    }

    static String unlisted(int count, String where) {
        return (count == 1 ? "1 category has maps" : count + " categories have maps") + ", but no test image in "
                + where
                + ". Add the images to the list, move the maps elsewhere, or choose the categories to measure (--category; in Java,"
                + " categories):";
    }

    static String unlistedCategory(String category, long maps) {
        return category + ", with " + maps + (maps == 1 ? " map" : " maps");
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
}
