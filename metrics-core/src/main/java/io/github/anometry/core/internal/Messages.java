package io.github.anometry.core.internal;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every message that this module shows to a user: problem, where, cause, what to do. */
public final class Messages {
    private Messages() {}

    // What metrics refuse

    public static String shapesDiffer(String targets, String scores) {
        return "Shape " + targets + " does not go with scores of shape " + scores;
    }

    public static String giveEqualShapes() {
        return "Scores and targets describe the same elements one by one; give both the same shape.";
    }

    public static String hasNaN(int count, int size, String first) {
        return count + " of " + size + (count == 1 ? " scores is NaN, at " : " scores are NaN, the first at ") + first;
    }

    public static String nanHasNoRank() {
        return "NaN is neither above nor below any threshold. Look for a division by zero or an overflow in the model, "
                + "and write its scores again.";
    }

    public static String targetNotBinary(double value, String position) {
        return "The target at " + position + " is " + Wording.number(value);
    }

    public static String giveBinaryTargets() {
        return "A target is 0 (normal) or 1 (anomalous), or boolean. Map other values to these first.";
    }

    public static String giveBinaryMask() {
        return "A mask is boolean, 0/1 or 0/255, not a mix. Threshold it first, for example mask > 0.";
    }

    public static String notPerPixel(String shape) {
        return "Shape " + shape + ", which no image has,";
    }

    public static String giveImages() {
        return "Regions are found in images: [H, W], [N, H, W] or [N, 1, H, W].";
    }

    // Regions with saturation areas

    public static String notRegions(String shape) {
        return "Shape " + shape + ", which no regions have,";
    }

    public static String regionsDiffer(String regions, String values) {
        return "Shape " + regions + " does not go with images of shape " + values;
    }

    public static String giveRegions() {
        return "Regions are [N, K, H, W]: of each of N images K channels of its height and width, one for each region.";
    }

    public static String saysNoSaturation() {
        return "Boolean regions, which do not say when they are saturated,";
    }

    public static String notAPixelCount(double element, String position) {
        return "The value at " + position + " is " + Wording.number(element) + ", which is no number of pixels,";
    }

    public static String severalSaturations(int first, int second, String position) {
        return "The region at " + position + " has the saturation areas " + first + " and " + second;
    }

    public static String saturationExceedsArea(int saturation, int area, String position) {
        return "The region at " + position + " has " + area + (area == 1 ? " pixel" : " pixels")
                + ", but the saturation area " + saturation;
    }

    public static String giveSaturationAreas() {
        return "A channel is one region: 0 outside of it and, on each of its pixels, the number of them that must be "
                + "found, its area at most.";
    }

    public static String tooManyScores() {
        return "More than 2147483639 scores of one class do not fit into one metric. Evaluate the data in parts.";
    }

    public static String noSuchConnectivity(int neighbours) {
        return "connectivity is " + neighbours + ", but a pixel has 4 or 8 neighbours. Use 4 or 8.";
    }

    public static String outOfRange(String parameter, double value, String range) {
        return parameter + " is " + Wording.number(value) + ", but must be " + range + ".";
    }

    public static String thresholdsTwice() {
        return "thresholds and num_thresholds are both set. Give the thresholds or their number.";
    }

    public static String thresholdIsNaN() {
        return "one of the thresholds is NaN. Give numbers; they may be infinite.";
    }

    // Why a measure is undefined

    public static String noData() {
        return "there is no data";
    }

    public static String noAnomalous(long normal) {
        return "no element is anomalous (" + normal + " are normal), and the measure needs at least one that is";
    }

    public static String noNormal(long anomalous) {
        return "no element is normal (" + anomalous + " are anomalous), and the measure needs at least one that is";
    }

    public static String noRegion() {
        return "no mask has an anomalous region";
    }

    public static String noNormalPixel() {
        return "every pixel is in a region, and the measure needs at least one that is not";
    }

    public static String noPositive(String what) {
        return what + ", so the measure divides zero by zero; set zero_division to give it a value";
    }

    public static String nothingPredictedOrAnomalous() {
        return "nothing is anomalous and nothing was predicted anomalous";
    }

    public static String nothingPredicted() {
        return "nothing was predicted anomalous";
    }

    public static String nothingAnomalous() {
        return "nothing is anomalous";
    }

    public static String ofNormalClass(String reason) {
        return "with the normal class in the anomalous one's place: " + reason;
    }

