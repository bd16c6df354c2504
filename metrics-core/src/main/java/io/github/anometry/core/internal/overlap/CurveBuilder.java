package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.metric.Curve;
import java.util.Arrays;

/** Builds an overlap curve from its strictest point on. */
final class CurveBuilder {
    private double[] rates = new double[16];
    private double[] overlaps = new double[16];
    private float[] thresholds = new float[16];
    private int size;

    void add(float threshold, double rate, double overlap) {
        if (size == rates.length) {
            int more = size + (size >> 1);
            rates = Arrays.copyOf(rates, more);
            overlaps = Arrays.copyOf(overlaps, more);
            thresholds = Arrays.copyOf(thresholds, more);
        }
        thresholds[size] = threshold;
        rates[size] = rate;
        overlaps[size++] = overlap;
    }

    /** Drops the last point if it is above another at {@code rate}, and so on a vertical line between that one and the next. */
    void dropBetween(double rate) {
        if (size > 1 && rates[size - 1] == rate && rates[size - 2] == rate) {
            size--;
        }
    }

    double lastRate() {
        return rates[size - 1];
    }

    double lastOverlap() {
        return overlaps[size - 1];
    }

    Curve build() {
        return new Curve(
                "shared_fpr",
                Arrays.copyOf(rates, size),
                "tpr",
                Arrays.copyOf(overlaps, size),
                Arrays.copyOf(thresholds, size));
    }
}
