package io.github.anometry.core.inject;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String boundUnderOtherName(String name, String provider, String described) {
        return "The metric of " + provider + " is bound as '" + name + "', but describes itself as '" + described
                + "'. Bind it under that name.";
    }
}
