package io.github.anometry.plugin.files.internal.manifest;

import io.github.anometry.api.internal.FileFailure;
import io.github.anometry.api.internal.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Messages about manifests: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // The table

    static String unreadable(String table, IOException failed) {
        return "The table " + table + " cannot be read: " + FileFailure.reason(failed);
    }

    static String notText(String table) {
        return "The table " + table
                + " is not text in UTF-8, or in UTF-16 with a byte order mark. Save it as CSV in UTF-8.";
    }

    static String empty(String table) {
        return "The table " + table
                + " is empty. Its first line names the columns, for example image_path,score,label.";
    }

    static String damaged(String table, long line) {
        return "The table " + table + " is damaged at or after line " + line
                + ": a quoted cell does not end. Save it again as CSV.";
    }

    static String cells(String table, long line, int cells, int columns) {
        return "Line " + line + " of the table " + table + " has " + cells + (cells == 1 ? " cell" : " cells")
                + ", but there are " + columns + " columns. Put cells that contain a separator in double quotes.";
    }

    static String columnTwice(String table, String column) {
        return "The table " + table + " has the column '" + column + "' twice, or under two names. Remove one of them.";
    }

    /** @param hint which name is meant */
    static String misspelt(String table, String column, String hint, List<String> known) {
        return "The table " + table + " has a column '" + column + "', which is not known." + hint + " Columns are "
                + Wording.list(known) + ". Rename it.";
    }

    private static String columns(Collection<String> titles, String lacking) {
        return titles.isEmpty()
                ? "none of the known columns, so " + lacking
                : "the columns " + String.join(", ", titles) + ", but " + lacking;
    }

    static String nothingPredicted(String table, Collection<String> titles) {
        return "The table " + table + " has " + columns(titles, "nothing that was predicted")
                + ". Add a column map_path with anomaly maps, or score with image scores.";
    }

    static String nothingTrue(String table, Collection<String> titles) {
        return "The table " + table + " has " + columns(titles, "no ground truth")
                + ". Add a column label with 0 or 1, or mask_path with masks.";
    }

    static String nothingToIgnore(String table) {
        return "The table " + table
                + " has the column ignore_path, whose masks mark pixels to leave out, but no pixels are measured without map_path"
                + " and mask_path. Leave it out, or add these columns.";
    }

    static String nothingNamed(String table, Collection<String> titles) {
        return "The table " + table + " has " + columns(titles, "nothing that names the images")
                + ". Add a column image_path or sample_id.";
    }

    static String noRows(String table, int leftOut) {
        return "The table " + table + " lists no image to measure"
                + (leftOut == 0
                        ? "."
                        : ": the split of all " + leftOut
                                + " rows is something other than test. Only test is measured.");
    }

    static String noCategory(String table, String name, List<String> known) {
        return "The table " + table + " has no category '" + name + "'. It has " + Wording.few(known) + ".";
    }

    // Rows

    static String line(long line, String mistake) {
        return "line " + line + ": " + mistake;
    }

    static String mistakes(String table, int count) {
        return "The table " + table + " has " + count + (count == 1 ? " mistake:" : " mistakes:");
    }

    static String more(int count) {
        return "and " + count + " more.";
    }

    static String idTwice(String id, long line) {
        return "the image '" + id + "' is in line " + line
                + " already. Remove one of them, or give each a name in a column sample_id.";
    }

    static String nameless() {
        return "the image has no name: image_path and sample_id are empty.";
    }

    static String notALabel(String text) {
        return "the label is '" + text + "'. Give " + either(Cells.NORMAL) + " for a normal image, "
                + either(Cells.ANOMALOUS) + " for an anomalous one.";
    }

    /** {@code a, b or c}. */
    private static String either(List<String> words) {
        int last = words.size() - 1;
        return String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    static String notAScore(String text) {
        return "the score is '" + text + "'. Give a number with a decimal point.";
    }

    static String anomalousWithoutMask() {
        return "the label is anomalous, but mask_path is empty. Give the mask, or leave out the column mask_path.";
    }

    static String emptyCell(String column) {
        return column + " is empty. Every image needs one, or leave out the column.";
    }

    static String noSuchFile(String column, String text) {
        return column + " is '" + text + "', but there is no such file.";
    }

    /** @param isStream whether the table came from a pipe */
    static String noSuchFile(String column, String text, Path resolved, boolean isStream) {
        return column + " is '" + text + "', but there is no file " + resolved + ". "
                + (isStream
                        ? "Paths in a table from a pipe are relative to the working directory."
                        : "Paths are relative to the manifest.");
    }

    static String pathOfWindows(String column, String text) {
        return column + " is '" + text + "', a path of Windows, which this system does not have. Give a relative path.";
    }

    static String isFolder(String column, String text) {
        return column + " is '" + text + "', a folder. Name the file of this image.";
    }

    static String noRegularFile(String column, String text) {
        return column + " is '" + text + "', which is no regular file. Name a file on a disk.";
    }

    static String notAPath(String text) {
        return "'" + text + "' is not a path.";
    }

    // Tables beside folders

    static String noValues(String table, String column) {
        return "The table " + table + " needs a column " + column
                + ", and image_path, map_path or sample_id to name the images. Its first line names the columns.";
    }

    /** @param name that a row could have */
    static String withoutValue(String image, String name) {
        return image + " has no row. A row names an image by its path, or the end of it: " + name + ".";
    }

    static String severalRows(String image, long line, long other) {
        return "lines " + line + " and " + other + " name " + image
                + " equally well. Remove one of them, or give longer paths.";
    }

    static String severalImages(String text, String image, String other) {
        return "'" + text + "' names " + other + " and " + image + ". Give a longer path.";
    }

    /** @param by how the truth is known */
    static String againstTruth(String image, boolean label, String by) {
        return image + " is " + (label ? "normal" : "anomalous") + " by its " + by + ", but its label is "
                + (label ? 1 : 0) + ". Correct the label, or move the image.";
    }
}
