package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Counts batches.
 *
 * <p>It is measured by {@link Outer.Batches}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibBatches extends BoundMetric<Outer.Batches, Long> {
    private final Field<Tensor> values;

    private AnomalibBatches(WrappedMetric<Outer.Batches, Long> wrapped, Field<Tensor> values) {
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
    protected void feed(Outer.Batches metric, Batch batch) {
        metric.update(batch.get(values).toFloatArray());
    }

    @Override
    public AnomalibBatches copy() {
        return new AnomalibBatches(wrapped().copy(), values);
    }

    /**
     * Sets up {@link AnomalibBatches}.
     */
    public static final class Builder {
        private Field<Tensor> values = Field.ANOMALY_MAP;

        private String prefix = "";

        private boolean strict = true;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>anomaly_map</code>.
         *
         * @param values what is counted
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
        public AnomalibBatches build() {
            Field<Tensor> values = this.values;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("values", values);
            Map<String, Object> parameters = Map.of();
            FieldBinding binding = new FieldBinding("Batches", prefix, strict, arguments);
            WrappedMetric<Outer.Batches, Long> wrapped =
                    WrappedMetric.mergeable(binding, parameters, Outer.Batches::new);
            return new AnomalibBatches(wrapped, values);
        }
    }
}
