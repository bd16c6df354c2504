package io.github.anometry.api.warning;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String notAWarningName(String name) {
        return "'" + name + "' is not a warning name. Give lower-case words with hyphens: grey-mask.";
    }

    static String warningOfNothing(String name, long count) {
        return "A warning '" + name + "' is about " + count + " things. Give 1 or more.";
    }
}
