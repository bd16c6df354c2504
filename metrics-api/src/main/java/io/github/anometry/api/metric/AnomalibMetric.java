package io.github.anometry.api.metric;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.SharedMessages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A metric that fetches its own fields from a batch.
 *
 * <p>Implemented by the adapters that {@link io.github.anometry.api.annotation.CreateAnomalibMetric @CreateAnomalibMetric}
 * generates. Not thread-safe.
 *
 * @param <R> what is computed
 */
public interface AnomalibMetric<R extends @Nullable Object> {
    /** Prefix and simple name: {@code pixel_AUROC}. */
    String name();

    /** The fields that feed the metric, in the order of its arguments, including those that a batch may lack. */
    List<Field<?>> fields();

    /** Whether a batch that lacks a required field is an error; if not, it is skipped. */
    boolean strict();

    /** The metric's settings by their names in text: {@code fpr_limit → 0.3}; {@code "none"} where there is no value. */
    Map<String, Object> parameters();

    /**
     * How to create this metric again from text, without its state. Empty if no {@link
     * io.github.anometry.api.spi.MetricProvider MetricProvider} creates it.
     */
    default Optional<MetricRecipe> recipe() {
        return Optional.empty();
    }

    /** Which values are better. */
    default Direction direction() {
        return Direction.NONE;
    }

    /**
     * Updates the state with a batch. A batch that is refused leaves the state unchanged.
     *
     * @throws DataException if a field is absent and the metric is strict, or its values cannot be measured
     */
    void update(Batch batch);

    /** The value over all updates since the last reset, kept until the state changes. */
    R compute();

    /** {@link #compute()} in the form that all metrics share. */
    MetricResult result();

    /**
     * The curve behind the value, if there is one and the data define it: ROC, precision and recall, PRO, PIMO. A metric whose
     * result is a curve has it in {@link #result}, not here. The curve is computed on demand and not kept.
     *
     * @param step the greatest distance of an omitted point from a kept one, see {@link Curve#builder}; with 0 every point is
     *     kept
     * @throws IllegalArgumentException if the step is negative or NaN
     */
    default Optional<Curve> curve(double step) {
        return Optional.empty();
    }

    /**
     * The values of single samples, if the metric has some and reads a field that identifies samples; see {@link
     * SampleValueSource}. None if {@link #result} is undefined because there were no updates.
     */
    default Optional<SampleValues> sampleValues() {
        return Optional.empty();
    }

    /** Updates the state with a batch, and returns the value of this batch alone. */
    R forward(Batch batch);

    /** Discards all updates. */
    void reset();

    /** A new metric with the same settings and no updates. */
    AnomalibMetric<R> copy();

    /** What {@link #merge} guarantees. */
    MergeSupport mergeSupport();

    /**
     * Merges the state of {@code other} into this metric; {@code other} is not changed.
     *
     * @throws ConfigurationException if {@code other} is another metric, has other settings, or cannot be merged
     */
    void merge(AnomalibMetric<?> other);

    /** The number of updates since the last reset; skipped batches do not count. */
    long updateCount();

    /** Shares state with the metrics of {@code pool} that have the same state. A metric may also keep its state to itself. */
    default void shareState(StatePool pool) {}

    /**
     * Writes name, settings and state.
     *
     * @throws ConfigurationException if the metric cannot be written
     */
    default void write(StateOutput out) {
        throw new ConfigurationException(SharedMessages.cannotWrite(name()));
    }

    /**
     * Reads the state that {@link #write} wrote for a metric of the same name, fields and settings, into this metric, which
     * has no updates.
     *
     * @throws DataException if it wrote something else; the metric must then not be used
     */
    default void read(StateInput in) {
        throw new ConfigurationException(SharedMessages.cannotWrite(name()));
    }

    /**
     * The state in the format of {@link StateOutput}: the same bytes for the same data, in any order, batches and merges.
     *
     * @throws ConfigurationException if the metric cannot be written
     */
    default byte[] toBytes() {
        return StateOutput.bytes(this::write);
    }

    /**
     * A copy with the state that {@link #toBytes} wrote for a metric of the same name, fields and settings.
     *
     * @throws DataException if the bytes are something else
     */
    default AnomalibMetric<R> fromBytes(byte[] bytes) {
        AnomalibMetric<R> copy = copy();
        StateInput.read(bytes, copy::read);
        return copy;
    }
}
