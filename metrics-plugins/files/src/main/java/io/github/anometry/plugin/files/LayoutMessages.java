package io.github.anometry.plugin.files;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Messages about layouts and what they find: problem, where, cause, what to do. */
final class LayoutMessages {
    private static final String A_BUG = " This is a bug of the layout; report it to its author, or choose another.";

    private LayoutMessages() {}

    /** An unnamed layout. */
    static String layout(String className) {
        return "The layout " + className;
    }

    static String layout(String name, String className) {
        return "The layout '" + name + "' (" + className + ")";
    }

    static String failed(String layout, String error) {
        return layout + " failed: " + error + "." + A_BUG;
    }

    static String unknown(String name, Collection<String> known, List<String> problems) {
        return "There is no layout '" + name + "'." + Spelling.didYouMean(name, known) + " There are "
                + Wording.list(known) + "."
                + (problems.isEmpty()
                        ? ""
                        : " It may be part of what could not be loaded: " + String.join(" ", problems));
    }

    static String several(String name, List<String> classes) {
        return "There are several layouts '" + name + "': " + Wording.list(classes)
                + ". Remove the others from the class path or the plugins.";
    }

    static String mismatch(String name, String reason) {
        return "These folders are not in the layout '" + name + "'. " + reason;
    }

    /** @param message of the layout that was asked for details; the others with their reasons follow */
    static String notRecognised(String message, Map<String, String> others) {
        return others.entrySet().stream()
                .map(other -> " '" + other.getKey() + "': " + other.getValue())
                .collect(Collectors.joining("", message + " Other layouts do not recognise the folders either.", ""));
    }

    /** @param reason why the layout does not match */
    static String nearest(Path dataset, String layout, String reason) {
        return dataset + " is in no known layout; the nearest is '" + layout + "'. " + reason
                + " Check the path, or see the folders of the layout with 'anometry layouts " + layout + "'.";
    }

    static String emptyFolder(Path dataset) {
        return dataset + " is empty. Pass the folder of the data set, which has the images or masks.";
    }

    static String sameFolder(Path folder) {
        return "The maps and the data set are the same folder, " + folder
                + ", and it is in no known layout. Pass the folder of the data set for the masks.";
    }

    /** @param other a folder above or below that has a layout */
    static String otherFolder(Path dataset, Path other, String layout) {
        return dataset + " is in no known layout, but " + other + " is in the layout '" + layout
                + "'. Pass that folder.";
    }

    /** @param other a folder above or below that of the maps */
    static String otherMaps(Path maps, Path dataset, Path other) {
        return maps + " has no map with the name of a mask in " + dataset + ", but " + other
                + " has. Pass that folder.";
    }

    /** @param layout of the maps */
    static String swapped(Path maps, Path dataset, String layout) {
        return "The maps, " + maps + ", look like the data set, because they are in its layout '" + layout
                + "', and the data set, " + dataset + ", is not. Swap the two.";
    }

    static String notWithArrays(Path maps, String name) {
        return "The layout '" + name + "' reads folders, and " + maps
                + " is an array file, which has none. Leave the layout out.";
    }

    // What layouts find

    static String noCategories(String layout, Path dataset) {
        return layout + " found no images in " + dataset + ". Check the path, or choose another layout.";
    }

    static String namelessCategory(String layout) {
        return layout + " gives a category no name." + A_BUG;
    }

    static String categoryTwice(String layout, String category) {
        return layout + " gives the category '" + category + "' twice." + A_BUG;
    }

    static String noImages(String layout, String category) {
        return layout + " gives the category '" + category + "' without images." + A_BUG;
    }

    static String idTwice(String layout, String category, String id, String first, String second) {
        return layout + " gives two images of the category '" + category + "' the id '" + id + "': " + first + " and "
                + second + "." + A_BUG;
    }

    static String noId(String layout, String category, String file) {
        return layout + " gives an image of the category '" + category + "' no id: " + file + "." + A_BUG;
    }

    /** @param what is missing: {@code map} */
    static String noFile(String layout, String category, String id, String what) {
        return layout + " gives the image '" + id + "' of the category '" + category + "' without its " + what + "."
                + A_BUG;
    }

    static String masksAndRegions(String layout, String category) {
        return layout + " gives images of the category '" + category
                + "' one mask, and others masks of regions. Within a category, either all images have one mask, or all "
                + "have regions."
                + A_BUG;
    }

    static String masksOfSome(String layout, String category) {
        return layout + " found masks for some images of the category '" + category
                + "', and only a label for others, so it is unknown where these are anomalous. Masks are needed for all images"
                + " that are not normal, or for none.";
    }

    static String mapsOfSome(String layout, String category) {
        return layout + " found maps for some images of the category '" + category
                + "', and only a score for others. Maps are needed for all images, or for none.";
    }
}
