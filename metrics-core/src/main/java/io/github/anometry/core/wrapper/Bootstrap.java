package io.github.anometry.core.wrapper;

import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MetricResult;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** The values of a metric on resamples of its images: as many images as the data have, drawn with replacement. */
final class Bootstrap {
    private final int resamples;
    private final double[] values;
    private final @Nullable String undefinedReason;

    /**
     * @param metric the metric, without updates
     * @param images its states, one per image
     */
    Bootstrap(AnomalibMetric<?> metric, List<AnomalibMetric<?>> images, int resamples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] finite = new double[resamples];
        int count = 0;
        String firstReason = null;
        for (int resample = 0; resample < resamples; resample++) {
            AnomalibMetric<?> drawn = metric.copy();
            for (int i = 0; i < images.size(); i++) {
                drawn.merge(images.get(random.nextInt(images.size())));
            }
            MetricResult result = drawn.result();
            if (Double.isFinite(result.asDouble())) {
                finite[count++] = result.asDouble();
            } else if (firstReason == null) {
                firstReason = result.undefinedReason().orElseGet(() -> Messages.notFinite(result.toString()));
            }
        }
        this.resamples = resamples;
        this.values = Arrays.copyOf(finite, count);
        this.undefinedReason = firstReason;
        Arrays.sort(values);
    }

    /** The number of resamples on which the metric has no finite value. */
    int undefined() {
        return resamples - values.length;
    }

    /** The reason for the first of those; empty if there is none. */
    String undefinedReason() {
        return undefinedReason == null ? "" : undefinedReason;
    }

    /** Whether enough resamples have a value: half of them, and two for a deviation. */
    boolean isEnough() {
        return values.length >= 2 && values.length >= undefined();
    }

    double quantile(double share) {
        return Quantile.linear(values, share);
    }

    /** The unbiased standard deviation of the values. */
    double standardError() {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
