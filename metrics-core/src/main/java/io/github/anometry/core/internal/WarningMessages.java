package io.github.anometry.core.internal;

/**
 * What metrics and runs warn of: what is unusual, what follows, what to do. Always the same text for one kind, without values and
 * counts, so that the warnings of several categories add up.
 */
public final class WarningMessages {
    private static final String SET_THRESHOLD =
            "Set another threshold, or find one on the scores: F1AdaptiveThreshold, --fit-thresholds.";

    private WarningMessages() {}

    public static String clampedToZero(String field) {
        return clamped(field, "0, their lowest value");
    }

    public static String clampedToOne(String field) {
        return clamped(field, "1, their highest value");
    }

    private static String clamped(String field, String end) {
        return "1 % or more of the scores in '" + field + "' are exactly " + end
                + ", as clamping to [0, 1] leaves them. "
                + "Clamped scores are equal, so that metrics cannot rank them. Save the scores before they are clamped.";
    }

    public static String rankedUpsideDown() {
        return "The scores rank normal elements above anomalous ones, which is worse than chance. If a low score means "
                + "anomalous, negate the scores. If the labels are swapped, make 1 mean anomalous.";
    }

    public static String allPredictedAnomalous() {
        return "Every element is predicted anomalous, normal ones too: no score is below the threshold, as with 0.5 and raw "
                + "scores that are larger. " + SET_THRESHOLD;
    }

    public static String nonePredictedAnomalous() {
        return "No element is predicted anomalous, although there are anomalous ones: no score reaches the threshold, as with "
                + "0.5 and raw scores that are smaller. " + SET_THRESHOLD;
    }

    public static String bestOfAllAnomalous() {
        return "The best F score is that of calling every element anomalous, normal ones too, so it depends on how many are "
                + "anomalous and not on the scores. Check whether the scores tell the classes apart: measure AUROC.";
    }

    /** @param measure that is 1 without normal elements */
    public static String oneWithoutNormal(String measure) {
        return "There is no normal element, so " + measure
                + " is 1 whatever the scores are. Measure data with normal elements, too.";
    }

    public static String thresholdOfAll() {
        return "This threshold calls every element anomalous, normal ones too, because no higher one reaches a better F1. "
                + "Check whether the scores tell the classes apart: measure AUROC. Or set a threshold of your own.";
    }
}
