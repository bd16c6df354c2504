package io.github.anometry.core.internal.region;

/** What this package shows to a user: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String noSuchConnectivity(int neighbours) {
        return "connectivity is " + neighbours + ", but a pixel has 4 or 8 neighbours. Use 4 or 8.";
    }
}
