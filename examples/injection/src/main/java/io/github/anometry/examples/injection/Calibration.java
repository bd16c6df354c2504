package io.github.anometry.examples.injection;

import java.util.Map;

/** The score from which an image of a camera counts as anomalous: something that lives in the program, not in a file. */
public record Calibration(Map<String, Float> thresholds) {
    float threshold(String camera) {
        Float threshold = thresholds.get(camera);
        if (threshold == null) {
            throw new IllegalArgumentException(
                    "camera is " + camera + ", but only " + thresholds.keySet() + " are calibrated.");
        }
        return threshold;
    }
}
