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
import library.Aging;

/**
 * Its class has a method that will be removed.
 *
 * <p>It is measured by {@link Aging}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAging extends BoundMetric<AnomalibAging.Adapter, Long> {
    private final Field<Tensor> values;

    private AnomalibAging(WrappedMetric<Adapter, Long> wrapped, Field<Tensor> values) {
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
        metric.update(batch.get(values).toLongArray());
    }

    @Override
    public AnomalibAging copy() {
        return new AnomalibAging(wrapped().copy(), values);
    }

    /**
     * Sets up {@link AnomalibAging}.
     */
    public static final class Builder {
        private Field<Tensor> values = Field.PRED_LABEL;

        private String prefix = "";

        private boolean strict = true;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_label</code>.
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
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibAging build() {
            Field<Tensor> values = this.values;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("values", values);
            Map<String, Object> parameters = Map.of();
            FieldBinding binding = new FieldBinding("Aging", prefix, strict, arguments);
            WrappedMetric<Adapter, Long> wrapped =
                    WrappedMetric.of(binding, parameters, Adapter::new);
            return new AnomalibAging(wrapped, values);
        }
    }

    /**
     * Makes {@link Aging} a metric.
     */
    @SuppressWarnings("removal")
    static final class Adapter implements ForeignMetric<Long> {
        private Aging metric;

        private Adapter() {
            this.metric = create();
        }

        private Aging create() {
            return new Aging();
        }

        void update(long[] values) {
            metric.update(values);
        }

        @Override
        public Long compute() {
            return metric.compute();
        }

        @Override
        public void reset() {
            metric = create();
        }
    }
}
