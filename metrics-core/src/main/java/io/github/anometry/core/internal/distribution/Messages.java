package io.github.anometry.core.internal.distribution;

import io.github.anometry.api.internal.Wording;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    static String noLogarithm(int count, int size, String first, double score) {
        return count + " of " + size
                + (count == 1
                        ? " scores is zero, negative or infinite, at "
                        : " scores are zero, negative or infinite, the first at ")
                + first + " (" + Wording.number(score) + ")";
    }

    static String givePositiveScores() {
        return "The distribution is that of the scores' logarithms: zero and negative numbers have none, and that of "
                + "infinity has no mean. Give positive scores, for example distances or probabilities, or add a constant to "
                + "all of them first.";
    }

    static String giveMaps() {
        return "Means are taken per pixel: give maps as [H, W], [N, H, W] or [N, 1, H, W].";
    }

    static String otherMapSize(int height, int width, int knownHeight, int knownWidth) {
        return "Maps of " + height + " x " + width + " pixels, after maps of " + knownHeight + " x " + knownWidth + ",";
    }

    static String resizeMaps() {
        return "Means are taken per pixel over all maps, so that they must have one size. Resize them, or leave the maps out.";
    }

    static String cannotMergeMapSizes(int height, int width, int otherHeight, int otherWidth) {
        return "Distributions over maps of " + height + " x " + width + " and of " + otherHeight + " x " + otherWidth
                + " pixels cannot merge. " + resizeMaps();
    }
}
