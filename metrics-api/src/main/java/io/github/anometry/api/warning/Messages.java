package io.github.anometry.api.warning;

/** What this package shows to a user: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String notAWarningName(String name) {
        return "'" + name + "' is no name of a warning. Give lower-case words with hyphens: grey-mask.";
    }

    static String warningOfNothing(String name, long count) {
        return "A warning '" + name + "' is about " + count + " things. Give 1 or more.";
    }
}
