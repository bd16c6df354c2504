package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.SharedMessages;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Curve;
import io.github.anometry.api.metric.CurveSource;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricInputException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.Named;
import io.github.anometry.api.metric.SampleValueSource;
import io.github.anometry.api.metric.SampleValues;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import io.github.anometry.api.metric.StatefulMetric;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The behaviour that all generated adapters share: binding fields, counting updates, caching the computed value, copying and
 * merging.
 *
 * @param <M> the metric that is wrapped
 * @param <R> what it computes
 */
final class WrappedMetric<M extends Metric<R>, R extends @Nullable Object> {
    private final MetricSettings settings;
    private final FieldBinding binding;
    private final BoundMetric.Factory<M> factory;
    private final M metric;
    private long updateCount;
    /** The number of the last batch, counting skipped and refused ones too, as the user counts. */
    private long batchNumber;

    private @Nullable R computed;
    /** Why what the metric has gathered is unknown. */
    private @Nullable String broken;

    /**
     * @param factory makes the metric with these settings
     * @throws ConfigurationException if the metric refuses its parameters; the cause is what its constructor threw
     */
    WrappedMetric(MetricSettings settings, BoundMetric.Factory<M> factory) {
        this.settings = settings;
        this.factory = factory;
        this.metric = create(settings.binding(), factory);
        this.binding =
                metric instanceof Named named ? settings.binding().named(named.simpleName()) : settings.binding();
    }

    private static <M> M create(FieldBinding binding, BoundMetric.Factory<M> factory) {
        try {
            return factory.get();
        } catch (IllegalArgumentException refused) {
            throw new ConfigurationException(
                    null, Messages.metricRefusesParameters(binding.name(), refused.getMessage()), refused);
        } catch (RuntimeException | Error fault) {
            throw fault;
        } catch (Throwable declared) {
            // Builders throw the cause again, as the constructor declares it.
            throw new ConfigurationException(
                    null, Messages.metricCannotBeMade(binding.name(), ThirdPartyCode.describe(declared)), declared);
        }
    }

    /** What a batch has for the metric. */
    Arguments arguments(Batch batch) {
        return new Arguments(binding.arguments(), batch);
    }

    String name() {
        return binding.name();
    }

    List<Field<?>> fields() {
        return binding.fields();
    }

    boolean strict() {
        return binding.strict();
    }

    Map<String, Object> parameters() {
        return settings.parameters();
    }

    long updateCount() {
        return updateCount;
    }

    /**
     * Calls {@code update} if the batch has the fields. An exception that does not refuse the batch is a fault of the metric
     * and is rethrown unchanged; a checked one in a {@link CheckedFailure}.
     *
     * @throws DataException if the metric refuses the batch, by this exception, {@link MetricInputException} or {@link
     *     IllegalArgumentException}
     */
    void update(Batch batch, Update<M> update) {
        batchNumber++;
        if (!binding.covers(batch)) {
            return;
        }
        computed = null;
        try {
            update.call(metric);
        } catch (MetricInputException refusal) {
            throw binding.refused(refusal, batch, number(batch));
        } catch (AnometryException known) {
            throw known;
        } catch (IllegalArgumentException refusal) {
            breakIfThirdParty(Messages.halfUpdated(number(batch)));
            throw new DataException(Messages.metricRefusesBatch(name(), number(batch), refusal.getMessage()), refusal);
        } catch (RuntimeException | Error fault) {
            breakIfThirdParty(Messages.halfUpdated(number(batch)));
            throw fault;
        } catch (Throwable declared) {
            breakIfThirdParty(Messages.halfUpdated(number(batch)));
            throw new CheckedFailure(declared);
        } finally {
            // What update reads may be memory that is freed with the batch's tensors.
            Reference.reachabilityFence(batch);
        }
        updateCount++;
    }

    private void breakIfThirdParty(String reason) {
        if (metric instanceof ThirdPartyMetric) {
            broken = reason;
        }
    }

    /** A batch numbered by its caller keeps that number. */
    private long number(Batch batch) {
        return batch.number().orElse(batchNumber);
    }

    /** The value of this batch alone; the state is updated with it too. */
    R forward(Batch batch, Update<M> update) {
        update(batch, update);
        WrappedMetric<M, R> alone = copy();
        alone.update(batch, update);
        return alone.compute();
    }

    R compute() {
        R value = computed;
        if (value == null) {
            if (broken != null) {
                throw new DataException(Messages.metricIsBroken(name(), broken));
            }
            value = measure(metric::compute);
            computed = value;
        }
        return value;
    }

    /** A refusal says why there is no value, and so does whatever a third-party class throws. A fault is rethrown unchanged. */
    private <T extends @Nullable Object> T measure(Supplier<T> measure) {
        try {
            return measure.get();
        } catch (AnometryException | CheckedFailure known) {
            throw known;
        } catch (IllegalArgumentException refusal) {
            throw cannotCompute(refusal);
        } catch (RuntimeException fault) {
            throw metric instanceof ThirdPartyMetric ? cannotCompute(fault) : fault;
        }
    }

    private DataException cannotCompute(RuntimeException cause) {
        String advice = metric instanceof ThirdPartyMetric
                ? Messages.mayBeUndefined(cause.getClass().getSimpleName())
                : "";
        return new DataException(Messages.metricCannotCompute(name(), ThirdPartyCode.describe(cause)) + advice, cause);
    }