    public static String noDefinedSample(int samples) {
        return (samples == 1 ? "the one sample does not define" : "none of the " + samples + " samples defines")
                + " the measure; set zero_division to give it a value";
    }

    // The evaluator

    public static String duplicateName(String name, List<String> first, List<String> second) {
        return "Two metrics are called '" + name + "': one over " + String.join(" and ", first) + ", one over "
                + String.join(" and ", second)
                + ". Results are kept by name. Give each a prefix, for example prefix(\"image_\") and prefix(\"pixel_\"); "
                + "in YAML, prefix: image_.";
    }

    public static String unknownField(String metric, String field, Collection<String> known) {
        return metric + " reads the field '" + field + "', which no batch has."
                + Spelling.didYouMean(field, known)
                + " Batches have " + String.join(", ", known)
                + "; a field of your own must be declared with Evaluator.builder().customFields(...).";
    }

    public static String unknownFieldInText(String metric, String field, Collection<String> known) {
        return metric + " reads the field '" + field + "', which no batch has."
                + Spelling.didYouMean(field, known)
                + " Batches have " + String.join(", ", known) + ".";
    }

    public static String noMetrics() {
        return "The evaluator has no metrics. Give it some with testMetrics(...) or validationMetrics(...).";
    }

    public static String metricUsedTwice(String name) {
        return "The metric '" + name
                + "' is used for validation and for testing. Its state would mix both; give one of them a copy().";
    }

    public static String noSuchResult(String name, Collection<String> known) {
        return "There is no result '" + name + "'. There are " + Wording.list(known) + "."
                + Spelling.didYouMean(name, known);
    }

    public static String evaluatorsDiffer(Collection<String> mine, Collection<String> others) {
        return "Evaluators merge metric by metric, but one has " + Wording.list(mine) + ", the other "
                + Wording.list(others) + ". Make one with copy() of the other.";
    }

    public static String evaluatorMetricsDiffer(String metric) {
        return "Both evaluators have a metric '" + metric
                + "', but of another kind, over other fields or with other parameters, so nothing was merged. "
                + "Make one evaluator with copy() of the other.";
    }

    public static String evaluatorCannotMerge(String metric) {
        return "Evaluators merge metric by metric, but the state of '" + metric
                + "' does not add up. Update one evaluator with all batches instead.";
    }

    // Metrics by name

    public static String unknownMetric(String name, Collection<String> known) {
        return "There is no metric '" + name + "'." + Spelling.didYouMean(name, known) + " There are "
                + Wording.list(known) + ".";
    }

    public static String providedTwice(String name, String first, String second) {
        return "Two providers offer a metric '" + name + "': " + first + " and " + second
                + ". Rename one of them (name = ... of @CreateAnomalibMetric), or take its jar off the class path.";
    }

    // YAML

    public static String at(String file, int line, int column, String message) {
        return file + ":" + line + ":" + column + ": " + message;
    }

    public static String unreadableConfig(String file, @Nullable String cause) {
        return "The configuration '" + file + "' cannot be read: " + cause + ". Check the path.";
    }

    public static String noSuchConfig(String file) {
        return "There is no configuration file '" + file + "'. Check the path.";
    }

    public static String notUtf8(String file) {
        return "The configuration '" + file + "' is no UTF-8 text. Save it as UTF-8.";
    }

    public static String notYaml(String problem) {
        return "This is no YAML: " + problem.replace('\n', ' ').replaceFirst("\\.$", "") + ". Mend it at this place.";
    }

    public static String emptyConfig() {
        return "The configuration is empty. It needs a list test_metrics, for example: "
                + "test_metrics: [{metric: AUROC, fields: [pred_score, gt_label], prefix: image_}].";
    }

    public static String noMetricsInConfig() {
        return "The configuration lists no metric. Name one, for example: "
                + "test_metrics: [{metric: AUROC, fields: [pred_score, gt_label], prefix: image_}].";
    }

    public static String expected(String path, String expected, String found) {
        return path + " is " + found + ", but must be " + expected + ".";
    }

    public static String unknownKey(String path, String key, Collection<String> known) {
        return path + " has no key '" + key + "'." + Spelling.didYouMean(key, known) + " It has " + Wording.list(known)
                + ".";
    }

    public static String missingKey(String path, String key) {
        return path + " has no '" + key + "'. Add it.";
    }

    public static String duplicateKey(String path, String key) {
        return path + " has the key '" + key + "' twice. Keep one of them.";
    }
}
