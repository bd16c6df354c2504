package io.github.anometry.core.metric;

/** How often a class was found (true positives), claimed in vain, missed, and rightly not claimed. */
record Confusion(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
    static final Confusion EMPTY = new Confusion(0, 0, 0, 0);

    Confusion plus(Confusion other) {
        return new Confusion(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives,
                trueNegatives + other.trueNegatives);
    }

    /** The same decisions, seen from the other class. */
    Confusion ofOtherClass() {
        return new Confusion(
                /* truePositives= */ trueNegatives,
                /* falsePositives= */ falseNegatives,
                /* falseNegatives= */ falsePositives,
                /* trueNegatives= */ truePositives);
    }

    long anomalous() {
        return truePositives + falseNegatives;
    }

    long normal() {
        return falsePositives + trueNegatives;
    }

    /** Predicted anomalous. */
    long predicted() {
        return truePositives + falsePositives;
    }

    long predictedNormal() {
        return falseNegatives + trueNegatives;
    }

    long total() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }
}
