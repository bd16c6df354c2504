package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.Built;

/**
 * {@link Built}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibBuilt extends BoundMetric<AnomalibBuilt.Adapter, Double> {
    private final Field<Tensor> values;

    private AnomalibBuilt(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> values) {
        super(wrapped);
        this.values = values;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Batch batch) {
        metric.update(batch.get(values).toDoubleArray());
    }

    @Override
    public AnomalibBuilt copy() {
        return new AnomalibBuilt(wrapped().copy(), values);
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
    static final class Adapter implements ForeignMetric<Double> {
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
