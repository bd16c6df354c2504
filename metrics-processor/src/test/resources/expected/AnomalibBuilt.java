package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
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
import library.Built;

/**
 * {@link Built}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibBuilt implements AnomalibMetric<Double> {
    private final WrappedMetric<Adapter, Double> wrapped;

    private final Field<Tensor> values;

    private AnomalibBuilt(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> values) {
        this.wrapped = wrapped;
        this.values = values;
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
        wrapped.update(batch, metric -> metric.update(batch.get(values).toDoubleArray()));
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
        return wrapped.forward(batch, metric -> metric.update(batch.get(values).toDoubleArray()));
    }

    @Override
    public void reset() {
        wrapped.reset();
    }

    @Override
    public AnomalibBuilt copy() {
        return new AnomalibBuilt(wrapped.copy(), values);
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
        if (!(other instanceof AnomalibBuilt that)) {
            throw wrapped.cannotMerge(other);
        }
        wrapped.merge(that.wrapped);
    }

    @Override
    public long updateCount() {
        return wrapped.updateCount();
    }

    /**
     * Sets up {@link AnomalibBuilt}.
     */
    public static final class Builder {
        private Field<Tensor> values = Field.PRED_SCORE;

        private String prefix = "";

        private boolean strict = true;

        private double alpha = 0.25;

        private int limit = 10;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>.
         */
        public Builder fields(Field<Tensor> values) {
            this.values = Objects.requireNonNull(values);
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
         * The metric's <code>alpha</code>.
         * By default <code>0.25</code>.
         */
        public Builder alpha(double alpha) {
            this.alpha = alpha;
            return this;
        }

        /**
         * The metric's <code>limit</code>.
         * By default <code>10</code>.
         */
        public Builder limit(int limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibBuilt build() {
            Field<Tensor> values = this.values;
            double alpha = this.alpha;
            int limit = this.limit;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("values", values);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("alpha", alpha);
            parameters.put("limit", limit);
            FieldBinding binding = new FieldBinding("Built", prefix, strict, arguments);
            WrappedMetric<Adapter, Double> wrapped =
                    WrappedMetric.of(binding, parameters, () -> new Adapter(alpha, limit));
            return new AnomalibBuilt(wrapped, values);
        }
    }

    /**
     * Makes {@link Built} a metric.
     */
    private static final class Adapter implements ForeignMetric<Double> {
        private final double alpha;

        private final int limit;

        private Built metric;

        private Adapter(double alpha, int limit) {
            this.alpha = alpha;
            this.limit = limit;
            this.metric = create();
        }

        private Built create() {
            return Built.builder().alpha(alpha).withLimit(limit).build();
        }

        void update(double[] values) {
            metric.update(values);
        }

        @Override
        public Double compute() {
            return metric.compute();
        }

        @Override
        public void reset() {
            metric = create();
        }
    }
}
