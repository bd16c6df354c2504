package io.github.anometry.core.model;

/** Messages of this package: problem, where, cause, what to do. */
final class Messages {
    private Messages() {}

    // Setting up

    static String noScale(float threshold, float min, float max) {
        return "A scale needs a threshold that is a number and a min that is at most max, not threshold " + threshold
                + ", min " + min + ", max " + max + ".";
    }

    // Thresholds in files

    static String thresholdsNotSaved(String file, String reason) {
        return "The thresholds cannot be saved to '" + file + "': " + reason
                + ". Free some space, or name a file in a folder that exists and can be written to.";
    }

    static String thresholdsNotLoaded(String file, String reason) {
        return "The thresholds in '" + file + "' cannot be read: " + reason
                + ". Name a file that Thresholds.save wrote.";
    }

    static String otherFormat(long format) {
        return "'format' must be " + format + ".";
    }
}
