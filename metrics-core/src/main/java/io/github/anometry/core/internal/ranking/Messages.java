package io.github.anometry.core.internal.ranking;

import io.github.anometry.api.internal.Wording;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // Rejected input

    static String hasNaN(int count, int size, String first) {
        return count + " of " + size + (count == 1 ? " scores is NaN, at " : " scores are NaN, the first at ") + first;
    }

    static String nanHasNoRank() {
        return "NaN is neither above nor below any threshold. Look for a division by zero or an overflow in the model, "
                + "and write its scores again.";
    }

    static String targetNotBinary(double value, String position) {
        return "The target at " + position + " is " + Wording.number(value);
    }

    static String giveBinaryTargets() {
        return "A target is 0 (normal) or 1 (anomalous), or boolean. Map other values to these first.";
    }

    static String giveBinaryMask() {
        return "A mask is boolean, 0/1 or 0/255, not a mix. Threshold it first, for example mask > 0.";
    }

    // Regions with saturation areas

    static String tooManyScores() {
        return "More than 2147483639 scores of one class do not fit into one metric. Evaluate the data in parts.";
    }

    // Binned scores

    static String binsDiffer(int mine, int others) {
        return "Binned metrics merge only with the same number of bins, but thresholds is " + mine
                + " in one metric and " + others + " in the other. Make both with the same thresholds.";
    }
}
