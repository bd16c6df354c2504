package io.github.anometry.plugin.files.internal.dataset;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import io.github.anometry.plugin.files.internal.layout.MatchMessages;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Messages about the files in which data sets list their images: problem, where, cause, what to do. */
final class DatasetMessages {
    private DatasetMessages() {}

    static String noColumn(Path file, String column, Collection<String> found) {
        return file + " has no column '" + column + "'." + Spelling.didYouMean(column, found) + " It has "
                + Wording.list(found) + ". Copy the file from the data set.";
    }

    static String emptyList(Path file) {
        return file + " is empty. Copy the file from the data set.";
    }

    static String wrongFields(Path file, long line, int fields, int expected) {
        return file + ":" + line + ": The row has " + fields + (fields == 1 ? " field" : " fields")
                + ", and the header has " + expected + ". Correct the row.";
    }

    static String notCsv(Path file, long line) {
        return file + ": This is not CSV after line " + line + ". Copy the file from the data set.";
    }

    static String notJson(Path file, int line) {
        return file + ":" + line + ": This is not JSON. Copy the file from the data set.";
    }

    static String noList(Path file) {
        return file + " has no list 'test' of images: {\"test\": ...}. Copy the file from the data set.";
    }

    static String noKey(Path file, String key, Collection<String> found) {
        return file + ": An image has no '" + key + "'." + Spelling.didYouMean(key, found) + " It has "
                + Wording.list(found) + ". Copy the file from the data set.";
    }

    static String noMeta(Path dataset) {
        return "There is no meta.json in " + dataset + ".";
    }

    static String readWithoutMeta(Path category) {
        return category + " has the folders test and ground_truth, which are read without meta.json.";
    }

    static String noRealIad(Path dataset) {
        return "There is no realiad_jsons/<category>.json for " + dataset + ": it is expected there or beside it.";
    }

    static String severalSizes(Path dataset, Collection<String> folders) {
        return dataset + " has the images in several sizes: " + Wording.list(folders)
                + ". Pass the folder of those that were predicted.";
    }

    static String flatNeedsMaps() {
        return "Masks without images are only evaluated with maps.";
    }

    static String flatSwapped(Path maps, Path dataset) {
        return "The maps, " + maps + ", are PNG files, and the masks, " + dataset
                + ", are not, as if the two were swapped. Swap them, or save the masks as PNG.";
    }

    static String noFlatMaps(Path maps, List<String> found) {
        return maps + " has no anomaly map directly in it: expected <id>.tiff" + MatchMessages.OTHER_MAPS + ", found "
                + Wording.few(found) + ".";
    }

    static String noSharedNames(Path maps, Path dataset) {
        return "No map of " + maps + " and mask of " + dataset + ", directly in these folders, have the same name.";
    }

    // The rows of lists

    static String mistakes(Path file, int count) {
        return file + " has " + count + (count == 1 ? " mistake:" : " mistakes:");
    }

    static String line(long line, String mistake) {
        return "line " + line + ": " + mistake;
    }

    static String more(int count) {
        return "and " + count + " more.";
    }

    static String unknownSplit(String split) {
        return "the split is '" + split + "'. It must be train or test.";
    }

    static String unknownLabel(String label) {
        return "the label is '" + label + "'. It must be normal or anomaly.";
    }

    static String labelAgainstFolder(String image, String label) {
        return "the label is '" + label + "', but the image is " + image + ". Correct one of them.";
    }

    static String wrongPath(String path, String expected) {
        return "the image '" + path + "' is not at " + expected + ". Correct the path.";
    }

    static String imageTwice(String path, long line) {
        return "the image '" + path + "' is in line " + line + " already. Remove one of them.";
    }
}
