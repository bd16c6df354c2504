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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tracks a metric over the epochs of a training run, and the best epoch.
 *
 * <p>{@link #increment} begins an epoch with a fresh metric; the first may also begin with the first update. Between epochs
 * call {@code increment}, not {@link #reset}, which discards all of them.
 *
 * <p>The value and the name are the metric's own, for the current epoch. The details are {@code epoch}, counted from 1, and
 * the {@code best} value of all epochs so far with its {@code best_epoch}. Of equal values the first is the best; an epoch
 * that is undefined, or has no single value, never is. Of a finished epoch only the result is kept, so trackers do not merge.
 */
public final class BestTracker implements AnomalibMetric<MetricResult> {
    private final Direction direction;
    private final List<MetricResult> finished = new ArrayList<>();
    private AnomalibMetric<?> present;
    private long finishedUpdates;
    /** 0 before the first. */
    private int epoch;

    private BestTracker(AnomalibMetric<?> metric, Direction direction) {
        this.present = metric.copy();
        this.direction = direction;
    }

    /**
     * A tracker of a copy of {@code metric}, without its updates, in the metric's own direction.
     *
     * @throws ConfigurationException if the metric has no direction
     */
    public static BestTracker of(AnomalibMetric<?> metric) {
        return of(metric, metric.direction());
    }

    /**
     * A tracker of a copy of {@code metric}, without its updates.
     *
     * @param direction which values are better, instead of the metric's own direction
     * @throws ConfigurationException if that is {@link Direction#NONE}
     */
    public static BestTracker of(AnomalibMetric<?> metric, Direction direction) {
        if (direction == Direction.NONE) {
            throw new ConfigurationException("direction", Messages.noDirection(metric.name()), null);
        }
        return new BestTracker(metric, direction);
    }

    /** Begins the next epoch. */
    public void increment() {
        if (epoch > 0) {
            finished.add(present.result());
            finishedUpdates += present.updateCount();
            present = present.copy();
        }
        epoch++;
    }

    /** An epoch, counted from 1, and the metric's result in it. */
    public record Epoch(int number, MetricResult result) {}

    /** The best epoch so far, including the current one; empty if none has a value. */
    public Optional<Epoch> best() {
        List<MetricResult> results = results();
        int best = 0;
        for (int number = 1; number <= results.size(); number++) {
            MetricResult result = results.get(number - 1);
            if (result.isScalar()
                    && (best == 0
                            || direction.gain(
                                            result.asDouble(),
                                            results.get(best - 1).asDouble())
                                    > 0)) {
                best = number;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(new Epoch(best, results.get(best - 1)));
    }

    /** The metric's result in each epoch, including the current one. */
    public List<MetricResult> results() {
        List<MetricResult> results = new ArrayList<>(finished);
        if (epoch > 0) {
            results.add(present.result());
        }
        return Collections.unmodifiableList(results);
    }

    @Override
    public String name() {
        return present.name();
    }

    @Override
    public List<Field<?>> fields() {
        return present.fields();
    }

    @Override
    public boolean strict() {
        return present.strict();
    }

    /** The metric's own, and {@code tracker_direction}: {@code higher_is_better} or {@code lower_is_better}. */
    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>(present.parameters());
        parameters.put("tracker_direction", text(direction));
        return Collections.unmodifiableMap(parameters);
    }

    private static String text(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<MetricRecipe> recipe() {
        return Wrapper.BEST.recipe(present, Map.of("direction", text(direction)));
    }

    @Override
    public Direction direction() {
        return direction;
    }

    @Override
    public void update(Batch batch) {
        present.update(batch);
        epoch = Math.max(epoch, 1);
    }

    @Override
    public MetricResult compute() {
        MetricResult result = present.result();
        if (epoch > 0) {
            result = result.withDetail("epoch", epoch);
        }
        Optional<Epoch> best = best();
        if (best.isPresent()) {
            result = result.withDetail("best", best.get().result().asDouble())
                    .withDetail("best_epoch", best.get().number());
        }
        return result.isDefined() && !result.isScalar()
                ? result.withWarning(Messages.noBest(Messages.noSingleValue()))
                : result;
    }

    @Override
    public MetricResult result() {
        return compute();
    }

    /** That of the current epoch. */
    @Override
    public Optional<Curve> curve(double step) {
        return present.curve(step);
    }

    /** That of the current epoch. */
    @Override
    public Optional<SampleValues> sampleValues() {
        return present.sampleValues();
    }

    /** Updates the metric with a batch, and returns the value of this batch alone, without details of epochs. */
    @Override
    public MetricResult forward(Batch batch) {
        update(batch);
        AnomalibMetric<?> alone = present.copy();
        alone.update(batch);
        return alone.result();
    }

    /** Discards all epochs. */
    @Override
    public void reset() {
        finished.clear();
        finishedUpdates = 0;
        present = present.copy();
        epoch = 0;
    }

    @Override
    public BestTracker copy() {
        return new BestTracker(present, direction);
    }

    @Override
    public MergeSupport mergeSupport() {
        return MergeSupport.NONE;
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        throw new ConfigurationException(Messages.bestTrackersDoNotMerge(name()));
    }

    /** The number of updates since the last reset, in all epochs. */
    @Override
    public long updateCount() {
        return finishedUpdates + present.updateCount();
    }
}
