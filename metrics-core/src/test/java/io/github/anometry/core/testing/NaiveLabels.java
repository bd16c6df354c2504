package io.github.anometry.core.testing;

import io.github.anometry.core.metric.Average;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Measures of predicted labels, class by class from lists of decisions. */
public final class NaiveLabels {
    private NaiveLabels() {}

    /** What is measured. */
    public enum Measure {
        F1,
        ACCURACY,
        PRECISION,
        RECALL
    }

    private record Decision(boolean predicted, boolean truth) {}

    /** The measure over elements {@code from} to {@code to}; empty if it divides by zero and has no value for that. */
    public static OptionalDouble of(
            Measure measure,
            Average average,
            @Nullable Double zeroDivision,
            float threshold,
            ScoreSet set,
            int from,
            int to) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = from; i < to; i++) {
            decisions.add(new Decision(set.score(i) >= threshold, set.target(i)));
        }
        boolean isMacro = average == Average.MACRO;
        if (measure == Measure.ACCURACY && !isMacro) {
            long right = decisions.stream()
                    .filter(decision -> decision.predicted() == decision.truth())
                    .count();
            return ratio(right, decisions.size(), zeroDivision);
        }
        Measure ofClass = measure == Measure.ACCURACY ? Measure.RECALL : measure;
        if (average == Average.MICRO) {
            return ofClasses(ofClass, decisions, List.of(true, false), zeroDivision);
        }
        OptionalDouble anomalous = ofClasses(ofClass, decisions, List.of(true), zeroDivision);
        if (!isMacro) {
            return anomalous;
        }
        OptionalDouble normal = ofClasses(ofClass, decisions, List.of(false), zeroDivision);
        return anomalous.isEmpty() || normal.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(0.5 * (anomalous.getAsDouble() + normal.getAsDouble()));
    }

    private static OptionalDouble ofClasses(
            Measure measure, List<Decision> decisions, List<Boolean> classes, @Nullable Double zeroDivision) {
        long hits = 0;
        long claimed = 0;
        long real = 0;
        for (boolean one : classes) {
            for (Decision decision : decisions) {
                hits += decision.predicted() == one && decision.truth() == one ? 1 : 0;
                claimed += decision.predicted() == one ? 1 : 0;
                real += decision.truth() == one ? 1 : 0;
            }
        }
        return switch (measure) {
            case PRECISION -> ratio(hits, claimed, zeroDivision);
            case RECALL -> ratio(hits, real, zeroDivision);
            default -> ratio(2 * hits, claimed + real, zeroDivision);
        };
    }

    private static OptionalDouble ratio(long dividend, long divisor, @Nullable Double zeroDivision) {
        if (divisor > 0) {
            return OptionalDouble.of((double) dividend / divisor);
        }
        return zeroDivision == null ? OptionalDouble.empty() : OptionalDouble.of(zeroDivision);
    }
}
