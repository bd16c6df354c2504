package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.Mean;

/**
 * {@link Mean}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibMean implements AnomalibMetric<Double> {
    private final WrappedMetric<Adapter, Double> wrapped;

    private final Field<Tensor> value;

    private AnomalibMean(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> value) {
        this.wrapped = wrapped;
        this.value = value;
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
        wrapped.update(batch, metric -> metric.update(batch.get(value).toDoubleArray()));
    }

    @Override
    public Double compute() {
        return wrapped.compute();
    }

    @Override
    public MetricResult result() {
        return wrapped.result();
    }

    @Override
    public Double forward(Batch batch) {
        return wrapped.forward(batch, metric -> metric.update(batch.get(value).toDoubleArray()));
    }

    @Override
    public void reset() {
        wrapped.reset();
    }

    @Override
    public AnomalibMean copy() {
        return new AnomalibMean(wrapped.copy(), value);
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
        if (!(other instanceof AnomalibMean that)) {
            throw wrapped.cannotMerge(other);
        }
        wrapped.merge(that.wrapped);
    }

    @Override
    public long updateCount() {
        return wrapped.updateCount();
    }

    /**
     * Sets up {@link AnomalibMean}.
     */
    public static final class Builder {
        private Field<Tensor> value = Field.PRED_SCORE;

        private String prefix = "";

        private boolean strict = true;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>.
         */
        public Builder fields(Field<Tensor> value) {
            this.value = Objects.requireNonNull(value);
            return this;
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
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibMean build() {
            Field<Tensor> value = this.value;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("value", value);
            Map<String, Object> parameters = Map.of();
            FieldBinding binding = new FieldBinding("MeanScore", prefix, strict, arguments);
            WrappedMetric<Adapter, Double> wrapped =
                    WrappedMetric.mergeable(binding, parameters, Adapter::new);
            return new AnomalibMean(wrapped, value);
        }
    }

    /**
     * Makes {@link Mean} a metric.
     */
    private static final class Adapter implements ForeignMetric<Double>, Mergeable<Adapter> {
        private Mean metric;

        private Adapter() {
            this.metric = create();
        }

        private Mean create() {
            return Mean.create();
        }

        void update(double[] value) {
            for (double element : value) {
                metric.accept(element);
            }
        }

        @Override
        public Double compute() {
            return metric.getAsDouble();
        }

        @Override
        public void reset() {
            metric = create();
        }

        @Override
        public void merge(Adapter other) {
            metric = metric.combine(other.metric);
        }

        @Override
        public MergeSupport mergeSupport() {
            return MergeSupport.APPROXIMATE;
        }
    }
}
