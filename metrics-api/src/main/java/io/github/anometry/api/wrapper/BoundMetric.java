package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricRecipe;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.SampleValues;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The base class of generated adapters. An adapter adds only what depends on its metric's types: the fields that it reads, and
 * the call of {@code update}.
 *
 * @param <M> the metric that is wrapped
 * @param <R> what it computes
 */
public abstract class BoundMetric<M extends Metric<R>, R extends @Nullable Object> implements AnomalibMetric<R> {
    private final MetricSettings settings;
    private final Factory<M> factory;
    private final WrappedMetric<M, R> wrapped;

    /**
     * @param factory makes the metric with these settings
     * @throws ConfigurationException if the metric refuses its parameters; the cause is what its constructor threw
     */
    protected BoundMetric(MetricSettings settings, Factory<M> factory) {
        this.settings = settings;
        this.factory = factory;
        this.wrapped = new WrappedMetric<>(settings, factory);
    }

    /** Calls the metric's {@code update}. */
    protected abstract void feed(M metric, Arguments batch) throws Throwable;

    /** The settings of a copy. */
    protected final MetricSettings settings() {
        return settings;
    }

    /** The factory of a copy's metric. */
    protected final Factory<M> factory() {
        return factory;
    }

    @Override
    public final String name() {
        return wrapped.name();
    }

    @Override
    public final List<Field<?>> fields() {
        return wrapped.fields();
    }

    @Override
    public final boolean strict() {
        return wrapped.strict();
    }

    @Override
    public final Map<String, Object> parameters() {
        return wrapped.parameters();
    }

    @Override
    public final Optional<MetricRecipe> recipe() {
        return Optional.of(settings.recipe());
    }

    @Override
    public final Direction direction() {
        return settings.direction();
    }

    @Override
    public final void update(Batch batch) {
        wrapped.update(batch, metric -> feed(metric, wrapped.arguments(batch)));
    }

    @Override
    public final R compute() {
        return wrapped.compute();
    }

    @Override
    public final MetricResult result() {
        return wrapped.result();
    }

    @Override
    public final Optional<Curve> curve(double step) {
        return wrapped.curve(step);
    }

    @Override
    public final Optional<SampleValues> sampleValues() {
        return wrapped.sampleValues();
    }

    @Override
    public final R forward(Batch batch) {
        return wrapped.forward(batch, metric -> feed(metric, wrapped.arguments(batch)));
    }

    @Override
    public final void reset() {
        wrapped.reset();
    }

    @Override
    public final void shareState(StatePool pool) {
        wrapped.shareState(pool);
    }

    @Override
    public final void write(StateOutput out) {
        wrapped.write(out);
    }

    @Override
    public final void read(StateInput in) {
        wrapped.read(in);
    }

    @Override
    public final MergeSupport mergeSupport() {
        return wrapped.mergeSupport();
    }

    @Override
    public final void merge(AnomalibMetric<?> other) {
        if (other.getClass() != getClass()) {
            throw other instanceof BoundMetric<?, ?> bound && wrapped.isLoadedTwice(bound.wrapped)
                    ? new ConfigurationException(Messages.cannotMergeLoadedTwice(name()))
                    : wrapped.cannotMerge(other);
        }
        wrapped.merge(((BoundMetric<?, ?>) other).wrapped);
    }

    @Override
    public final long updateCount() {
        return wrapped.updateCount();
    }

    /**
     * Makes a metric.
     *
     * @param <M> the metric
     */
    public interface Factory<M> {
        M get() throws Throwable;
    }
}
