package io.github.anometry.core.internal.label;

import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import java.util.Comparator;

/** The confusion counts of a class: true positives, false positives, false negatives, true negatives. */
public record Confusion(long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
    static final Comparator<Confusion> ORDER = Comparator.comparingLong(Confusion::truePositives)
            .thenComparingLong(Confusion::falsePositives)
            .thenComparingLong(Confusion::falseNegatives)
            .thenComparingLong(Confusion::trueNegatives);

    /** Larger than any count of data, and sums of such counts do not overflow. */
    private static final long MOST = Long.MAX_VALUE / 16;

    static final Confusion EMPTY = new Confusion(0, 0, 0, 0);

    Confusion plus(Confusion other) {
        return new Confusion(
                truePositives + other.truePositives,
                falsePositives + other.falsePositives,
                falseNegatives + other.falseNegatives,
                trueNegatives + other.trueNegatives);
    }

    /** The same decisions with the classes swapped. */
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

    Predictions predictions() {
        return new Predictions(normal(), anomalous(), predicted(), true);
    }

    long total() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    void write(StateOutput out) {
        out.number(truePositives);
        out.number(falsePositives);
        out.number(falseNegatives);
        out.number(trueNegatives);
    }

    static Confusion read(StateInput in) {
        return new Confusion(in.number(MOST), in.number(MOST), in.number(MOST), in.number(MOST));
    }
}
