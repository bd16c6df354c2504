package io.github.anometry.core.internal;

import io.github.anometry.api.internal.Wording;

/** Messages of several families of metrics: refused input, and why measures are undefined. */
public final class MetricMessages {
    private MetricMessages() {}

    // Rejected input

    public static String shapesDiffer(String targets, String scores) {
        return "Shape " + targets + " does not match scores of shape " + scores;
    }

    public static String giveEqualShapes() {
        return "Scores and targets describe the same elements one by one; give both the same shape.";
    }

    public static String notPerPixel(String shape) {
        return "Shape " + shape + ", which is not the shape of images,";
    }

    // Regions with saturation areas

    public static String outOfRange(String parameter, double value, String range) {
        return parameter + " is " + Wording.number(value) + ", but must be " + range + ".";
    }

    // Why a measure is undefined

    public static String noData() {
        return "there is no data";
    }

    public static String noNormal(long anomalous) {
        return "no element is normal (" + anomalous + " are anomalous), and the measure needs at least one that is";
    }

    public static String noRegion() {
        return "no mask has an anomalous region";
    }
}
