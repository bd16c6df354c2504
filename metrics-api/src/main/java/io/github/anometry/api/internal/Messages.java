package io.github.anometry.api.internal;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every message that this module shows to a user: problem, where, cause, what to do. */
public final class Messages {
    private static final String HOLDS_OTHER_TYPE =
            " is of another type: one of the two is a tensor, the other a text per sample.";

    private static final String A_CHANNEL_IS_A_REGION =
            "A channel is one region: 0 outside of it and, on each of its pixels, the number of them that must be found.";

    private static final String SET_LOCALE =
            ". Set LC_ALL=C.UTF-8, or another locale with UTF-8 that 'locale -a' lists.";

    private Messages() {}

    private static String given(@Nullable String reason) {
        return reason == null ? "it gives no reason." : reason;
    }

    // Files

    static String isFolder() {
        return "it is a folder";
    }

    static String writeProtected() {
        return "it is write-protected";
    }

    // Tensors

    public static String shapeDoesNotFit(String shape, long product, int size) {
        return "Shape " + shape + " has " + product + " elements, the data " + size
                + ". Give the length of each axis, so that their product is the number of elements.";
    }

    public static String negativeAxis(String shape) {
        return "Shape " + shape + " has a negative axis. Give the length of each axis.";
    }

    public static String partOfAnElement(int bytes, String type) {
        return "Memory of " + bytes + " bytes does not hold a whole number of elements of type " + type
                + ". Set the buffer's position and limit to those of the elements.";
    }

    public static String scalarHasNoSlices() {
        return "A tensor without axes has no slices. Read its one element with getDouble(0).";
    }

    public static String notAnInt(double element, String position) {
        return "The element " + Wording.number(element) + " at " + position
                + " is not an int. Give whole numbers from -2147483648 to 2147483647.";
    }

    public static String notALong(double element, String position) {
        return "The element " + Wording.number(element) + " at " + position
                + " is not a long. Give whole numbers from -9223372036854775808 to 9223372036854775807.";
    }

    public static String rankTooLow(int axes) {
        return "A tensor cannot be given " + axes + " axes. Ask for 1 or more.";
    }

    public static String notBytes(String type) {
        return "Elements of type " + type + " are not bytes. Read booleans or unsigned bytes, or read these as floats.";
    }

    public static String notABoolean(double element, String position) {
        return "The element " + Wording.number(element) + " at " + position
                + " is neither 0 nor 1. Give 0/1 or boolean values.";
    }

    // Fields and batches

    public static String notAFieldName(String name) {
        return "'" + name
                + "' is no field name. Use letters, digits and underscores, a letter first, for example depth_conf.";
    }

    public static String fieldHasOtherType(String name, String type) {
        return "The standard field '" + name + "' holds " + type + ". Use a field of another name.";
    }

    public static String wrongFieldShape(String field, String value, String expected) {
        return "Field '" + field + "' got " + value + ", which is not " + expected
                + ". Reshape the value; N is the number of samples.";
    }

    public static String notATarget(String field, double element, String position, boolean mask) {
        return "Field '" + field + "' has the value " + Wording.number(element) + " at " + position + ". "
                + (mask
                        ? "A mask is boolean, 0/1 or 0/255, not a mix. Threshold it first, for example mask > 0."
                        : "A label is boolean or 0/1. Map your classes to 0 (normal) and 1 (anomalous) first.");
    }

    public static String notAFrame(String field, double element, String position) {
        return "Field '" + field + "' has the value " + Wording.number(element) + " at " + position
                + ", which is no number of a frame. Frames are numbered 0, 1, 2 and so on.";
    }

    // Regions with saturation areas

    public static String saysNoSaturation(String field, String value) {
        return "Field '" + field + "' got " + value
                + ", which marks regions, but does not say when they are saturated. " + A_CHANNEL_IS_A_REGION
                + " Without saturation, that is the area of the region.";
    }

    public static String notAPixelCount(String field, double element, String position) {
        return "Field '" + field + "' has the value " + Wording.number(element) + " at " + position
                + ", which is no number of pixels. " + A_CHANNEL_IS_A_REGION;
    }

