package io.github.anometry.cli.internal;

import java.util.Locale;

/** Messages about progress. */
public final class ProgressMessages {
    private ProgressMessages() {}

    /** @param category empty for data without categories */
    public static String evaluating(String category) {
        return category.isEmpty() ? "evaluating" : category;
    }

    public static String computing(String category) {
        return category + ", computing";
    }

    public static String nth(String category, int number, int of) {
        return category + " (" + number + " of " + of + ")";
    }

    public static String reached(long done, long all) {
        return String.format(Locale.ROOT, "%,d of %,d images", done, all);
    }

    /** @param secondsLeft below 0 if still unknown */
    public static String line(long done, long all, String what, long secondsLeft) {
        return Messages.error(
                reached(done, all) + ", " + what + (secondsLeft < 0 ? "" : ", about " + time(secondsLeft) + " left"));
    }

    private static String time(long seconds) {
        return seconds < 120 ? seconds + " s" : (seconds + 30) / 60 + " min";
    }

    public static String cancelled(String category, String reached) {
        return "The evaluation was interrupted" + (category.isEmpty() ? "" : " at '" + category + "'") + " after "
                + reached + ". Nothing was written.";
    }
}
