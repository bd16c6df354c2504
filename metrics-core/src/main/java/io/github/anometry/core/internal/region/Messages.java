package io.github.anometry.core.internal.region;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String noSuchConnectivity(int neighbours) {
        return "connectivity is " + neighbours + ", but a pixel has 4 or 8 neighbours. Use 4 or 8.";
    }
}