    public static String severalSaturations(String field, String channel, int first, int second, String position) {
        return "Field '" + field + "' has the values " + first + " and " + second + " in the channel " + channel
                + ", the latter first at " + position + ". " + A_CHANNEL_IS_A_REGION
                + " Give each region a channel of its own.";
    }

    public static String saturationExceedsArea(String field, String channel, int saturation, int area) {
        return "Field '" + field + "' has the value " + saturation + " in the channel " + channel
                + ", whose region has only " + area + (area == 1 ? " pixel. " : " pixels. ") + A_CHANNEL_IS_A_REGION
                + " Give the area of the region at most.";
    }

    // Batches

    public static String addedSizeDiffers(String field, int samples, String batch, int size) {
        return "'" + field + "' has " + samples + (samples == 1 ? " sample" : " samples") + ", but " + batch + " has "
                + size
                + ". All fields of a batch are about the same samples; give the field one value for each of them.";
    }

    public static String batchSizesDiffer(String first, String firstValue, String field, String value) {
        return "Field '" + field + "' is " + value + ", but field '" + first + "' is " + firstValue
                + ": their first axes, the number of samples, differ. All fields of a batch describe the same samples;"
                + " give each of them a value for every sample.";
    }

    public static String fieldPutTwice(String field) {
        return "Field '" + field + "' is put into the batch twice. A batch has one value for each name; put it once.";
    }

    public static String textIsNull(String field, int sample) {
        return "Field '" + field + "' has null for sample " + sample + ". Give an empty text where there is none.";
    }

    public static String emptyBatch() {
        return "The batch has no field. Put at least one.";
    }

    public static String scoresCollide(String field, String type) {
        return "Field '" + field + "' is " + type
                + "; as float32, in which scores are ranked, some of its different values are equal and count as ties."
                + " If that matters, give scores that lie further apart, for example logits instead of probabilities.";
    }

    public static String wholeScoresCollide(String field, String type) {
        return "Field '" + field + "' has whole numbers (" + type + ") beyond 2^24"
                + "; as float32, in which scores are ranked, some of its different values are equal and count as ties."
                + " If that matters, subtract the smallest of all from each, or give their ranks.";
    }

    public static String scoresOverflow(String field, String type) {
        return "Field '" + field + "' is " + type
                + ", and has values beyond 3.4e38, the largest float32, in which scores"
                + " are ranked: they became infinite, and count as ties."
                + " If that matters, give scores of a smaller scale, for example their logarithms.";
    }

    public static String notAWarningName(String name) {
        return "'" + name + "' is no name of a warning. Give lower-case words with hyphens: grey-mask.";
    }

    public static String warningOfNothing(String name, long count) {
        return "A warning '" + name + "' is about " + count + " things. Give 1 or more.";
    }

    public static String noSuchField(String kind, boolean declared, String field, Collection<String> present) {
        if (present.contains(field)) {
            return "Field '" + field + "' of this " + kind + HOLDS_OTHER_TYPE
                    + " Ask for it as it was put: with Field.tensor or with Field.strings.";
        }
        return (declared
                        ? "Field '" + field + "' has no value in this " + kind
                        : "This " + kind + " has no field '" + field + "'")
                + ". It has " + Wording.list(present) + "."
                + Spelling.didYouMean(field, present);
    }

    // Metrics

    public static String noCurveStep(double step) {
        return "The step of a curve is " + Wording.number(step)
                + ", but must be 0, which keeps every point, or more. A figure of rates needs no more than 0.001.";
    }

    public static String curveLengthsDiffer(String xName, int x, String yName, int y, int thresholds) {
        return "A curve needs one value of each kind for every point, but got " + x + " of " + xName + ", " + y + " of "
                + yName + " and " + thresholds + " thresholds. Give arrays of the same length.";
    }

    public static String nanIsNoValue() {
        return "NaN is no value of a metric. Use MetricResult.undefined(reason) and say why there is none.";
    }

    public static String metricReturnedNaN() {
        return "the metric returned NaN";
    }

    public static String metricReturnedNothing() {
        return "the metric returned nothing";
    }

