package io.github.anometry.core.internal.label;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private static final String SET_THRESHOLD =
            "Set another threshold, or find one on the scores: F1AdaptiveThreshold, --fit-thresholds.";

    private Messages() {}

    // Why a measure is undefined

    static String noPositive(String what) {
        return what + ", so the measure divides zero by zero; set zero_division to give it a value";
    }

    static String nothingPredictedOrAnomalous() {
        return "nothing is anomalous and nothing was predicted anomalous";
    }

    static String nothingPredicted() {
        return "nothing was predicted anomalous";
    }

    static String nothingAnomalous() {
        return "nothing is anomalous";
    }

    static String ofNormalClass(String reason) {
        return "with the classes swapped: " + reason;
    }

    static String noDefinedSample(int samples) {
        return (samples == 1 ? "the one sample does not define" : "none of the " + samples + " samples defines")
                + " the measure; set zero_division to give it a value";
    }

    // Why a measure of labels is undefined

    static String nothingNormal() {
        return "nothing is normal";
    }

    static String nothingPredictedNormal() {
        return "nothing was predicted normal";
    }

    static String allPredictedAnomalous() {
        return "Every element is predicted anomalous, normal ones too: no score is below the threshold, as with 0.5 and raw "
                + "scores that are larger. " + SET_THRESHOLD;
    }

    static String nonePredictedAnomalous() {
        return "No element is predicted anomalous, although there are anomalous ones: no score reaches the threshold, as with "
                + "0.5 and raw scores that are smaller. " + SET_THRESHOLD;
    }
}
