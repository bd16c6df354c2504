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
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.internal.NumberedBatch;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric over the last {@code window} updates: its value on all images of those batches together, not a mean of their values.
 *
 * <p>Its name is {@code running_} and the metric's name, so that both can be in one evaluator. It keeps a state for each batch
 * of the window and merges them when it is computed. Two windows do not merge, because it is unknown which updates came last.
 *
 * @param <R> the type of the metric's results
 */
public final class RunningWindow<R extends @Nullable Object> implements AnomalibMetric<R> {
    private final AnomalibMetric<R> metric;
    private final int window;
    private final Deque<AnomalibMetric<R>> states = new ArrayDeque<>();
    private long updateCount;
    private long batchNumber;
    private @Nullable AnomalibMetric<R> merged;

    private RunningWindow(AnomalibMetric<R> metric, int window) {
        this.metric = metric.copy();
        this.window = window;
    }

    /**
     * A window over a copy of {@code metric}, without its updates.
     *
     * @param window how many updates count, at least 1
     * @throws ConfigurationException if the metric cannot merge, or the window is below 1
     */
    public static <R extends @Nullable Object> RunningWindow<R> of(AnomalibMetric<R> metric, int window) {
        if (window < 1) {
            throw new ConfigurationException("window", MetricMessages.outOfRange("window", window, "at least 1"), null);
        }
        return new RunningWindow<>(Mergeability.require("RunningWindow", metric), window);
    }

    @Override
    public String name() {
        return "running_" + metric.name();
    }

    @Override
    public List<Field<?>> fields() {
        return metric.fields();
    }

    @Override
    public boolean strict() {
        return metric.strict();
    }

    /** The metric's own, and {@code running_window}. */
    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>(metric.parameters());
        parameters.put("running_window", window);
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Optional<MetricRecipe> recipe() {
        return Wrapper.RUNNING.recipe(metric, Map.of("window", window));
    }

    @Override
    public Direction direction() {
        return metric.direction();
    }

    @Override
    public void update(Batch batch) {
        take(batch);
    }

    /** The state of this batch alone. */
    private AnomalibMetric<R> take(Batch batch) {
        batchNumber++;
        AnomalibMetric<R> state = metric.copy();
        state.update(NumberedBatch.of(batch, batchNumber));
        if (state.updateCount() > 0) {
            if (states.size() == window) {
                states.removeFirst();
            }
            states.addLast(state);
            updateCount++;
            merged = null;
        }
        return state;
    }

    private AnomalibMetric<R> merged() {
        AnomalibMetric<R> all = merged;
        if (all == null) {
            all = metric.copy();
            states.forEach(all::merge);
            merged = all;
        }
        return all;
    }

    @Override
    public R compute() {
        return merged().compute();
    }

    @Override
    public MetricResult result() {
        return merged().result();
    }

    /** Over the window. */
    @Override
    public Optional<Curve> curve(double step) {
        return merged().curve(step);
    }

    /** Over the window. */
    @Override
    public Optional<SampleValues> sampleValues() {
        return merged().sampleValues();
    }

    @Override
    public R forward(Batch batch) {
        return take(batch).compute();
    }

    @Override
    public void reset() {
        states.clear();
        updateCount = 0;
        batchNumber = 0;
        merged = null;
    }

    @Override
    public RunningWindow<R> copy() {
        return new RunningWindow<>(metric, window);
    }

    @Override
    public MergeSupport mergeSupport() {
        return MergeSupport.NONE;
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        throw new ConfigurationException(Messages.windowsDoNotMerge(name()));
    }

    /** The number of updates since the last reset, including those that have left the window. */
    @Override
    public long updateCount() {
        return updateCount;
    }
}
