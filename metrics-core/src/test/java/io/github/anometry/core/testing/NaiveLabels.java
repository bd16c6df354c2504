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
        F1("F1Score"),
        ACCURACY("Accuracy"),
        PRECISION("Precision"),
        RECALL("Recall"),
        FBETA("FBeta"),
        SPECIFICITY("Specificity"),
        IOU("IoU"),
        DICE("Dice"),
        MATTHEWS("MCC"),
        BALANCED_ACCURACY("BalancedAccuracy");

        private final String metric;

        Measure(String metric) {
            this.metric = metric;
        }

        /** What the metric is called. */
        public String metric() {
            return metric;
        }

        /** Whether it is taken over classes that can be chosen. */
        public boolean hasAverage() {
            return this != MATTHEWS && this != BALANCED_ACCURACY;
        }
    }

    /**
     * How it is measured.
     *
     * @param beta what {@link Measure#FBETA} is about
     * @param average for those that {@link Measure#hasAverage() have} one
     */
    public record Setting(
            double beta,
            float threshold,
            Average average,
            @Nullable Double zeroDivision) {}

    private record Decision(boolean predicted, boolean truth) {}

    /** The measure over elements {@code from} to {@code to}; empty if it divides by zero and has no value for that. */
    public static OptionalDouble of(Measure measure, Setting setting, ScoreSet set, int from, int to) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = from; i < to; i++) {
            decisions.add(new Decision(set.score(i) >= setting.threshold(), set.target(i)));
        }
        boolean isMacro = setting.average() == Average.MACRO;
        if (measure == Measure.MATTHEWS) {
            return correlation(decisions, setting.zeroDivision());
        }
        if (measure == Measure.BALANCED_ACCURACY || (measure == Measure.ACCURACY && isMacro)) {
            return meanOfClasses(Measure.RECALL, setting, decisions);
        }
        if (measure == Measure.ACCURACY) {
            long right = decisions.stream()
                    .filter(decision -> decision.predicted() == decision.truth())
                    .count();
            return ratio(right, decisions.size(), setting.zeroDivision());
        }
        if (setting.average() == Average.MICRO) {
            return ofClasses(measure, setting, decisions, List.of(true, false));
        }
        return isMacro
                ? meanOfClasses(measure, setting, decisions)
                : ofClasses(measure, setting, decisions, List.of(true));
    }

    private static OptionalDouble meanOfClasses(Measure measure, Setting setting, List<Decision> decisions) {
        OptionalDouble anomalous = ofClasses(measure, setting, decisions, List.of(true));
        OptionalDouble normal = ofClasses(measure, setting, decisions, List.of(false));
        return anomalous.isEmpty() || normal.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(0.5 * (anomalous.getAsDouble() + normal.getAsDouble()));
    }

    private static OptionalDouble ofClasses(
            Measure measure, Setting setting, List<Decision> decisions, List<Boolean> classes) {
        long hits = 0;
        long claimed = 0;
        long real = 0;
        long either = 0;
        long others = 0;
        long leftAlone = 0;
        for (boolean one : classes) {
            for (Decision decision : decisions) {
                boolean isClaimed = decision.predicted() == one;
                boolean isReal = decision.truth() == one;
                hits += isClaimed && isReal ? 1 : 0;
                claimed += isClaimed ? 1 : 0;
                real += isReal ? 1 : 0;
                either += isClaimed || isReal ? 1 : 0;
                others += isReal ? 0 : 1;
                leftAlone += isClaimed || isReal ? 0 : 1;
            }
        }
        Double zeroDivision = setting.zeroDivision();
        return switch (measure) {
            case PRECISION -> ratio(hits, claimed, zeroDivision);
            case RECALL -> ratio(hits, real, zeroDivision);
            case SPECIFICITY -> ratio(leftAlone, others, zeroDivision);
            case IOU -> ratio(hits, either, zeroDivision);
            case FBETA ->
                hits > 0
                        ? OptionalDouble.of(
                                weightedHarmonicMean((double) hits / claimed, (double) hits / real, setting.beta()))
                        : ratio(0, claimed + real, zeroDivision);
            default -> ratio(2 * hits, claimed + real, zeroDivision);
        };
    }

    private static double weightedHarmonicMean(double precision, double recall, double beta) {
        double ofRecall = beta * beta / (1 + beta * beta);
        return 1 / (ofRecall / recall + (1 - ofRecall) / precision);
    }

    /** Pearson's r of the labels as numbers 0 and 1. */
    private static OptionalDouble correlation(List<Decision> decisions, @Nullable Double zeroDivision) {
        double count = decisions.size();
        double sumPredicted = decisions.stream().filter(Decision::predicted).count();
        double sumTrue = decisions.stream().filter(Decision::truth).count();
        double covariance = 0;
        double variancePredicted = 0;
        double varianceTrue = 0;
        for (Decision decision : decisions) {
            // Times the count, so that all numbers are whole.
            double predicted = (decision.predicted() ? count : 0) - sumPredicted;
            double truth = (decision.truth() ? count : 0) - sumTrue;
            covariance += predicted * truth;
            variancePredicted += predicted * predicted;
            varianceTrue += truth * truth;
        }
        if (variancePredicted > 0 && varianceTrue > 0) {
            return OptionalDouble.of(covariance / (Math.sqrt(variancePredicted) * Math.sqrt(varianceTrue)));
        }
        return zeroDivision == null ? OptionalDouble.empty() : OptionalDouble.of(zeroDivision);
    }

    private static OptionalDouble ratio(long dividend, long divisor, @Nullable Double zeroDivision) {
        if (divisor > 0) {
            return OptionalDouble.of((double) dividend / divisor);
        }
        return zeroDivision == null ? OptionalDouble.empty() : OptionalDouble.of(zeroDivision);
    }
}
