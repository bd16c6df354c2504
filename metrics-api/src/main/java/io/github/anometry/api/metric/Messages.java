package io.github.anometry.api.metric;

import io.github.anometry.api.internal.Spelling;
import io.github.anometry.api.internal.Wording;
import java.util.Collection;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // Metrics

    static String curveLengthsDiffer(String xName, int x, String yName, int y, int thresholds) {
        return "A curve needs one value of each kind for every point, but got " + x + " of " + xName + ", " + y + " of "
                + yName + " and " + thresholds + " thresholds. Give arrays of the same length.";
    }

    static String nanIsNoValue() {
        return "A metric's value cannot be NaN. Use MetricResult.undefined(reason), and say why there is no value.";
    }

    static String metricReturnedNaN() {
        return "the metric returned NaN";
    }

    static String metricReturnedNothing() {
        return "the metric returned nothing";
    }

    static String noSuchDetail(String name, Collection<String> known) {
        return "The result has no detail '" + name + "'. It has " + Wording.list(known) + "."
                + Spelling.didYouMean(name, known);
    }

    static String stateTooLarge() {
        return "The state takes more than 2147483639 bytes, the most that an array holds. Write it in parts, one for each "
                + "copy() of the metric.";
    }

    static String notAState() {
        return "The bytes are not the state of a metric: they do not begin with ANMT. Give those that toBytes() made.";
    }

    static String stateOfOtherVersion(int found, int known) {
        return "The bytes are a state in format " + found + ", but this version reads formats 1 to " + known
                + ". Read them with the version that wrote them, or write them again with this one.";
    }

    static String damagedState(int position) {
        return "The bytes are not the state of a metric: they are damaged at or before byte " + position
                + ". Write or send them again.";
    }

    static String statesDiffer(String mine, String others) {
        return "Metrics merge only if their settings are equal, but one gathers " + mine + ", the other " + others
                + ". Give both the same settings.";
    }

    // Arrays of a result

    static String noSuchTensor(String name, Collection<String> known) {
        return "The result has no array '" + name + "'. It has " + Wording.list(known) + "."
                + Spelling.didYouMean(name, known);
    }
}
