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

    static String unreadable(Path file, IOException failed) {
        return "The table " + file + " cannot be read: " + FileFailure.reason(failed);
    }

    static String notUtf8(Path file) {
        return "The table " + file
                + " is not text in UTF-8. Save it as CSV in UTF-8. Arrays are read only beside arrays of maps and"
                + " masks.";
    }

    static String empty(Path file) {
        return "The table " + file + " is empty. Its first line names the columns, for example image_path,score,label.";
    }

    static String damaged(Path file, long line) {
        return "The table " + file + " is damaged at or after line " + line
                + ": a quoted cell does not end. Save it again as CSV.";
    }

    static String cells(Path file, long line, int cells, int columns) {
        return "Line " + line + " of the table " + file + " has " + cells + (cells == 1 ? " cell" : " cells")
                + ", but there are " + columns + " columns. Put cells that contain a separator in double quotes.";
    }

    static String columnTwice(Path file, String column) {
        return "The table " + file + " has the column '" + column + "' twice, or under two names. Remove one of them.";
    }

    /** @param hint which name is meant */
    static String misspelt(Path file, String column, String hint, List<String> known) {
        return "The table " + file + " has a column '" + column + "', which is not known." + hint + " Columns are "
                + Wording.list(known) + ". Rename it.";
    }

    private static String columns(Collection<String> titles) {
        return titles.isEmpty() ? "none of the known columns" : "the columns " + String.join(", ", titles);
    }

    static String nothingPredicted(Path file, Collection<String> titles) {
        return "The table " + file + " has " + columns(titles)
                + ", but nothing that was predicted. Add a column map_path with anomaly maps, or score with image scores.";
    }

    static String nothingTrue(Path file, Collection<String> titles) {
        return "The table " + file + " has " + columns(titles)
                + ", but no ground truth. Add a column label with 0 or 1, or mask_path with masks.";
    }

    static String nothingNamed(Path file, Collection<String> titles) {
        return "The table " + file + " has " + columns(titles)
                + ", but nothing that names the images. Add a column image_path or sample_id.";
    }

    static String noRows(Path file, int leftOut) {
        return "The table " + file + " lists no image to measure"
                + (leftOut == 0
                        ? "."
                        : ": the split of all " + leftOut
                                + " rows is something other than test. Only test is measured.");
    }

    static String noCategory(Path file, String name, List<String> known) {
        return "The table " + file + " has no category '" + name + "'. It has " + Wording.few(known) + ".";
    }

    // Rows

    static String line(long line, String mistake) {
        return "line " + line + ": " + mistake;
    }

    static String mistakes(Path file, int count) {
        return "The table " + file + " has " + count + (count == 1 ? " mistake:" : " mistakes:");
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
        return "the label is '" + text + "'. Give 0 or 1, normal or anomalous, ok or ng, false or true.";
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

    static String noSuchFile(String column, String text, Path resolved) {
        return column + " is '" + text + "', but there is no file " + resolved
                + ". Paths are relative to the manifest.";
    }

    static String notAPath(String text) {
        return "'" + text + "' is not a path.";
    }

    // Tables beside folders

    static String noValues(Path file, String column) {
        return "The table " + file + " needs a column " + column
                + ", and image_path, map_path or sample_id to name the images. Its first line names the columns.";
    }

    static String withoutValue(String id) {
        return id + " is not in the table. Every image needs a row.";
    }

    static String againstLayout(String id, boolean label) {
        return id + " is " + (label ? "normal" : "anomalous") + " by its folder, but its label is " + (label ? 1 : 0)
                + ". Correct the label, or move the image.";
    }
}
