package io.github.anometry.core.metric;

import io.github.anometry.api.internal.Wording;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // Why a measure is undefined

    static String noNormalPixel() {
        return "every pixel is in a region, and the measure needs at least one that is not";
    }

    // Metrics over quantiles

    static String quantileBetweenInfinities(String scoredClass) {
        return "the quantile of the " + scoredClass
                + " scores lies between -Infinity and Infinity, where nothing can be " + "interpolated";
    }

    // The adaptive threshold

    static String thresholdOfNormal(long normal) {
        return "no element is anomalous (" + normal + (normal == 1 ? " is" : " are")
                + " normal), so no threshold is best; "
                + "this is the highest score. Choose a threshold on data with anomalous elements";
    }

    static String thresholdOfAnomalous(long anomalous) {
        return "no element is normal (" + anomalous + (anomalous == 1 ? " is" : " are")
                + " anomalous), so the lowest score "
                + "is the best threshold. Choose a threshold on data with normal elements";
    }

    // The distribution of scores

    static String noDeviation(String detail, String what) {
        return detail + " is undefined: there is one " + what + ", but a standard deviation needs two";
    }

    // Per-image overlap (PIMO, AUPIMO)

    static String lowerBoundNotAttained(double lower, double lowest, long highestPixels, long normalPixels) {
        double needed = Math.rint(1 / lower);
        return "fpr_bounds begin at " + Wording.number(lower) + ", but the lowest false positive rate above 0 is "
                + Wording.number(lowest) + ", because " + highestPixels + " of the " + normalPixels
                + " pixels of normal images " + (highestPixels == 1 ? "has" : "have") + " the highest score; a rate of "
                + Wording.number(lower) + " takes " + Wording.number(1 / needed <= lower ? needed : needed + 1)
                + " such pixels, only one of them with the highest score. Add normal images, or raise the lower bound";
    }

    static String boundsCoincide(double lower, double upper, double rate) {
        return "the attainable false positive rate nearest to " + Wording.number(lower) + " and to "
                + Wording.number(upper) + " is the same, " + Wording.number(rate)
                + "; set fpr_bounds further apart, or bounds: exact";
    }

    static String boundsCoincideOnGrid(double lower, double upper, int thresholds, double rate) {
        return "the same one of " + thresholds + " thresholds is nearest to the false positive rates "
                + Wording.number(lower) + " and " + Wording.number(upper) + ", with " + Wording.number(rate)
                + "; raise num_thresholds, or set mode: exact";
    }

    static String tooFewPoints(int points, int thresholds) {
        return "only " + points + " of " + thresholds
                + " thresholds lie between fpr_bounds, and the grid needs more than "
                + "30; raise num_thresholds, set mode: exact, or force: true to compute it anyway";
    }

    static String fewPoints(int points, int thresholds) {
        return "Only " + points + " of " + thresholds
                + " thresholds lie between fpr_bounds, so the area may be far off. "
                + "Raise num_thresholds, or set mode: exact.";
    }

    static String otherBound(String which, double wanted, double attained) {
        return "The " + which + " bound of fpr_bounds is " + Wording.number(wanted)
                + ", but the nearest false positive rate that a threshold attains is " + Wording.number(attained)
                + ", so the area begins or ends there. Set mode: exact and bounds: exact to interpolate.";
    }

    static String rankedUpsideDown() {
        return "The scores rank normal elements above anomalous ones, which is worse than chance. If a low score means "
                + "anomalous, negate the scores. If the labels are swapped, make 1 mean anomalous.";
    }

    static String thresholdOfAll() {
        return "This threshold calls every element anomalous, normal ones too, because no higher one reaches a better F1. "
                + "Check whether the scores separate the classes: measure AUROC. Or set a threshold of your own.";
    }
}
