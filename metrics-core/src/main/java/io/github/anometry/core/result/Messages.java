package io.github.anometry.core.result;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;
import java.util.List;

/** What this package shows to a user: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // The evaluator

    static String noSuchResult(String name, Collection<String> known) {
        return "There is no result '" + name + "'. There are " + Wording.list(known) + "."
                + Spelling.didYouMean(name, known);
    }

    // Making

    static String scoreCountsDiffer(int thresholds, int falsePositives, int truePositives) {
        return "Counts belong to thresholds one by one, but there are " + thresholds + " thresholds, " + falsePositives
                + " false positives and " + truePositives + " true positives.";
    }

    static String scoreCountsOutOfOrder(int point) {
        return "Thresholds fall and counts grow, up to the number of all elements, but not at number " + point + ".";
    }

    // Looking up

    static String noSuchBreakdown(String by, Collection<String> known) {
        return "The result is not broken down by '" + by + "'. There are parts by " + Wording.list(known) + "."
                + Spelling.didYouMean(by, known);
    }

    static String noSuchGroup(String by, String group, Collection<String> known) {
        return "There is no " + words(by) + " '" + group + "'. There are " + Wording.list(known) + "."
                + Spelling.didYouMean(group, known);
    }

    static String noSuchImage(String path, Collection<String> known) {
        return known.isEmpty()
                ? "There is no image '" + path
                        + "': the result has no images with paths. Ask for images when you evaluate."
                : "There is no image '" + path + "' among the " + known.size() + " of the result."
                        + Spelling.didYouMean(path, known);
    }

    // Means over groups

    static String undefinedInGroup(String group, String reason) {
        return "undefined for " + group + ": " + reason;
    }

    /** @param by what tells the groups apart: category, defect_type */
    static String noMean(String by) {
        return "it is no single number, so the " + plural(words(by)) + " have no mean of it";
    }

    static String nothingToAverage(String by) {
        return "there is no " + words(by) + " to take the mean over";
    }

    static String infinitiesCancel() {
        return "it is Infinity for one and -Infinity for another, which have no mean";
    }

    private static String words(String name) {
        return name.replace('_', ' ');
    }

    private static String plural(String noun) {
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    // Files

    static String cannotWrite(String file, String reason) {
        return "The results cannot be written to '" + file + "': " + reason
                + ". Free some space, or name a file in a folder that exists and can be written to.";
    }

    static String otherFormat(long found, long known) {
        return "The results are in format " + found + ", but this version of Anometry reads formats 1 to " + known
                + ". Use a newer version of Anometry.";
    }

    static String noSuchMetric(String section, String metric, Collection<String> known) {
        return "'" + section + "' has the metric '" + metric + "', but update_counts has not; that has "
                + Wording.list(known) + "." + Spelling.didYouMean(metric, known);
    }

    static String undefinedWithoutReason(String metric) {
        return "The metric '" + metric + "' is null, but has no reason under 'undefined'.";
    }

    static String definedWithReason(String metric) {
        return "The metric '" + metric + "' has a reason under 'undefined', but is not null under 'metrics'.";
    }

    static String textBesideValue(String metric) {
        return "The metric '" + metric + "' has a text, but a value or a reason as well.";
    }

    static String notThreeColumns(int columns) {
        return "A curve has three lists (x, y, thresholds), but this one has " + columns + ".";
    }

    static String notTwoBounds(int bounds) {
        return "The bounds of a curve are two numbers, from and to, but here are " + bounds + ".";
    }

    static String columnsDiffer(List<Integer> lengths) {
        return "The lists of a curve belong together point by point, but have " + lengths.get(0) + ", " + lengths.get(1)
                + " and " + lengths.get(2) + " numbers.";
    }

    static String shapeDoesNotFit(List<Long> shape, int values) {
        return "An array of shape " + shape + " cannot have " + values + (values == 1 ? " value." : " values.");
    }

    // CSV

    static String damagedCsv(String source, long line, String problem) {
        return source + ":" + line + ": " + problem + " Mend it there, or write the file again.";
    }

    static String inColumn(String column, String problem) {
        return "Column '" + column + "': " + problem;
    }

    static String noCsv(String problem) {
        return "This is no CSV: " + problem + ".";
    }

    static String noHeader(Collection<String> columns) {
        return "The file is empty. Its first line must name the columns " + Wording.list(columns) + ".";
    }

    static String columnMissing(String column, Collection<String> found) {
        return "There is no column '" + column + "'. There are " + Wording.list(found) + "."
                + Spelling.didYouMean(column, found);
    }

    static String columnTwice(String column) {
        return "There are two columns '" + column + "'.";
    }

    static String cellsDiffer(int cells, int columns) {
        return "The row has " + cells + (cells == 1 ? " cell" : " cells") + ", but the header " + columns + ".";
    }

    static String groupWithoutBreakdown() {
        return "A group needs the name of its breakdown in column 'breakdown'.";
    }

    static String severalOutcomes() {
        return "A metric has a value, a reason why it is undefined, or a text, but only one of them.";
    }

    static String metricTwice(String metric) {
        return "There are two rows of the metric '" + metric + "' here.";
    }

    static String detailTwice(String detail) {
        return "There are two rows of the detail '" + detail + "' here.";
    }

    static String detailWithoutMetric(String metric) {
        return "A detail of the metric '" + metric + "', but that has no row of its own, without a detail.";
    }

    static String regionsDiffer(int pixels, int recalls) {
        return "There are " + recalls + " recalls, but " + pixels
                + " sizes under 'region_pixels'; each region has one of both.";
    }

    // Tables

    static String undefinedMetric(String metric, String reason) {
        return metric + " is undefined: " + reason + (reason.endsWith(".") ? "" : ".");
    }

    static String warning(String warning) {
        return "warning: " + warning;
    }

    /** @param figures the metrics that have one */
    static String undefined(String metric, String reason, Collection<String> figures) {
        return "There is no figure of '" + metric + "', because it is undefined: " + reason + ". "
                + otherFigures(figures);
    }

    /** @param figures the metrics that have one */
    static String nothingToDraw(String metric, Collection<String> figures) {
        return "There is no figure of '" + metric + "': its result has no curve and no histogram. AUROC, "
                + "AveragePrecision, AUPR, F1Max, AUPRO, AUSPRO and AUPIMO draw a curve when they are asked for it, by "
                + "Evaluator.computeWithCurves() or Engine.builder().curves(true). ROC, BinaryPrecisionRecallCurve, "
                + "PIMO and AnomalyScoreDistribution need not be asked. " + otherFigures(figures);
    }

    private static String otherFigures(Collection<String> figures) {
        return "Of this evaluation there are figures of " + Wording.list(figures) + ".";
    }
}
