package io.github.anometry.plugin.files.internal.layout;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Messages about folders in MVTec LOCO AD layout: problem, where, cause, what to do. */
final class LocoMessages {
    private LocoMessages() {}

    static String noDefectsConfig(Path file, Path groundTruth, List<String> found) {
        return "There is no " + file + ", but " + groundTruth
                + " has a folder of masks for each image, as in MVTec LOCO AD, and this file states when a defect is "
                + "saturated."
                + Spelling.didYouMean(Folder.name(file), found)
                + " Copy it from the data set.";
    }

    static String notJson(Path file, int line, String problem) {
        String ofParser = problem.replaceFirst(" \\(start marker at .*", "");
        return file + ":" + line + ": This is not JSON: " + ofParser + ". Fix it there.";
    }

    static String noListOfDefects(String where) {
        return where + ": This is not a list of defects: [{\"defect_name\": \"missing_part\", \"pixel_value\": 255,"
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
                + ". Use a different value for each.";
    }

    static String unknownPixelValue(DataFile mask, double value, String position, Path config, List<String> known) {
        return mask.location() + " has the value " + Wording.number(value) + " at " + position + ", which " + config
                + " does not list. It has " + Wording.few(known) + ". Correct the mask, or add the defect.";
    }

    static String regionNotRead(Path mask) {
        return mask
                + " is in a folder of masks, but this format is not supported for masks, and without it a region would "
                + "be missing. Save it as a grey PNG, or remove it.";
    }

    static String noFoldersOfMasks(Path dataset) {
        return "No category of " + dataset + " has a folder of masks for each image: expected"
                + " <category>/ground_truth/<defect>/<id>/<nnn>.png.";
    }
}
