package io.github.anometry.core.internal;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;
import java.util.List;

/** What users are told of results and of their files: problem, where, cause, what to do. */
public final class ResultMessages {
    private static final int LONGEST_QUOTE = 40;

    private ResultMessages() {}

    // Making

    public static String scoreCountsDiffer(int thresholds, int falsePositives, int truePositives) {
        return "Counts belong to thresholds one by one, but there are " + thresholds + " thresholds, " + falsePositives
                + " false positives and " + truePositives + " true positives.";
    }

    public static String scoreCountsOutOfOrder(int point) {
        return "Thresholds fall and counts grow, up to the number of all elements, but not at number " + point + ".";
    }

    // Looking up

    public static String noSuchBreakdown(String by, Collection<String> known) {
        return "The result is not broken down by '" + by + "'. There are parts by " + Wording.list(known) + "."
                + Spelling.didYouMean(by, known);
    }

    public static String noSuchGroup(String by, String group, Collection<String> known) {
        return "There is no " + words(by) + " '" + group + "'. There are " + Wording.list(known) + "."
                + Spelling.didYouMean(group, known);
    }

    public static String noSuchImage(String path, Collection<String> known) {
        return known.isEmpty()
                ? "There is no image '" + path
                        + "': the result has no images with paths. Ask for images when you evaluate."
                : "There is no image '" + path + "' among the " + known.size() + " of the result."
                        + Spelling.didYouMean(path, known);
    }

    // Means over groups

    public static String undefinedInGroup(String group, String reason) {
        return "undefined for " + group + ": " + reason;
    }

    /** @param by what tells the groups apart: category, defect_type */
    public static String noMean(String by) {
        return "it is no single number, so the " + plural(words(by)) + " have no mean of it";
    }

    public static String nothingToAverage(String by) {
        return "there is no " + words(by) + " to take the mean over";
    }

    public static String infinitiesCancel() {
        return "it is Infinity for one and -Infinity for another, which have no mean";
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    // Files

    public static String cannotWrite(String file, String reason) {
        return "The results cannot be written to '" + file + "': " + reason
                + ". Free some space, or name a file in a folder that exists and can be written to.";
    }

    public static String cannotRead(String file, String reason) {
        return "The results in '" + file + "' cannot be read: " + reason + ". Name a file that Anometry wrote.";
    }

    /** @param path of the element, as a JSON pointer; empty for the whole */
    public static String inJson(String source, int line, int column, String path, String problem) {
        return source + ":" + line + ":" + column + ": " + (path.isEmpty() ? problem : "At " + path + ": " + problem);
    }

    /** @param problem with its place */
    public static String damagedJson(String problem) {
        return problem + " Mend it there, or write the file again.";
    }

    public static String noJson(String problem) {
        return "This is no JSON: " + problem;
    }

    public static String expected(String expected, String found) {
        return "Expected " + expected + ", but found " + found + ".";
    }

    public static String moreAfterTheEnd(String found) {
        return "Expected the end of the file, but found " + found + ".";
    }

    public static String nameTwice(String name) {
        return "'" + name + "' is there twice.";
    }

    public static String nameMissing(String name) {
        return "'" + name + "' is missing.";
    }

    public static String unknownName(String name, Collection<String> known) {
        return "'" + name + "' is not known here; known are " + Wording.list(known) + "."
                + Spelling.didYouMean(name, known);
    }

    public static String otherFormat(long found, long known) {
        return "The results are in format " + found + ", but this version of Anometry reads formats 1 to " + known
                + ". Use a newer version of Anometry.";
    }

    public static String noSuchMetric(String section, String metric, Collection<String> known) {
        return "'" + section + "' has the metric '" + metric + "', but update_counts has not; that has "
                + Wording.list(known) + "." + Spelling.didYouMean(metric, known);
    }

    public static String undefinedWithoutReason(String metric) {
        return "The metric '" + metric + "' is null, but has no reason under 'undefined'.";
    }

    public static String definedWithReason(String metric) {
        return "The metric '" + metric + "' has a reason under 'undefined', but is not null under 'metrics'.";
    }

    public static String textBesideValue(String metric) {
        return "The metric '" + metric + "' has a text, but a value or a reason as well.";
    }

    public static String notThreeColumns(int columns) {
        return "A curve has three lists (x, y, thresholds), but this one has " + columns + ".";
    }

    public static String notTwoBounds(int bounds) {
        return "The bounds of a curve are two numbers, from and to, but here are " + bounds + ".";
    }

    public static String columnsDiffer(List<Integer> lengths) {
        return "The lists of a curve belong together point by point, but have " + lengths.get(0) + ", " + lengths.get(1)
                + " and " + lengths.get(2) + " numbers.";
    }

    public static String shapeDoesNotFit(List<Long> shape, int values) {
        return "An array of shape " + shape + " cannot have " + values + (values == 1 ? " value." : " values.");
    }

    /** A text of somebody else's, in quotes, shortened to what a reader can use. */
    public static String quote(String text) {
        int end = text.length() <= LONGEST_QUOTE ? text.length() : LONGEST_QUOTE;
        return "\"" + text.substring(0, end).replaceAll("\\p{Cntrl}", " ") + (end < text.length() ? "..." : "") + "\"";
    }

    // CSV

    public static String damagedCsv(String source, long line, String problem) {
        return source + ":" + line + ": " + problem + " Mend it there, or write the file again.";
    }

    public static String inColumn(String column, String problem) {
        return "Column '" + column + "': " + problem;
    }

    public static String noCsv(String problem) {
        return "This is no CSV: " + problem + ".";
    }

    public static String noHeader(Collection<String> columns) {
        return "The file is empty. Its first line must name the columns " + Wording.list(columns) + ".";
    }

    public static String columnMissing(String column, Collection<String> found) {
        return "There is no column '" + column + "'. There are " + Wording.list(found) + "."
                + Spelling.didYouMean(column, found);
    }

    public static String columnTwice(String column) {
        return "There are two columns '" + column + "'.";
    }

    public static String cellsDiffer(int cells, int columns) {
        return "The row has " + cells + (cells == 1 ? " cell" : " cells") + ", but the header " + columns + ".";
    }

    public static String groupWithoutBreakdown() {
        return "A group needs the name of its breakdown in column 'breakdown'.";
    }

    public static String severalOutcomes() {
        return "A metric has a value, a reason why it is undefined, or a text, but only one of them.";
    }

    public static String metricTwice(String metric) {
        return "There are two rows of the metric '" + metric + "' here.";
    }

    public static String detailTwice(String detail) {
        return "There are two rows of the detail '" + detail + "' here.";
    }

    public static String detailWithoutMetric(String metric) {
        return "A detail of the metric '" + metric + "', but that has no row of its own, without a detail.";
    }

    public static String regionsDiffer(int pixels, int recalls) {
        return "There are " + recalls + " recalls, but " + pixels
                + " sizes under 'region_pixels'; each region has one of both.";
    }
}
