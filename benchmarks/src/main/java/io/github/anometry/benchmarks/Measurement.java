package io.github.anometry.benchmarks;

import java.util.Arrays;
import java.util.Map;

/**
 * A measured time.
 *
 * @param title the name in the tables
 * @param threads the allowed threads
 * @param seconds the median of its runs
 * @param fastest the shortest run
 * @param slowest the longest run
 * @param values the computed values, by name
 */
record Measurement(
        String title,
        Size size,
        int threads,
        double seconds,
        double fastest,
        double slowest,
        Map<String, Double> values) {

    static Measurement of(String title, Size size, int threads, double[] runs, Map<String, Double> values) {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Measurement(title, size, threads, median, sorted[0], sorted[sorted.length - 1], Map.copyOf(values));
    }

    double nanosPerPixel() {
        return seconds * 1e9 / size.pixels();
    }
}
