package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.Mean;

/**
 * {@link Mean}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibMean extends BoundMetric<AnomalibMean.Adapter, Double> {
    private final Field<Tensor> value;

    private AnomalibMean(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> value) {
        super(wrapped);
        this.value = value;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Batch batch) {
        metric.update(batch.get(value).toDoubleArray());
    }

    @Override
    public AnomalibMean copy() {
        return new AnomalibMean(wrapped().copy(), value);
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
    static final class Adapter implements ForeignMetric<Double>, Mergeable<Adapter> {
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
