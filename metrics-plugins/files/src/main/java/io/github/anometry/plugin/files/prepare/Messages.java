package io.github.anometry.plugin.files.prepare;

import io.github.anometry.api.internal.Wording;

/** Messages about settings of preparation: problem, where, cause, what to do. */
final class Messages {
    static final String IMAGE_SCORE = "image_score";

    private Messages() {}

    static String notAMaskValue(String text) {
        return "'ignore' is given '" + text
                + "', which is not a value of a mask. Give a number, or several with commas between them,"
                + " for example 255 or -1,255.";
    }

    static String notAResize(String text) {
        return "'" + text
                + "' is not a way to resize. Give map (maps to the size of their masks), mask (masks to the size of"
                + " their maps), a height and a width such as 256x256, or none.";
    }

    static String notAScoreRule(String text) {
        return "'" + text
                + "' is not an image score. Give max, mean, topk=0.01 (the mean of the highest 1 %), top=100 (the mean"
                + " of the highest 100 pixels), or given.";
    }

    static String notAnAmount(String text, boolean isShare) {
        return "'" + text + "' is not an image score: "
                + (isShare
                        ? "topk is a share above 0 and at most 1, for example topk=0.01. For a number of pixels give top=100."
                        : "top is a whole number of pixels, at least 1, for example top=100. For a share give topk=0.01.");
    }

    static String notASide(int pool) {
        return "'pool' is " + pool + ". It is the side of a window in pixels, at least 1.";
    }

    static String notASigma(double smooth, int highest) {
        return "'smooth' is " + Wording.number(smooth) + ". It is a standard deviation in pixels, from 0 to " + highest
                + ".";
    }

    static String poolWithoutMax(ScoreRule rule) {
        return "'pool' needs the image score max, but it is " + rule + ". Leave out one of the two.";
    }
}
