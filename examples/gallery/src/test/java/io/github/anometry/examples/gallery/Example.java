package io.github.anometry.examples.gallery;

import io.github.anometry.api.metric.AnomalibMetric;
import java.util.function.Function;

/**
 * An adapter of the gallery, and the same value computed by hand.
 *
 * @param source the name of its source
 * @param metric the adapter with its defaults
 * @param byHand the library's own value over all data, followed by its details
 */
record Example(String source, AnomalibMetric<?> metric, Function<Predictions, double[]> byHand) {
    static Example of(String source, AnomalibMetric<?> metric, Function<Predictions, double[]> byHand) {
        return new Example(source, metric, byHand);
    }

    static double[] values(double... values) {
        return values;
    }

    @Override
    public String toString() {
        return source;
    }
}
