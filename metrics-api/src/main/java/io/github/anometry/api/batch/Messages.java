package io.github.anometry.api.batch;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private static final String HOLDS_OTHER_TYPE =
            " is of another type: one of the two is a tensor, the other a text per sample.";
    private static final String A_CHANNEL_IS_A_REGION =
            "A channel is one region: 0 outside of it and, on each of its pixels, the number of them that must be found.";

    private Messages() {}

    // Tensors

    static String shapeDoesNotFit(String shape, long product, int size) {
        return "Shape " + shape + " has " + product + " elements, the data " + size
                + ". Give the length of each axis, so that their product is the number of elements.";
    }

    static String negativeAxis(String shape) {
        return "Shape " + shape + " has a negative axis. Give the length of each axis.";
    }

    static String partOfAnElement(int bytes, String type) {
        return "Memory of " + bytes + " bytes does not hold a whole number of elements of type " + type
                + ". Set the buffer's position and limit to those of the elements.";
    }

    static String scalarHasNoSlices() {
        return "A tensor without axes has no slices. Read its one element with getDouble(0).";
    }

    static String notAnInt(double element, String position) {
        return "The element " + Wording.number(element) + " at " + position
                + " is not an int. Give whole numbers from -2147483648 to 2147483647.";
    }

    static String notALong(double element, String position) {
        return "The element " + Wording.number(element) + " at " + position
                + " is not a long. Give whole numbers from -9223372036854775808 to 9223372036854775807.";
    }

    static String rankTooLow(int axes) {
        return "A tensor cannot be given " + axes + " axes. Ask for 1 or more.";
    }

    static String notBytes(String type) {
        return "Elements of type " + type + " are not bytes. Read booleans or unsigned bytes, or read these as floats.";
    }

    static String notABoolean(double element, String position) {
        return "The element " + Wording.number(element) + " at " + position
                + " is neither 0 nor 1. Give 0/1 or boolean values.";
    }

    static String notAMaskByte(int element, String position) {
        return "The mask has " + element + " at " + position
                + ". Give 0 for a normal pixel, 1 for an anomalous one, 2 for an ignored one.";
    }

    static String masksAreCopied() {
        return "A mask with ignored pixels is no view of the memory of another library. Copy it into bytes, and call Tensor.ofMask.";
    }

    static String ignoredElement(int index) {
        return "The element at index " + index
                + " is ignored, which numbers and booleans cannot say. Leave this metric out, measure without ignored pixels, or read"
                + " the mask as bytes, of which 2 is ignored.";
    }

    // Fields and batches

    static String notAFieldName(String name) {
        return "'" + name
                + "' is not a field name. Use letters, digits and underscores, a letter first, for example depth_conf.";
    }

    static String fieldHasOtherType(String name, String type) {
        return "The standard field '" + name + "' holds " + type + ". Use a field of another name.";
    }

    static String wrongFieldShape(String field, String value, String expected) {
        return "Field '" + field + "' got " + value + ", which is not " + expected
                + ". Reshape the value; N is the number of samples.";
    }

    static String ignoredPrediction(String field) {
        return "Field '" + field
                + "' has ignored pixels, but a prediction is anomalous or not. Ignore pixels of gt_mask: they count nowhere.";
    }

    static String notATarget(String field, double element, String position, boolean mask) {
        return "Field '" + field + "' has the value " + Wording.number(element) + " at " + position + ". "
                + (mask
                        ? "A mask is boolean, 0/1 or 0/255, not a mix. Threshold it first, for example mask > 0."
                        : "A label is boolean or 0/1. Map your classes to 0 (normal) and 1 (anomalous) first.");
    }

    static String notAFrame(String field, double element, String position) {
        return "Field '" + field + "' has the value " + Wording.number(element) + " at " + position
                + ", which is not a frame number. Frames are numbered 0, 1, 2 and so on.";
    }

    // Regions with saturation areas

    static String saysNoSaturation(String field, String value) {
        return "Field '" + field + "' got " + value
                + ", which marks regions, but does not say when they are saturated. " + A_CHANNEL_IS_A_REGION
                + " Without saturation, that is the area of the region.";
    }

    static String notAPixelCount(String field, double element, String position) {
        return "Field '" + field + "' has the value " + Wording.number(element) + " at " + position
                + ", which is not a number of pixels. " + A_CHANNEL_IS_A_REGION;
    }

    static String severalSaturations(String field, String channel, int first, int second, String position) {
        return "Field '" + field + "' has the values " + first + " and " + second + " in the channel " + channel
                + ", the latter first at " + position + ". " + A_CHANNEL_IS_A_REGION
                + " Give each region a channel of its own.";
    }

    static String saturationExceedsArea(String field, String channel, int saturation, int area) {
        return "Field '" + field + "' has the value " + saturation + " in the channel " + channel
                + ", whose region has only " + area + (area == 1 ? " pixel. " : " pixels. ") + A_CHANNEL_IS_A_REGION
                + " Give the area of the region at most.";
    }

    // Batches

    static String addedSizeDiffers(String field, int samples, String batch, int size) {
        return "'" + field + "' has " + samples + (samples == 1 ? " sample" : " samples") + ", but " + batch + " has "
                + size
                + ". All fields of a batch are about the same samples; give the field one value for each of them.";
    }

    static String batchSizesDiffer(String first, String firstValue, String field, String value) {
        return "Field '" + field + "' is " + value + ", but field '" + first + "' is " + firstValue
                + ": their first axes, the number of samples, differ. All fields of a batch describe the same samples;"
                + " give each of them a value for every sample.";
    }

    static String fieldPutTwice(String field) {
        return "Field '" + field + "' is put into the batch twice. A batch has one value for each name; put it once.";
    }

    static String textIsNull(String field, int sample) {
        return "Field '" + field + "' has null for sample " + sample + ". Give an empty text where there is none.";
    }

    static String emptyBatch() {
        return "The batch has no field. Put at least one.";
    }

    static String scoresCollide(String field, String type) {
        return "Field '" + field + "' is " + type
                + "; as float32, in which scores are ranked, some of its different values are equal and count as ties."
                + " If that matters, give scores that lie further apart, for example logits instead of probabilities.";
    }

    static String wholeScoresCollide(String field, String type) {
        return "Field '" + field + "' has whole numbers (" + type + ") beyond 2^24"
                + "; as float32, in which scores are ranked, some of its different values are equal and count as ties."
                + " If that matters, subtract the smallest of all from each, or give their ranks.";
    }

    static String scoresOverflow(String field, String type) {
        return "Field '" + field + "' is " + type
                + ", and has values beyond 3.4e38, the largest float32, in which scores"
                + " are ranked: they became infinite, and count as ties."
                + " If that matters, give scores of a smaller scale, for example their logarithms.";
    }

    static String noSuchField(String kind, boolean declared, String field, Collection<String> present) {
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
}
