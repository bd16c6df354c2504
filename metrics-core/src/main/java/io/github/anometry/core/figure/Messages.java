package io.github.anometry.core.figure;

import io.github.anometry.api.internal.Wording;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String noAxis(String label, double min, double max, boolean logarithmic) {
        return "The " + (logarithmic ? "logarithmic axis '" : "axis '") + label + "' goes from " + Wording.number(min)
                + " to " + Wording.number(max) + ", but an axis needs a finite range from a lower to a higher number"
                + (logarithmic ? ", both above 0." : ".");
    }

    static String pointsDiffer(String series, String style, int x, int y) {
        return "The series '" + series + "' has " + x + " x and " + y + " y. " + style + " needs "
                + (style.equals("BARS") ? "one more x than y: the edges of the bars." : "as many x as y.");
    }
}
