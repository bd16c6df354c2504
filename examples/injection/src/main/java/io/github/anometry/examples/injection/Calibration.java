package io.github.anometry.examples.injection;

import java.util.Map;

/** The score from which a camera's images count as anomalous: an object of the program, not of a file. */
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
