package io.github.anometry.api.metric;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A metric that has a value for each sample in addition to its overall value, such as the overlap of each image. The texts of
 * the first text field that feeds it, for example paths, identify the samples.
 *
 * @param <R> what the metric computes
 */
public interface SampleValueSource<R extends @Nullable Object> {
    /**
     * The value of each sample by its text, over all updates since the last reset. Samples without a value, and samples that
     * share their text with another, are left out; no value is NaN.
     *
     * @param computed what {@link Metric#compute} returned after the last update
     */
    Map<String, Double> sampleValues(R computed);
}
