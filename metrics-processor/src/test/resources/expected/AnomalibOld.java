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
import library.Old;

/**
 * Its class is deprecated.
 *
 * <p>It is measured by {@link Old}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
@Deprecated
public final class AnomalibOld extends BoundMetric<AnomalibOld.Adapter, Integer> {
    private final Field<Tensor> flagged;

    private AnomalibOld(WrappedMetric<Adapter, Integer> wrapped, Field<Tensor> flagged) {
        super(wrapped);
        this.flagged = flagged;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Batch batch) {
        metric.update(batch.get(flagged).toBooleanArray());
    }

    @Override
    public AnomalibOld copy() {
        return new AnomalibOld(wrapped().copy(), flagged);
    }

    /**
     * Sets up {@link AnomalibOld}.
     */
    public static final class Builder {
        private Field<Tensor> flagged = Field.PRED_LABEL;

        private String prefix = "";

        private boolean strict = true;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_label</code>.
         */
        public Builder fields(Field<Tensor> flagged) {
            this.flagged = Objects.requireNonNull(flagged);
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
        public AnomalibOld build() {
            Field<Tensor> flagged = this.flagged;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("flagged", flagged);
            Map<String, Object> parameters = Map.of();
            FieldBinding binding = new FieldBinding("Old", prefix, strict, arguments);
            WrappedMetric<Adapter, Integer> wrapped =
                    WrappedMetric.of(binding, parameters, Adapter::new);
            return new AnomalibOld(wrapped, flagged);
        }
    }

    /**
     * Makes {@link Old} a metric.
     */
    static final class Adapter implements ForeignMetric<Integer> {
        private Old metric;

        private Adapter() {
            this.metric = create();
        }

        private Old create() {
            return new Old();
        }

        void update(boolean[] flagged) {
            for (boolean element : flagged) {
                metric.update(element);
            }
        }

        @Override
        public Integer compute() {
            return metric.compute();
        }

        @Override
        public void reset() {
            metric = create();
        }
    }
}
