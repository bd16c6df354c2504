package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.Required;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Counts updates.
 *
 * <p>It is measured by {@link Calls}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
@Deprecated
public final class AnomalibCalls implements AnomalibMetric<Integer> {
    private final WrappedMetric<Calls, Integer> wrapped;

    private AnomalibCalls(WrappedMetric<Calls, Integer> wrapped) {
        this.wrapped = wrapped;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String name() {
        return wrapped.name();
    }

    @Override
    public List<Field<?>> fields() {
        return wrapped.fields();
    }

    @Override
    public boolean strict() {
        return wrapped.strict();
    }

    @Override
    public Map<String, Object> parameters() {
        return wrapped.parameters();
    }

    @Override
    public void update(Batch batch) {
        wrapped.update(batch, metric -> metric.update());
    }

    @Override
    public Integer compute() {
        return wrapped.compute();
    }

    @Override
    public MetricResult result() {
        return wrapped.result();
    }

    @Override
    public Integer forward(Batch batch) {
        return wrapped.forward(batch, metric -> metric.update());
    }

    @Override
    public void reset() {
        wrapped.reset();
    }

    @Override
    public AnomalibCalls copy() {
        return new AnomalibCalls(wrapped.copy());
    }

    @Override
    public void shareState(StatePool pool) {
        wrapped.shareState(pool);
    }

    @Override
    public void write(StateOutput out) {
        wrapped.write(out);
    }

    @Override
    public void read(StateInput in) {
        wrapped.read(in);
    }

    @Override
    public MergeSupport mergeSupport() {
        return wrapped.mergeSupport();
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        if (!(other instanceof AnomalibCalls that)) {
            throw wrapped.cannotMerge(other);
        }
        wrapped.merge(that.wrapped);
    }

    @Override
    public long updateCount() {
        return wrapped.updateCount();
    }

    /**
     * Sets up {@link AnomalibCalls}.
     */
    public static final class Builder {
        private String prefix = "";

        private boolean strict = true;

        private @Nullable Integer start;

        private Builder() {
        }

        /**
         * What stands before the metric's name in results; nothing by default.
         */
        public Builder prefix(String prefix) {
            this.prefix = Objects.requireNonNull(prefix);
            return this;
        }

        /**
         * Whether a batch without one of the fields is an error, as by default; if not, it is skipped.
         */
        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        /**
         * Where to start.
         * Mandatory.
         */
        public Builder start(int start) {
            this.start = start;
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibCalls build() {
            int start = Required.parameter("calls-1.0", "start", this.start);
            Map<String, Field<?>> arguments = Map.of();
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("start", start);
            FieldBinding binding = new FieldBinding("calls-1.0", prefix, strict, arguments);
            WrappedMetric<Calls, Integer> wrapped =
                    WrappedMetric.of(binding, parameters, () -> new Calls(start));
            return new AnomalibCalls(wrapped);
        }
    }
}
