package io.github.anometry.examples.wrapping.library;

import java.util.Arrays;

/** Constructed from its data, like classes that need all of them. */
public final class Sample {
    private final double[] sorted;

    public Sample(double[] data) {
        sorted = data.clone();
        Arrays.sort(sorted);
    }

    public double median() {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    public double range() {
        return sorted[sorted.length - 1] - sorted[0];
    }
}
