package io.github.anometry.plugin.files.internal.pattern;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Messages about patterns of one's own, and what they match: problem, where, cause, what to do. */
final class OwnMessages {
    private OwnMessages() {}

    // In the pattern

    static String backslash(String text) {
        return "'" + text + "' has a '\\'. Separate folders by '/', on Windows too.";
    }

    static String notWithin(String text) {
        return "'" + text
                + "' is not a path within a folder. Leave out the folder that is passed to the command, '.', '..' and empty"
                + " parts: {category}/test/{defect}/{id}.png.";
    }

    static String braces(String text, String part) {
        return "'" + text + "' has a brace without its other one, in '" + part + "'. Write {id}.";
    }

    static String unknownGroup(String name, Collection<String> known) {
        String near = Spelling.nearest(name, known)
                .map(found -> " Did you mean {" + found + "}?")
                .orElse("");
        return "There is no {" + name + "}." + near + " There are " + groups(known) + ".";
    }

    private static String groups(Collection<String> names) {
        return names.stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
    }

    static String twice(String group, String part) {
        return "'" + part + "' has {" + group + "} twice. One name can have it once.";
    }

    static String emptyChoice(String group) {
        return group + " has an empty name. Separate names by '|': {defect:cut|hole}.";
    }

    static String adjacent(String part) {
        return "In '" + part
                + "' it is unknown where one ends and the next begins. Put something between them, or leave"
                + " one out.";
    }

    static String star(String text) {
        return "'" + text
                + "' has a '*', which stands only for an extension, .*, and in the names of a part, {defect:cut*}. Name"
                + " this part, for example {object}.";
    }

    static String noExtension(String text) {
        return "'" + text + "' has no extension. End it with one, or with .* for any.";
    }

    static String noId(String text) {
        return "'" + text + "' has no {id}, which names the image. Put it where the names of the files differ.";
    }

    static String noFormat(String extension, String what, Collection<String> known) {
        return "Files '" + extension + "' are not read as " + what + "." + Spelling.didYouMean(extension, known)
                + " There are " + Wording.list(known) + ", and .* for any of them.";
    }

    // In several patterns

    static String ignoreWithoutMasks() {
        return "There are no masks, so no pixels are measured of which some could be ignored. Say where the masks are (masks), or leave"
                + " this out.";
    }

    static String noIgnoreMask(Path dataset, List<String> patterns) {
        return "No file in " + dataset + " matches " + Wording.list(patterns)
                + " for any image, so no pixel would be ignored. Correct the pattern, or leave it out.";
    }

    static String noImages() {
        return "The images are missing. Say where they are in the data set: images: \"{category}/test/{defect}/{id}.png\".";
    }

    static String noNormal(boolean haveDefect) {
        return "It is not said which images are normal. Name their folders, which are {defect} in the images, for example"
                + " normal: [good], or write normal: empty_mask if their masks are all zero, or normal: no_mask if they have"
                + " none."
                + (haveDefect ? "" : " The images have no {defect}.");
    }

    static String normalWithoutDefect(String name, String images) {
        return "Normal images are those of the {defect} '" + name + "', but the images '" + images
                + "' have no {defect}. Put it into them, or write empty_mask or no_mask.";
    }

    static String normalByMask(String rule) {
        return "'" + rule
                + "' is about masks, but there are no masks. Say where they are (masks), or name the folders of"
                + " normal images.";
    }

    static String ruleAndNames(String rule) {
        return "'" + rule + "' is a rule of its own, so there are no names beside it. Keep either.";
    }

    static String ruleWithoutMasks() {
        return "It is about masks, but there are no masks. Say where they are (masks), or leave it out.";
    }

    static String splitWithoutGroup() {
        return "The images have no {split}. Put it into them, or leave this out.";
    }

    /** @param what {@code masks} */
    static String groupsOfImages(String what, Collection<String> surplus, Collection<String> known) {
        return "The " + (what.equals("ignore") ? "masks of ignored pixels" : what) + " have " + groups(surplus)
                + ", which the images do not have, so it is unknown "
                + (what.equals("maps") ? "which map an image has" : "which mask an image has")
                + ". The images have " + groups(known) + ".";
    }

    static String differentGroups(String group, String without) {
        return "Some images have {" + group + "}, and '" + without + "' does not. Put it into all, for example as {"
                + group + ":name}, or into none.";
    }

    // In the data set

    /**
     * No file matches.
     *
     * @param folder the last folder that matches
     * @param part of the pattern, which nothing in it matches
     * @param example a file below it
     */
    static String noneMatches(
            Path dataset, String pattern, Path folder, String part, List<String> found, Optional<Path> example) {
        boolean isName = part.indexOf('{') < 0;
        return "No image in " + dataset + " matches '" + pattern + "'. " + folder
                + (found.isEmpty()
                        ? " is empty."
                        : " has " + (isName ? "no '" : "nothing like '") + part + "', but " + Wording.few(found) + ".")
                + (isName ? Spelling.didYouMean(part, found) : "")
                + example.map(file -> " A file there is " + file + ".").orElse("")
                + " Correct the pattern, or pass another folder.";
    }

    static String onlyMasks(Path dataset, List<String> images) {
        return "In " + dataset + ", only masks match '" + String.join("' or '", images)
                + "'. Write the name of the folder that has the images, or correct the extension.";
    }

    static String training(Path image, String group, String value) {
        return "The images for training match, too: in " + image + ", {" + group + "} is '" + value
                + "'. Name that folder {split}, so that only the images in 'test' are measured, or write its name instead.";
    }

    static String noneInSplit(String test, Collection<String> found) {
        return "No image is in the split '" + test + "', only in " + Wording.list(found)
                + ". Say which are measured, for example split: ["
                + found.iterator().next() + "].";
    }

    static String noSuchSplit(String name, Collection<String> found) {
        return "No image is in the split '" + name + "'." + Spelling.didYouMean(name, found) + " The splits are "
                + Wording.list(found) + ".";
    }

    static String noneNormal(List<String> wanted, Collection<String> found) {
        return "No image is normal, because no {defect} is called '" + String.join("' or '", wanted) + "'."
                + Spelling.didYouMean(wanted.get(0), found) + " There are " + Wording.list(found) + ".";
    }

    static String matchedTwice(int count, String first, String second) {
        return (count == 1 ? "1 image matches" : count + " images match") + " several patterns, such as '" + first
                + "' and '" + second + "'. Make them different, for example with names, {defect:cut|hole}:";
    }

    static String sharedMasks(int count) {
        return (count == 1 ? "1 mask is" : count + " masks are")
                + " of several images. Put into the masks what their images differ in, for example {defect}:";
    }

    static String sharedMaps(int count) {
        return (count == 1 ? "1 map is" : count + " maps are")
                + " of several images. Put into the maps what their images differ in, for example {defect}:";
    }
}