    public static String neverUpdated(Collection<String> fields) {
        return "no batch with " + String.join(" and ", fields) + " was seen";
    }

    public static String neverUpdatedByAny(Collection<String> fields) {
        return "no batch with " + String.join(" or ", fields) + " was seen";
    }

    public static String noSuchDetail(String name, Collection<String> known) {
        return "The result has no detail '" + name + "'. It has " + Wording.list(known) + "."
                + Spelling.didYouMean(name, known);
    }

    public static String metricLacksField(
            String metric, String field, String kind, boolean declared, Collection<String> present) {
        if (present.contains(field)) {
            return metric + " needs the field '" + field + "', which in this " + kind + HOLDS_OTHER_TYPE
                    + " Put what the metric takes, or give the metric another field.";
        }
        return metric + " needs the field '" + field + "', "
                + (declared
                        ? "which has no value in this " + kind + " (it has " + Wording.list(present) + ")"
                        : "which is not a field of this " + kind + " (it has " + Wording.list(present) + ")")
                + "." + (declared ? "" : Spelling.didYouMean(field, present))
                + " Put the field into the batch, or build the metric with strict(false), in YAML strict: false, to skip such batches.";
    }

    public static String refused(String metric, String problem, String field, long batch, String image, String advice) {
        return problem + " in field '" + field + "' of batch " + batch + (image.isEmpty() ? "" : " (" + image + ")")
                + ", read by " + metric + ". " + advice;
    }

    public static String metricRefusesBatch(String metric, long batch, @Nullable String reason) {
        return metric + " refuses batch " + batch + ": " + given(reason);
    }

    public static String metricCannotCompute(String metric, String failure) {
        return metric + " cannot be computed: " + failure + ". The cause of this exception says where.";
    }

    public static String metricIsBroken(String metric, String reason) {
        return metric + " cannot be computed: " + reason + ".";
    }

    public static String metricCannotBeMade(String metric, String failure) {
        return metric + " cannot be made: " + failure + ". The cause of this exception says where.";
    }

    /** Of a metric whose own class stopped in the middle of a call. */
    public static String halfUpdated(long batch) {
        return "batch " + batch + " failed midway, so what was gathered is not known; reset() and update again";
    }

    public static String mergeFailed() {
        return "a merge failed midway, so what was gathered is not known; reset() and update again";
    }

    public static String sizesDiffer(int size, String other, int otherSize) {
        return size + " elements, but " + otherSize + " in argument '" + other + "',";
    }

    public static String elementsPairUp() {
        return "The elements of all arguments belong together one by one. Name fields of one shape.";
    }

    public static String metricRefusesParameters(String metric, @Nullable String reason) {
        return metric + " cannot be built: " + given(reason);
    }

    public static String cannotMerge(String metric) {
        return metric + " cannot merge: its state does not add up. Update one metric with all batches instead.";
    }

    public static String cannotWrite(String metric) {
        return metric
                + " keeps its state to itself, so it cannot be written as bytes. Merge it where it is, or evaluate the "
                + "batches in one place; a metric of your own can implement StatefulMetric.";
    }

    public static String stateTooLarge() {
        return "The state takes more than 2147483639 bytes, the most that an array holds. Write it in parts, one for each "
                + "copy() of the metric.";
    }

    public static String notAState() {
        return "The bytes are no state of a metric: they do not begin with ANMT. Give those that toBytes() made.";
    }

    public static String stateOfOtherVersion(int found, int known) {
        return "The bytes are a state in format " + found + ", but this version reads formats 1 to " + known
                + ". Read them with the version that wrote them, or write them again with this one.";
    }

    public static String damagedState(int position) {
        return "The bytes are no state of a metric: they are damaged at or before byte " + position
                + ". Write or send them again.";
    }

    public static String stateOfOtherMetric(String found, String expected) {
        return "The bytes are the state of " + found + ", not of " + expected
                + ". Read them with a metric of the same name, fields and settings.";
    }

    public static String statesDiffer(String mine, String others) {
        return "Metrics merge with metrics of the same settings, but one gathers " + mine + ", the other " + others
                + ". Make one with the settings of the other.";
    }