    MetricResult result() {
        if (broken != null) {
            return MetricResult.undefined(broken);
        }
        if (lacksUpdates()) {
            return MetricResult.undefined(binding.neverUpdated());
        }
        return MetricResult.from(compute());
    }

    private boolean lacksUpdates() {
        return updateCount == 0 && !binding.arguments().isEmpty();
    }

    /**
     * The curve of a metric that has one; none if {@link #result} is undefined because the state is unknown.
     *
     * @throws IllegalArgumentException if the step is negative or NaN
     */
    Optional<Curve> curve(double step) {
        if (!(step >= 0)) {
            throw new IllegalArgumentException(SharedMessages.noCurveStep(step));
        }
        return metric instanceof CurveSource source && broken == null && !lacksUpdates()
                ? measure(() -> source.curve(step))
                : Optional.empty();
    }

    /** The values of single samples of a metric that has some, by the first text field that feeds it. */
    @SuppressWarnings("unchecked") // a metric takes back what it has computed; a field of texts has texts
    Optional<SampleValues> sampleValues() {
        Optional<Field<?>> ids =
                fields().stream().filter(field -> !field.isTensor()).findFirst();
        if (ids.isEmpty() || !(metric instanceof SampleValueSource<?>) || broken != null || lacksUpdates()) {
            return Optional.empty();
        }
        SampleValueSource<R> source = (SampleValueSource<R>) metric;
        R value = compute();
        return Optional.of(
                new SampleValues((Field<List<String>>) ids.get(), measure(() -> source.sampleValues(value))));
    }

    void reset() {
        metric.reset();
        updateCount = 0;
        batchNumber = 0;
        computed = null;
        broken = null;
    }

    WrappedMetric<M, R> copy() {
        return new WrappedMetric<>(settings, factory);
    }

    void shareState(StatePool pool) {
        if (metric instanceof StatefulMetric<?, ?> stateful) {
            pool.add(stateful, fields());
        }
    }

    /** @throws ConfigurationException if the metric does not expose its state */
    void write(StateOutput out) {
        StatefulMetric<?, ?> stateful = stateful();
        out.text(identity());
        out.number(updateCount);
        stateful.states().forEach(out::state);
    }

    /** @throws DataException if another metric wrote it, or none */
    void read(StateInput in) {
        StatefulMetric<?, ?> stateful = stateful();
        String written = in.text();
        if (!written.equals(identity())) {
            throw new DataException(SharedMessages.stateOfOtherMetric(written, identity()));
        }
        updateCount = in.number(Long.MAX_VALUE);
        stateful.states().forEach(in::state);
        computed = null;
    }

    private StatefulMetric<?, ?> stateful() {
        if (metric instanceof StatefulMetric<?, ?> stateful) {
            return stateful;
        }
        throw new ConfigurationException(SharedMessages.cannotWrite(name()));
    }

    /** What states that are read must have been written by: the settings make them what they are. */
    private String identity() {
        return name() + fields() + parameters();
    }

    MergeSupport mergeSupport() {
        return metric instanceof Mergeable<?> mergeable ? mergeable.mergeSupport() : MergeSupport.NONE;
    }

    /**
     * Merges the state of another adapter of the same class.
     *
     * @throws ConfigurationException if it is of another class, has other settings, or the metric cannot merge
     */
    void merge(WrappedMetric<?, ?> other) {
        if (mergeSupport() == MergeSupport.NONE) {
            throw new ConfigurationException(Messages.cannotMerge(name()));
        }
        if (other == this) {
            throw new ConfigurationException(Messages.cannotMergeWithItself(name()));
        }
        if (metric.getClass() != other.metric.getClass()) {
            throw new ConfigurationException(Messages.cannotMergeKinds(name(), other.name()));
        }
        if (!fields().equals(other.fields())) {
            throw new ConfigurationException(Messages.cannotMergeFields(
                    name(), fields().toString(), other.fields().toString()));
        }
        if (!parameters().equals(other.parameters())) {
            throw new ConfigurationException(Messages.cannotMergeSettings(
                    name(), parameters().toString(), other.parameters().toString()));
        }
        if (broken == null) {
            broken = other.broken;
        }
        try {
            mergeInto(metric, other.metric);
        } catch (AnometryException known) {
            throw known;
        } catch (RuntimeException | Error fault) {
            breakIfThirdParty(Messages.mergeFailed());
            throw fault;
        }
        updateCount += other.updateCount;
        computed = null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a metric merges with its own class, or the processor refuses it
    private static void mergeInto(Object metric, Object other) {
        ((Mergeable) metric).merge((Mergeable) other);
    }

    /** The error of a merge with another kind of metric. */
    ConfigurationException cannotMerge(AnomalibMetric<?> other) {
        return new ConfigurationException(Messages.cannotMergeKinds(name(), other.name()));
    }

    /** Whether the classes differ only in their class loader. */
    boolean isLoadedTwice(WrappedMetric<?, ?> other) {
        Class<?> mine = metric.getClass();
        Class<?> others = other.metric.getClass();
        return mine != others && mine.getName().equals(others.getName());
    }

    /**
     * Feeds a metric from a batch.
     *
     * @param <M> the metric
     */
    interface Update<M> {
        void call(M metric) throws Throwable;
    }
}
