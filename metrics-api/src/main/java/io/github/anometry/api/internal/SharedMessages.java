package io.github.anometry.api.internal;

import java.util.List;

/** What several packages show to a user. */
public final class SharedMessages {
    private SharedMessages() {}

    public static String noCurveStep(double step) {
        return "The step of a curve is " + Wording.number(step)
                + ", but must be 0, which keeps every point, or more. A figure of rates needs no more than 0.001.";
    }

    public static String cannotWrite(String metric) {
        return metric
                + " does not expose its state, so it cannot be written as bytes. Merge it in memory, or evaluate the "
                + "batches in one process; your own metric can implement StatefulMetric.";
    }

    public static String stateOfOtherMetric(String found, String expected) {
        return "The bytes are the state of " + found + ", not of " + expected
                + ". Read them with a metric of the same name, fields and settings.";
    }

    public static String unknownParameter(String metric, String parameter, List<String> known) {
        return metric + " has no parameter '" + parameter + "'. It has " + Wording.list(known) + "."
                + Spelling.didYouMean(parameter, known);
    }
}
