package io.github.anometry.core.result;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;
import java.util.List;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // The evaluator

    static String noSuchResult(String name, Collection<String> known) {
        return "There is no result '" + name + "'. There are " + Wording.list(known) + "."
                + Spelling.didYouMean(name, known);
    }

    // Making

    static String scoreCountsDiffer(int thresholds, int falsePositives, int truePositives) {
        return "Each threshold needs its counts, but there are " + thresholds + " thresholds, " + falsePositives
                + " false positives and " + truePositives + " true positives.";
    }

    static String scoreCountsOutOfOrder(int point) {
        return "Thresholds must fall and counts must grow, up to the number of all elements, but do not at number "
                + point + ".";
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
                        + "': the result has no images with paths. Request images when you evaluate."
                : "There is no image '" + path + "' among the " + known.size() + " of the result."
                        + Spelling.didYouMean(path, known);
    }

    // Means over groups

    static String undefinedInGroup(String group, String reason) {
        return "undefined for " + group + ": " + reason;
    }

    /** @param by the breakdown: category, defect_type */
    static String noMean(String by) {
        return "it is not a single number, so it has no mean over the " + plural(words(by));
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
        return "'" + section + "' has the metric '" + metric + "', but update_counts does not; it has "
                + Wording.list(known) + "." + Spelling.didYouMean(metric, known);
    }

    static String undefinedWithoutReason(String metric) {
        return "The metric '" + metric + "' is null, but has no reason under 'undefined'.";
    }

    static String definedWithReason(String metric) {
        return "The metric '" + metric + "' has a reason under 'undefined', but is not null under 'metrics'.";
    }

    static String textBesideValue(String metric) {
        return "The metric '" + metric + "' has both a text and a value or a reason.";
    }

    static String notThreeColumns(int columns) {
        return "A curve has three lists (x, y, thresholds), but this one has " + columns + ".";
    }

    static String notTwoBounds(int bounds) {
        return "The bounds of a curve are two numbers, from and to, but there are " + bounds + ".";
    }

    static String columnsDiffer(List<Integer> lengths) {
        return "The lists of a curve need one number for each point, but have " + lengths.get(0) + ", " + lengths.get(1)
                + " and " + lengths.get(2) + " numbers.";
    }

    static String shapeDoesNotFit(List<Long> shape, int values) {
        return "An array of shape " + shape + " cannot have " + values + (values == 1 ? " value." : " values.");
    }

    // CSV

    static String damagedCsv(String source, long line, String problem) {
        return source + ":" + line + ": " + problem + " Fix it there, or write the file again.";
    }

    static String inColumn(String column, String problem) {
        return "Column '" + column + "': " + problem;
    }

    static String noCsv(String problem) {
        return "This is not CSV: " + problem + ".";
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
        return "This is a detail of the metric '" + metric + "', which has no row of its own.";
    }

    static String regionsDiffer(int pixels, int recalls) {
        return "There are " + recalls + " recalls, but " + pixels
                + " sizes under 'region_pixels'; each region needs both.";
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
                + "AveragePrecision, AUPR, F1Max, AUPRO, AUSPRO and AUPIMO have a curve only on request, by "
                + "Evaluator.computeWithCurves() or Engine.builder().curves(true). ROC, BinaryPrecisionRecallCurve, "
                + "PIMO and AnomalyScoreDistribution always have a figure. " + otherFigures(figures);
    }

    private static String otherFigures(Collection<String> figures) {
        return "This evaluation has figures of " + Wording.list(figures) + ".";
    }
}
