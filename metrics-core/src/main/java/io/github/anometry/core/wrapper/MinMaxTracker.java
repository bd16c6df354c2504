package io.github.anometry.core.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.SampleValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tracks the lowest and the highest value of a metric.
 *
 * <p>The value and the name are the metric's own. The details {@code min} and {@code max} are the lowest and the highest value
 * of all calls of {@link #compute} or {@link #result} since the last reset, including the current one; undefined values do not
 * count, nor do those of {@link #forward}. They depend on when the metric was computed, not only on the data, so trackers do
 * not merge.
 */
public final class MinMaxTracker implements AnomalibMetric<MetricResult> {
    private final AnomalibMetric<?> metric;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    private MinMaxTracker(AnomalibMetric<?> metric) {
        this.metric = metric.copy();
    }

    /** A tracker of a copy of {@code metric}, without its updates. */
    public static MinMaxTracker of(AnomalibMetric<?> metric) {
        return new MinMaxTracker(metric);
    }

    @Override
    public String name() {
        return metric.name();
    }

    @Override
    public List<Field<?>> fields() {
        return metric.fields();
    }

    @Override
    public boolean strict() {
        return metric.strict();
    }

    @Override
    public Map<String, Object> parameters() {
        return metric.parameters();
    }

    @Override
    public Optional<MetricRecipe> recipe() {
        return Wrapper.MIN_MAX.recipe(metric, Map.of());
    }

    @Override
    public Direction direction() {
        return metric.direction();
    }

    @Override
    public void update(Batch batch) {
        metric.update(batch);
    }

    @Override
    public MetricResult compute() {
        MetricResult result = metric.result();
        if (result.isScalar()) {
            min = Math.min(min, result.asDouble());
            max = Math.max(max, result.asDouble());
        }
        if (min <= max) {
            result = result.withDetail("min", min).withDetail("max", max);
        }
        return result.isDefined() && !result.isScalar()
                ? result.withWarning(Messages.noMinMax(Messages.noSingleValue()))
                : result;
    }

    @Override
    public MetricResult result() {
        return compute();
    }

    @Override
    public Optional<Curve> curve(double step) {
        return metric.curve(step);
    }

    @Override
    public Optional<SampleValues> sampleValues() {
        return metric.sampleValues();
    }

    /** Updates the metric with a batch, and returns the value of this batch alone, which is not tracked. */
    @Override
    public MetricResult forward(Batch batch) {
        update(batch);
        AnomalibMetric<?> alone = metric.copy();
        alone.update(batch);
        return alone.result();
    }

    @Override
    public void reset() {
        metric.reset();
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
    }

    @Override
    public MinMaxTracker copy() {
        return new MinMaxTracker(metric);
    }

    @Override
    public MergeSupport mergeSupport() {
        return MergeSupport.NONE;
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        throw new ConfigurationException(Messages.minMaxTrackersDoNotMerge(name()));
    }

    @Override
    public long updateCount() {
        return metric.updateCount();
    }
}