    public static String cannotMergeWithItself(String metric) {
        return metric + " cannot merge with itself. Merge a copy that has seen other batches.";
    }

    public static String cannotMergeSettings(String metric, String mine, String others) {
        return metric + " cannot merge with a metric of other settings: " + mine + " and " + others
                + ". Build both alike, for example with copy().";
    }

    public static String cannotMergeFields(String metric, String mine, String others) {
        return metric + " cannot merge with a metric of other fields: " + mine + " and " + others
                + ". Merge metrics that read the same fields.";
    }

    public static String cannotMergeLoadedTwice(String metric) {
        return metric
                + " cannot merge with a metric of the same class that was loaded a second time, by another plugin or another"
                + " plugin manager. Open the plugins once, and make both metrics from one of them.";
    }

    public static String cannotMergeKinds(String metric, String other) {
        return metric + " cannot merge with " + other + ", which is another kind of metric. Merge like with like.";
    }

    // Arrays of a result

    public static String noSuchTensor(String name, Collection<String> known) {
        return "The result has no array '" + name + "'. It has " + Wording.list(known) + "."
                + Spelling.didYouMean(name, known);
    }

    // Paths

    public static String pathNotInLocale(String path, String encoding) {
        return "The path '" + path + "' cannot be used: its letters are not all in the encoding of the locale, "
                + encoding + SET_LOCALE;
    }

    public static String workingFolderNotInLocale(String folder, String encoding) {
        return "The folder '" + folder + "', where the command runs, cannot be used: its letters are not all in the "
                + "encoding of the locale, " + encoding + SET_LOCALE;
    }

    public static String noPath(String path, String reason) {
        return "'" + path + "' is no path: " + reason + ". Give the path of a file or folder.";
    }

    // Setting up

    public static String fieldsNotSet(String metric, String argument) {
        return metric + " has no field for its argument '" + argument
                + "'. Call fields(...) on its builder; it has no default fields.";
    }

    public static String parameterNotSet(String metric, String parameter) {
        return metric + " needs the parameter '" + parameter + "', which has no default. Set it.";
    }

    public static String unknownParameter(String metric, String parameter, List<String> known) {
        return metric + " has no parameter '" + parameter + "'. It has " + Wording.list(known) + "."
                + Spelling.didYouMean(parameter, known);
    }

    public static String wrongParameterType(
            String metric, String parameter, String value, String type, List<String> allowed) {
        String expected = allowed.isEmpty() ? "a value of type " + type : "one of " + String.join(", ", allowed);
        return metric + " cannot take " + value + " for its parameter '" + parameter + "'. It takes " + expected + "."
                + Spelling.didYouMean(value, allowed);
    }

    public static String wrongFieldCount(String metric, List<String> arguments, List<String> given) {
        if (arguments.isEmpty()) {
            return metric + " takes no fields, but got " + given.size() + " (" + Wording.few(given)
                    + "). Leave fields out.";
        }
        return metric + " takes " + arguments.size() + (arguments.size() == 1 ? " field (" : " fields (")
                + String.join(", ", arguments) + "), but got " + given.size()
                + (given.isEmpty() ? "" : " (" + Wording.few(given) + ")") + ". Name one field for each.";
    }

    public static String fieldCountOutOfRange(String metric, List<String> arguments, int required, List<String> given) {
        return metric + " takes " + required + " to " + arguments.size() + " fields ("
                + String.join(", ", arguments) + "), but got " + given.size()
                + (given.isEmpty() ? "" : " (" + Wording.few(given) + ")")
                + ". Name one field for each, in this order; "
                + String.join(", ", arguments.subList(required, arguments.size())) + " may be left out at the end.";
    }

    public static String fieldsMissing(String metric, List<String> arguments) {
        return metric + " has no default fields. Name the fields for " + String.join(", ", arguments)
                + ", for example fields: [pred_score, gt_label].";
    }

    public static String wrongFieldType(String metric, String argument, @Nullable String reason) {
        return metric + " cannot take that field for its argument '" + argument + "'. " + given(reason);
    }
}
