package io.github.anometry.examples.ownmetric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.annotation.Default;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import java.util.Arrays;

/**
 * The share of images whose hottest pixels stand out: the mean of the hottest {@code fraction} of an image's pixels is
 * at least twice the mean of all.
 */
@CreateAnomalibMetric(defaultFields = "anomaly_map")
public final class TopShare implements Metric<MetricResult>, Mergeable<TopShare> {
    private final double fraction;
    // Counts add up exactly in any order; sums of fractions would not.
    private long standingOut;
    private long images;

    /** @param fraction how many of an image's pixels are its hottest, above 0 and at most 1 */
    public TopShare(@Default("0.1") double fraction) {
        if (!(fraction > 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction is " + fraction + ", but must be above 0 and at most 1.");
        }
        this.fraction = fraction;
    }

    /** @param map scores, higher is more anomalous, [N, H, W] */
    public void update(Tensor map) {
        for (int image = 0; image < map.dimension(0); image++) {
            float[] scores = map.slice(image).toFloatArray();
            Arrays.sort(scores);
            int hottest = (int) Math.ceil(fraction * scores.length);
            double ofHottest = mean(scores, scores.length - hottest);
            standingOut += ofHottest >= 2 * mean(scores, 0) ? 1 : 0;
            images++;
        }
    }

    private static double mean(float[] sorted, int from) {
        double sum = 0;
        for (int i = from; i < sorted.length; i++) {
            sum += sorted[i];
        }
        return sum / (sorted.length - from);
    }

    @Override
    public MetricResult compute() {
        return images == 0
                ? MetricResult.undefined("no image was seen")
                : MetricResult.of((double) standingOut / images);
    }

    @Override
    public void merge(TopShare other) {
        standingOut += other.standingOut;
        images += other.images;
    }

    @Override
    public void reset() {
        standingOut = 0;
        images = 0;
    }
}
