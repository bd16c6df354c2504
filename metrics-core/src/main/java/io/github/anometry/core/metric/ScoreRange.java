package io.github.anometry.core.metric;

import io.github.anometry.api.annotation.CreateAnomalibMetric;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.Messages;
import io.github.anometry.core.ranking.Scores;
import java.util.LinkedHashMap;
import java.util.Map;

/** The lowest and the highest score, as the details {@code min} and {@code max}. */
@CreateAnomalibMetric(className = "MinMax", name = "MinMax")
public final class ScoreRange implements Metric<MetricResult>, Mergeable<ScoreRange> {
    private float min = Float.POSITIVE_INFINITY;
    private float max = Float.NEGATIVE_INFINITY;

    /**
     * Takes in scores.
     *
     * @param score scores or anomaly maps, of any shape
     */
    public void update(Tensor score) {
        Scores.requireNoNaN("score", score);
        for (float element : score.toFloatArray()) {
            min = Math.min(min, element);
            max = Math.max(max, element);
        }
    }

    @Override
    public MetricResult compute() {
        if (min > max) {
            return MetricResult.undefined(Messages.noData());
        }
        Map<String, Double> range = new LinkedHashMap<>();
        // Adding 0.0 turns −0.0 into +0.0: they are one score.
        range.put("min", min + 0.0);
        range.put("max", max + 0.0);
        return MetricResult.of(range);
    }

    @Override
    public void merge(ScoreRange other) {
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    @Override
    public void reset() {
        min = Float.POSITIVE_INFINITY;
        max = Float.NEGATIVE_INFINITY;
    }
}
