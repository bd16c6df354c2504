package io.github.anometry.core.internal.curve;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // Regions with saturation areas

    static String thresholdsTwice() {
        return "thresholds and num_thresholds are both set. Give the thresholds or their number.";
    }

    static String thresholdIsNaN() {
        return "one of the thresholds is NaN. Give numbers; they may be infinite.";
    }

    // Why a measure is undefined

    static String noAnomalous(long normal) {
        return "no element is anomalous (" + normal + " are normal), and the measure needs at least one that is";
    }

    static String bestOfAllAnomalous() {
        return "The best F score is that of calling every element anomalous, normal ones too, so it depends on how many are "
                + "anomalous and not on the scores. Check whether the scores separate the classes: measure AUROC.";
    }

    /** @param measure that is 1 without normal elements */
    static String oneWithoutNormal(String measure) {
        return "There is no normal element, so " + measure
                + " is 1 whatever the scores are. Measure data with normal elements, too.";
    }
}
