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
 * <p>Wrappers made by {@link io.github.anometry.api.annotation.CreateAnomalibMetric @CreateAnomalibMetric} implement it.
 * Not thread-safe.
 *
 * @param <R> what is computed
 */
public interface AnomalibMetric<R extends @Nullable Object> {
    /** Prefix and simple name: {@code pixel_AUROC}. */
    String name();

    /** The fields that feed the metric, in the order of its arguments; with those that a batch may lack. */
    List<Field<?>> fields();

    /** Whether a batch without one of the fields that it must have is an error; if not, such a batch is skipped. */
    boolean strict();

    /** The metric's settings by their names in text: {@code fpr_limit → 0.3}; {@code "none"} where there is no value. */
    Map<String, Object> parameters();

    /**
     * How to make this metric again from text, without what it has seen. Empty if there is no way, which is so for a metric that
     * no {@link io.github.anometry.api.spi.MetricProvider MetricProvider} makes.
     */
    default Optional<MetricRecipe> recipe() {
        return Optional.empty();
    }

    /** Which values are the better ones. */
    default Direction direction() {
        return Direction.NONE;
    }

    /**
     * Takes in a batch. A batch that is refused leaves the state as it was.
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
     * result is a curve has it in {@link #result}, not here. It is drawn when asked for and not kept.
     *
     * @param step how far points that are left out may lie from others, see {@link Curve#builder}; 0: every point is there
     * @throws IllegalArgumentException if the step is negative or NaN
     */
    default Optional<Curve> curve(double step) {
        return Optional.empty();
    }

    /**
     * The values of single samples, if the metric has some and reads a field that identifies samples; see {@link
     * SampleValueSource}. None where {@link #result} is undefined because nothing was taken in.
     */
    default Optional<SampleValues> sampleValues() {
        return Optional.empty();
    }

    /** Takes in a batch and gives the value of this batch alone. */
    R forward(Batch batch);

    /** Forgets all updates. */
    void reset();

    /** A new metric of the same settings that has seen nothing. */
    AnomalibMetric<R> copy();

    /** What {@link #merge} promises. */
    MergeSupport mergeSupport();

    /**
     * Takes in what {@code other} has seen; {@code other} stays as it is.
     *
     * @throws ConfigurationException if {@code other} is another metric, has other settings, or cannot be merged
     */
    void merge(AnomalibMetric<?> other);

    /** How many batches were taken in since the last reset; skipped ones do not count. */
    long updateCount();

    /** Gathers together with the metrics of {@code pool} that gather the same; a metric may as well keep its state to itself. */
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
     * Reads the state that {@link #write} wrote of a metric of the same name, fields and settings, into this one, which has
     * seen nothing.
     *
     * @throws DataException if it wrote something else; the metric is then of no use
     */
    default void read(StateInput in) {
        throw new ConfigurationException(SharedMessages.cannotWrite(name()));
    }

    /**
     * What the metric has seen, in the format of {@link StateOutput}: the same bytes for the same data, in whatever order,
     * batches and merges they came.
     *
     * @throws ConfigurationException if the metric cannot be written
     */
    default byte[] toBytes() {
        return StateOutput.bytes(this::write);
    }

    /**
     * A copy that has seen what {@link #toBytes} wrote of a metric of the same name, fields and settings.
     *
     * @throws DataException if the bytes are something else
     */
    default AnomalibMetric<R> fromBytes(byte[] bytes) {
        AnomalibMetric<R> copy = copy();
        StateInput.read(bytes, copy::read);
        return copy;
    }
}
