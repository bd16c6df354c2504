package io.github.anometry.testkit;

/**
 * The outcome of a clause.
 *
 * @param clause what was checked
 * @param outcome whether the metric keeps it
 * @param message if it is violated, how to see that; if it was not checked, why; else empty
 */
public record Finding(Clause clause, Outcome outcome, String message) {
    /** Whether a metric keeps a clause. */
    public enum Outcome {
        KEPT,
        BROKEN,
        /** It does not apply to the metric, or the metric accepts no batch. */
        NOT_CHECKED
    }

    static Finding kept(Clause clause) {
        return new Finding(clause, Outcome.KEPT, "");
    }

    public boolean isBroken() {
        return outcome == Outcome.BROKEN;
    }
}
