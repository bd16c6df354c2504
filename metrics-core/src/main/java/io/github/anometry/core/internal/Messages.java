package io.github.anometry.core.internal;

import io.github.anometry.api.internal.ForeignCode;
import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every message that this module shows to a user: problem, where, cause, what to do. */
public final class Messages {
    private static final String RAISE_LIMIT =
            "Each plugin keeps its jars open. Raise the limit, for example with 'ulimit -n 4096', or load fewer plugins.";

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

    // Binned scores

    public static String binsDiffer(int mine, int others) {
        return "Bins of scores merge with bins of the same number, but thresholds is " + mine + " in one metric and "
                + others + " in the other. Make both with the same thresholds.";
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

    // Why a measure of labels is undefined

    public static String nothingNormal() {
        return "nothing is normal";
    }

    public static String nothingPredictedNormal() {
        return "nothing was predicted normal";
    }

    // Metrics over quantiles

    public static String quantileBetweenInfinities(String scoredClass) {
        return "the quantile of the " + scoredClass
                + " scores lies between -Infinity and Infinity, where nothing can be " + "interpolated";
    }

    // The adaptive threshold

    public static String thresholdOfNormal(long normal) {
        return "no element is anomalous (" + normal + (normal == 1 ? " is" : " are")
                + " normal), so no threshold is best; "
                + "this is the highest score. Choose a threshold on data with anomalous elements";
    }

    public static String thresholdOfAnomalous(long anomalous) {
        return "no element is normal (" + anomalous + (anomalous == 1 ? " is" : " are")
                + " anomalous), so the lowest score "
                + "is the best threshold. Choose a threshold on data with normal elements";
    }

    // The distribution of scores

    public static String noLogarithm(int count, int size, String first, double score) {
        return count + " of " + size
                + (count == 1
                        ? " scores is zero, negative or infinite, at "
                        : " scores are zero, negative or infinite, the first at ")
                + first + " (" + Wording.number(score) + ")";
    }

    public static String givePositiveScores() {
        return "The distribution is that of the scores' logarithms: zero and negative numbers have none, and that of "
                + "infinity has no mean. Give positive scores, for example distances or probabilities, or add a constant to "
                + "all of them first.";
    }

    public static String giveMaps() {
        return "Means are taken per pixel: give maps as [H, W], [N, H, W] or [N, 1, H, W].";
    }

    public static String otherMapSize(int height, int width, int knownHeight, int knownWidth) {
        return "Maps of " + height + " x " + width + " pixels, after maps of " + knownHeight + " x " + knownWidth + ",";
    }

    public static String resizeMaps() {
        return "Means are taken per pixel over all maps, so that they must have one size. Resize them, or leave the maps out.";
    }

    public static String cannotMergeMapSizes(int height, int width, int otherHeight, int otherWidth) {
        return "Distributions over maps of " + height + " x " + width + " and of " + otherHeight + " x " + otherWidth
                + " pixels cannot merge. " + resizeMaps();
    }

    public static String noDeviation(String detail, String what) {
        return detail + " is undefined: there is one " + what + ", and a standard deviation takes two";
    }

    // Per-image overlap (PIMO, AUPIMO)

    public static String noFprBounds(double[] bounds) {
        return "fpr_bounds is "
                + Wording.list(Arrays.stream(bounds).mapToObj(Wording::number).toList())
                + ", but must be two rates: the lower one above 0, the upper one higher and at most 1.";
    }

    public static String pathsDiffer(int paths, int images) {
        return paths + (paths == 1 ? " path" : " paths") + " for " + images + (images == 1 ? " image" : " images");
    }

    public static String givePathOfEachImage() {
        return "Results are told by the image's path; give one for each image, or none.";
    }

    public static String noAnomalousImage(long normal) {
        return "no image is anomalous (" + normal + (normal == 1 ? " is" : " are")
                + " normal), and the measure needs at least one that is";
    }

    public static String noNormalImage(long anomalous) {
        return "no image is normal (" + anomalous + (anomalous == 1 ? " is" : " are")
                + " anomalous), and the measure needs at least one that is";
    }

    public static String lowerBoundNotAttained(double lower, double lowest, long highestPixels, long normalPixels) {
        double needed = Math.rint(1 / lower);
        return "fpr_bounds begin at " + Wording.number(lower) + ", but the lowest false positive rate above 0 is "
                + Wording.number(lowest) + ", because " + highestPixels + " of the " + normalPixels
                + " pixels of normal images " + (highestPixels == 1 ? "has" : "have") + " the highest score; a rate of "
                + Wording.number(lower) + " takes " + Wording.number(1 / needed <= lower ? needed : needed + 1)
                + " such pixels with one highest among them. Add normal images, or raise the lower bound";
    }

    public static String boundsCoincide(double lower, double upper, double rate) {
        return "the attainable false positive rate nearest to " + Wording.number(lower) + " and to "
                + Wording.number(upper) + " is the same, " + Wording.number(rate)
                + "; set fpr_bounds further apart, or bounds: exact";
    }

    public static String boundsCoincideOnGrid(double lower, double upper, int thresholds, double rate) {
        return "of " + thresholds + " thresholds the same one comes nearest to the false positive rates "
                + Wording.number(lower) + " and " + Wording.number(upper) + ", with " + Wording.number(rate)
                + "; raise num_thresholds, or set mode: exact";
    }

    public static String oneNormalScore(float score) {
        return "all pixels of normal images have the score " + Wording.number(score)
                + ", so there is no range for thresholds; set mode: exact";
    }

    public static String noFiniteRange(float lowest, float highest) {
        return "the pixels of normal images score from " + Wording.number(lowest) + " to " + Wording.number(highest)
                + ", a range that float32 cannot divide into equal steps; set mode: exact";
    }

    public static String tooManyThresholds(int thresholds, float lowest, float highest) {
        return "there are no " + thresholds + " different float32 thresholds in equal steps from "
                + Wording.number(lowest) + " to " + Wording.number(highest)
                + "; lower num_thresholds, or set mode: exact";
    }

    public static String tooFewPoints(int points, int thresholds) {
        return "only " + points + " of " + thresholds
                + " thresholds lie between fpr_bounds, and the grid needs more than "
                + "30; raise num_thresholds, set mode: exact, or force: true to compute it all the same";
    }

    public static String fewPoints(int points, int thresholds) {
        return "Only " + points + " of " + thresholds
                + " thresholds lie between fpr_bounds, so the area may be far off. "
                + "Raise num_thresholds, or set mode: exact.";
    }

    public static String otherBound(String which, double wanted, double attained) {
        return "The " + which + " one of fpr_bounds is " + Wording.number(wanted)
                + ", but the nearest false positive rate that a threshold attains is " + Wording.number(attained)
                + ", so the area begins or ends there. Set mode: exact and bounds: exact to interpolate.";
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

    public static String noMetrics() {
        return "The evaluator has no metrics. Give it some with testMetrics(...) or validationMetrics(...).";
    }

    public static String metricUsedTwice(String name) {
        return "The metric '" + name
                + "' is used for validation and for testing. Its state would mix both; give one of them a copy().";
    }

    /** Of a metric that does not tell its failures itself. */
    public static String metricFailed(String metric, long batch, Throwable thrown) {
        return metric + " failed on batch " + batch + ": " + says(thrown);
    }

    public static String metricNotComputed(String metric, Throwable thrown) {
        return metric + " cannot be computed: " + says(thrown);
    }

    /** @param method what was called: {@code copy()} */
    public static String metricMethodFailed(String metric, String method, Throwable thrown) {
        return "The metric '" + metric + "' failed in " + method + ": " + says(thrown);
    }

    private static String says(Throwable thrown) {
        return ForeignCode.describe(thrown) + ". The cause of this exception says where.";
    }

    public static String leftOut(long batch, String reason) {
        return "it failed on batch " + batch + " and was left out since: " + reason;
    }

    public static String notComputed(String reason) {
        return "it could not be computed: " + reason;
    }

    public static String notMerged(String reason) {
        return "it could not be merged and was left out since: " + reason;
    }

    public static String noCurve(String reason) {
        return "The curve could not be computed: " + reason;
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

    public static String stateOfOtherEvaluator() {
        return "The bytes are the state of an evaluator with another number of metrics. Read them with a copy() of the one "
                + "that wrote them.";
    }

    public static String statesDisagree() {
        return "The bytes that were read hold the scores of some pixels and the regions of others. Write them again, whole, with "
                + "toBytes().";
    }

    // Wrappers of any metric

    public static String wrapperNeedsMerge(String wrapper, String metric) {
        return wrapper + " cannot wrap " + metric + ": it puts states together, and the state of " + metric
                + " does not add up. Wrap a metric that merges.";
    }

    public static String wrapperMergesWithItsLike(String wrapper, String metric) {
        return "The " + wrapper + " of " + metric
                + " cannot merge with a metric of another kind. Merge it with its like, for example a copy().";
    }

    public static String wrapperMergesNotWithItself(String wrapper, String metric) {
        return "The " + wrapper + " of " + metric
                + " cannot merge with itself. Merge a copy that has seen other batches.";
    }

    public static String intervalSettingsDiffer(String metric, String mine, String others) {
        return "The BootstrapInterval of " + metric + " cannot merge with one of other settings: " + mine + " and "
                + others + ". Build both alike, for example with copy().";
    }

    public static String windowsDoNotMerge(String metric) {
        return metric
                + " cannot merge: there is no telling which updates of the two came last. Merge the metrics that it "
                + "is a window over, or update one window with all batches.";
    }

    public static String bestTrackersDoNotMerge(String metric) {
        return "The BestTracker of " + metric
                + " cannot merge: of finished epochs it keeps results, which do not add up. "
                + "Update one tracker with all batches instead.";
    }

    public static String minMaxTrackersDoNotMerge(String metric) {
        return "The MinMaxTracker of " + metric
                + " cannot merge: it tells at which values the metric was seen, which is "
                + "not in the data. Merge the metrics and track one of them.";
    }

    public static String noSingleValue() {
        return "the metric has no single value";
    }

    public static String noDirection(String metric) {
        return "The BestTracker of " + metric
                + " cannot tell which value is the best: the metric does not say whether higher or "
                + "lower values are better. Set direction to higher_is_better or lower_is_better.";
    }

    public static String noBest(String reason) {
        return "no epoch is the best: " + reason;
    }

    public static String noMinMax(String reason) {
        return "there is no lowest and highest value: " + reason;
    }

    public static String noInterval(String reason) {
        return "there is no bootstrap interval: " + reason;
    }

    public static String tooFewImages() {
        return "it takes at least 2 images to draw from";
    }

    public static String notFinite(String value) {
        return "the value is " + value;
    }

    public static String undefinedResamples(int undefined, int resamples, String reason) {
        return undefined + " of " + resamples + " resamples leave the metric without a finite value (the first because "
                + reason + ")";
    }

    public static String intervalOverOthers(String undefined) {
        return undefined + "; the bootstrap interval is over the others";
    }

    // Plugins

    private static final String SERVICES_HINT =
            "Annotate a metric with @CreateAnomalibMetric and build with anometry-metrics-processor, which registers it; register other"
                    + " providers with @AutoService.";
    private static final String PLUGIN_BUG = "That is a fault of the plugin. Report it to its author.";
    private static final String BUILD_CLEAN =
            "Build the plugin again from scratch, for example with mvn clean package.";

    public static Problem noPluginDirectory(String directory) {
        return new Problem(
                "There is no directory '" + directory + "'.",
                "Check the path, or make the directory and put plugin jars into it.");
    }

    public static Problem notAPluginDirectory(String path) {
        return new Problem(
                "'" + path + "' is no directory.", "Name the directory that the plugin jars lie in, not one of them.");
    }

    public static Problem noPlugins(String directory) {
        return new Problem(
                "No plugins were found: '" + directory + "' has neither a jar nor a folder in it.",
                "Put plugin jars into it, or for each plugin a folder with its jars.");
    }

    public static Problem unreadablePlugin(String cause) {
        return new Problem(
                "It cannot be read: " + cause + ".", "Copy it again, or give yourself the right to read it.");
    }

    public static Problem tooManyOpenFiles() {
        return new Problem("It cannot be read: too many files are open.", RAISE_LIMIT);
    }

    public static Problem linkOutside(String target) {
        return new Problem(
                "It is a link to '" + target + "', outside of the plugin directory.",
                "Copy the jar into the directory instead.");
    }

    public static Problem notAFile() {
        return new Problem("It is no regular file.", "Take it away, and put the jar there.");
    }

    public static Problem noJarInFolder() {
        return new Problem(
                "The folder has no jar in it.", "Put the plugin's jar and its libraries into it, or take it away.");
    }

    public static Problem jarTooLarge() {
        return new Problem(
                "It is larger than 4 GiB.", "Take large data out of the jar and load them from a file of their own.");
    }

    public static Problem notAJar(String file) {
        return new Problem(
                "'" + file + "' is no jar, or a damaged one: it does not read as a zip file.",
                "Copy or build it again; it may have been written only in part.");
    }

    public static Problem entryTooLarge(String entry) {
        return new Problem(
                "The jar's entry " + entry + " is larger than any that is written in good faith.",
                "Do not use this jar. If it is your own, look at what packs it.");
    }

    public static Problem noHandshake(List<String> missing) {
        return new Problem(
                "Its manifest has no " + String.join(", no ", missing) + ".",
                "If it is a plugin, add them with the manifestEntries of maven-jar-plugin, as 'anometry plugins new' does; if it is "
                        + "a library of one, put both into one folder.");
    }

    public static Problem noHandshakeInFolder() {
        return new Problem(
                "None of the folder's jars has Anometry-Plugin-Id in its manifest.",
                "Add it to the plugin's jar with the manifestEntries of maven-jar-plugin, as 'anometry plugins new' does.");
    }

    public static Problem severalHandshakes(List<String> files) {
        return new Problem(
                "Several jars of the folder are plugins: " + String.join(", ", files) + ".",
                "Give each plugin a folder of its own, or lay its jar directly into the plugin directory.");
    }

    public static Problem notAPluginId(String id) {
        return new Problem(
                "Its manifest has the Anometry-Plugin-Id '" + id + "', which is no id.",
                "Use lower-case letters, digits, '.', '_' and '-', 64 at most, a letter or digit first, for example acme-metrics.");
    }

    public static Problem reservedPluginId(String id) {
        return new Problem(
                "Its Anometry-Plugin-Id is '" + id + "', which stands for the built-in metrics.",
                "Give the plugin another id.");
    }

    public static Problem notAnApiLevel(String level, int current) {
        return new Problem(
                "Its manifest has the Anometry-Api-Level '" + level + "', which is no whole number.",
                "Use the level that it is built for, which is " + current + " now.");
    }

    public static Problem apiLevelTooNew(int level, int current) {
        return new Problem(
                "It was built for API level " + level + ", but this Anometry has level " + current + ".",
                "Update Anometry, or use an older version of the plugin.");
    }

    public static Problem apiLevelTooOld(int level, int oldest) {
        return new Problem(
                "It was built for API level " + level + ", but this Anometry knows level " + oldest + " and newer.",
                "Use a newer version of the plugin, or build it against this Anometry.");
    }

    public static Problem bundlesAnometry(String file, String entry) {
        return new Problem(
                "'" + file + "' has classes of Anometry itself in it: " + entry + ".",
                "Set the scope of anometry-metrics-api (and of anometry-metrics-core) to provided and build the plugin again.");
    }

    public static Problem samePluginId(String id, List<String> others) {
        return new Problem(
                "The plugin id '" + id + "' is also that of " + Wording.few(others) + ", so none of them was loaded.",
                "Keep one of them, or give them different ids.");
    }

    public static String notASha256(String name, String value) {
        return "The SHA-256 of '" + name + "' is '" + value
                + "', but must be 64 hexadecimal digits, as 'anometry plugins list' and sha256sum print them.";
    }

    public static Problem otherSha256(String name, String expected, String found) {
        return new Problem(
                "Its SHA-256 is " + found + ", but the allow-list has " + expected + " for '" + name + "'.",
                "Use the file that was allowed, or, if you trust this one, put its SHA-256 into the list.");
    }

    public static Problem notAllowed(String file, String id, String sha256, Collection<String> allowed) {
        return new Problem(
                "It is not on the allow-list, neither as '" + file + "' nor as '" + id + "'; the list has "
                        + Wording.list(allowed) + ".",
                "If you trust it, add its SHA-256 to the list: " + sha256 + ".");
    }

    public static String cannotCopyPlugins(String directory, String cause) {
        return noCopies(directory, cause)
                + "Free some space there, or name another directory with -Djava.io.tmpdir=DIR.";
    }

    public static String tooManyOpenFilesToCopyPlugins(String directory) {
        return noCopies(directory, "too many files are open") + RAISE_LIMIT;
    }

    private static String noCopies(String directory, String cause) {
        return "Plugin jars cannot be copied to '" + directory + "': " + cause
                + ". They are loaded from private copies. ";
    }

    public static Problem noProviders(String services) {
        return new Problem(
                "It offers nothing: no jar of it lists metrics in " + services
                        + ", nor loggers, layouts, predictors or reports in a file beside it.",
                SERVICES_HINT);
    }

    public static Problem tooManyProviders(String services, int most) {
        return new Problem(
                services + " lists more than " + most + " classes.",
                "Do not use this jar. If it is your own, look at what writes that file.");
    }

    public static Problem notAClassName(String services, int line, String text) {
        return new Problem(
                "Line " + line + " of " + services + " is no class name: '" + text + "'.",
                "Write one class name on a line; comments begin with #.");
    }

    public static Problem providerMissing(String noun, String provider) {
        return new Problem(
                "The class " + provider + " is listed as a " + noun + "'s provider, but is not in the plugin.",
                BUILD_CLEAN);
    }

    public static Problem classDamaged(String provider) {
        return new Problem(
                "The class " + provider + " cannot be read from the jar.",
                "Copy or build the jar again; it is damaged.");
    }

    public static Problem providerOfProgram(String noun, String provider) {
        return new Problem(
                "The class " + provider + " is listed as a " + noun
                        + "'s provider, but is not the plugin's own: Anometry or the JDK has it.",
                "List only classes of the plugin.");
    }

    public static Problem notAProvider(String noun, String provider, String service) {
        return new Problem(
                "The class " + provider + " is listed as a " + noun + "'s provider, but is no " + service + ".",
                service.equals("MetricProvider")
                        ? "List the provider that is generated for the metric, not the metric."
                        : "List the class that implements " + service + ".");
    }

    public static Problem providerNotPublic(String provider) {
        return new Problem(
                "The class " + provider + " is not public, or abstract.", "Make it a public class that can be made.");
    }

    public static Problem noConstructor(String noun, String provider) {
        return new Problem(
                "The class " + provider + " has no public constructor without parameters.",
                noun.equals("metric")
                        ? "Add one; the settings of a metric come with create(MetricConfig)."
                        : "Add one; settings come with create(Map).");
    }

    public static Problem constructorFailed(String provider, String error) {
        return new Problem("The constructor of " + provider + " failed: " + error + ".", PLUGIN_BUG);
    }

    public static Problem initializerFailed(String provider, String error) {
        return new Problem("The class " + provider + " could not be initialised: " + error + ".", PLUGIN_BUG);
    }

    public static Problem libraryMissing(String provider, String missing) {
        return new Problem(
                "The class " + provider + " needs " + missing + ", which the plugin does not have.",
                "Pack the library that has it into the plugin's jar, or put both jars into one folder.");
    }

    public static Problem builtForNewerJava(String provider, int needed, int running) {
        return new Problem(
                "The class " + provider + " is built for Java " + needed + ", but this is Java " + running + ".",
                "Run Anometry with a newer JDK, or build the plugin for an older one (maven.compiler.release).");
    }

    public static Problem doesNotLink(String provider, String error) {
        return new Problem(
                "The class " + provider + " does not fit together with the classes it uses: " + error + ".",
                "Build the plugin again, against this version of Anometry and the libraries that it brings.");
    }

    public static Problem methodFailed(String method, String provider, String error) {
        return new Problem("The " + method + " of " + provider + " failed: " + error + ".", PLUGIN_BUG);
    }

    public static Problem notAName(String noun, String provider, String name) {
        return new Problem(
                "The class " + provider + " calls its " + noun + " '" + shown(name) + "', which is no name.",
                "Use letters and digits, for example " + (noun.equals("metric") ? "AUROC" : "acme")
                        + "; spaces and ':' cannot be in a name, and more than 100"
                        + " characters neither.");
    }

    /** So that no terminal takes it for a command, and that it fits on a line. */
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(40).forEach(c -> {
            int type = Character.getType(c);
            boolean isSafe = type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
            shown.append(isSafe ? Character.toString(c) : String.format(Locale.ROOT, "\\u%04X", c));
        });
        return shown + (name.codePointCount(0, name.length()) > 40 ? "..." : "");
    }

    public static Problem offeredTwice(String noun, String name, List<String> providers) {
        return new Problem(
                "The plugin offers a " + noun + " '" + name + "' more than once, with "
                        + String.join(" and ", providers) + ", so none of them can be used.",
                noun.equals("metric")
                        ? "Rename one of them (name = ... of @CreateAnomalibMetric)."
                        : "Rename one of them.");
    }

    /** @param offers of each kind: {@code the metrics A, B} */
    public static String offers(List<String> offers) {
        int last = offers.size() - 1;
        String others = String.join(", ", offers.subList(0, last));
        return "It has " + others + (last > 0 ? " and " : "") + offers.get(last) + ".";
    }

    /** One sentence or two, for lists of them. */
    public static String notLoaded(String path, String reason, String fix) {
        return "'" + path + "': " + reason + (fix.isEmpty() ? "" : " " + fix);
    }

    public static String pluginAt(String id, String path) {
        return "the plugin '" + id + "' (" + path + ")";
    }

    public static Problem sharedName(String noun, String id, String name, boolean builtIn, List<String> others) {
        List<String> all = new ArrayList<>(others);
        if (builtIn) {
            all.add(0, "Anometry itself");
        }
        return new Problem(
                "A " + noun + " '" + name + "' is also offered by " + Wording.few(all, " and by ")
                        + ", so that the short name alone is an error.",
                "Write " + id + ":" + name + (builtIn ? ", or anometry:" + name + " for the built-in one." : "."));
    }

    /** {@code metric 'Sharpness' of the plugin 'acme' (plugins/acme.jar)}. */
    public static String ofPlugin(String subject, String plugin, String path) {
        return subject + " of the plugin '" + plugin + "' (" + path + ")";
    }

    /** @param whose {@link #ofPlugin} */
    public static String pluginFailed(String whose, String error, Optional<String> mismatch) {
        return "The " + whose + " failed: " + error + ". "
                + mismatch.map(Messages::builtForOtherAnometry).orElse(PLUGIN_BUG);
    }

    /** @param whose {@link #ofPlugin} */
    public static String backendMissing(String whose, String error) {
        return "The " + whose + " failed: " + error + ". ND4J has no backend for this machine here. Put"
                + " org.nd4j:nd4j-native and its classifier for this machine into the plugin's folder, as"
                + " metrics-plugins/nd4j/README.md says.";
    }

    public static Problem otherAnometry(String provider, String member) {
        return new Problem(
                "The class " + provider + " does not find " + member + " of Anometry.", builtForOtherAnometry(member));
    }

    private static String builtForOtherAnometry(String member) {
        return "It was built for another version of Anometry (it uses " + member
                + "). Build it again with this version, or use a version of the plugin that fits.";
    }

    public static String pluginClosed(String whose, String error) {
        return "The " + whose + " was used after its plugin was closed: " + error
                + ". Close the PluginManager when you are done with what its plugins offer.";
    }

    public static String boundUnderOtherName(String name, String provider, String described) {
        return "The metric of " + provider + " is bound as '" + name + "', but describes itself as '" + described
                + "'. Bind it under that name.";
    }
}
