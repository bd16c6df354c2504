package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.internal.Wording;
import java.util.Arrays;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // Rejected input

    static String giveImages() {
        return "Regions belong to images: [H, W], [N, H, W] or [N, 1, H, W].";
    }

    // Regions with saturation areas

    static String notRegions(String shape) {
        return "Shape " + shape + ", which is not the shape of regions,";
    }

    static String regionsDiffer(String regions, String values) {
        return "Shape " + regions + " does not match images of shape " + values;
    }

    static String giveRegions() {
        return "Regions are [N, K, H, W]: of each of N images K channels of its height and width, one for each region.";
    }

    static String saysNoSaturation() {
        return "Boolean regions, which do not say when they are saturated,";
    }

    static String notAPixelCount(double element, String position) {
        return "The value at " + position + " is " + Wording.number(element) + ", which is not a number of pixels,";
    }

    static String severalSaturations(int first, int second, String position) {
        return "The region at " + position + " has the saturation areas " + first + " and " + second;
    }

    static String saturationExceedsArea(int saturation, int area, String position) {
        return "The region at " + position + " has " + area + (area == 1 ? " pixel" : " pixels")
                + ", but the saturation area " + saturation;
    }

    static String giveSaturationAreas() {
        return "A channel is one region: 0 outside of it and, on each of its pixels, the number of them that must be "
                + "found, its area at most.";
    }

    // Per-image overlap (PIMO, AUPIMO)

    static String noFprBounds(double[] bounds) {
        return "fpr_bounds is "
                + Wording.list(Arrays.stream(bounds).mapToObj(Wording::number).toList())
                + ", but must be two rates: the lower one above 0, the upper one higher and at most 1.";
    }

    static String pathsDiffer(int paths, int images) {
        return paths + (paths == 1 ? " path" : " paths") + " for " + images + (images == 1 ? " image" : " images");
    }

    static String givePathOfEachImage() {
        return "Results of single images are named by path; give one for each image, or none.";
    }

    static String noAnomalousImage(long normal) {
        return "no image is anomalous (" + normal + (normal == 1 ? " is" : " are")
                + " normal), and the measure needs at least one that is";
    }

    static String noNormalImage(long anomalous) {
        return "no image is normal (" + anomalous + (anomalous == 1 ? " is" : " are")
                + " anomalous), and the measure needs at least one that is";
    }

    static String oneNormalScore(float score) {
        return "all pixels of normal images have the score " + Wording.number(score)
                + ", so there is no range for thresholds; set mode: exact";
    }

    static String noFiniteRange(float lowest, float highest) {
        return "the pixels of normal images score from " + Wording.number(lowest) + " to " + Wording.number(highest)
                + ", a range that float32 cannot divide into equal steps; set mode: exact";
    }

    static String tooManyThresholds(int thresholds, float lowest, float highest) {
        return "there are no " + thresholds + " different float32 thresholds in equal steps from "
                + Wording.number(lowest) + " to " + Wording.number(highest)
                + "; lower num_thresholds, or set mode: exact";
    }

    // The evaluator

    static String statesDisagree() {
        return "The bytes that were read hold the scores of some pixels and the regions of others. Write them again, whole, with "
                + "toBytes().";
    }
}
