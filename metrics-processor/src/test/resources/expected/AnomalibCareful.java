package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.CheckedFailure;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.Required;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;
import library.Careful;
import org.jspecify.annotations.Nullable;

/**
 * {@link Careful}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibCareful extends BoundMetric<AnomalibCareful.Adapter, Double> {
    private final Field<Tensor> value;

    private AnomalibCareful(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> value) {
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
    protected void feed(Adapter metric, Batch batch) throws TimeoutException {
        metric.update(batch.get(value).toDoubleArray());
    }

    @Override
    public AnomalibCareful copy() {
        return new AnomalibCareful(wrapped().copy(), value);
    }

    /**
     * Sets up {@link AnomalibCareful}.
     */
    public static final class Builder {
        private Field<Tensor> value = Field.PRED_SCORE;

        private String prefix = "";

        private boolean strict = true;

        private @Nullable String path;

        private @Nullable Double scale;

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
         * The metric's <code>path</code>.
         * Mandatory.
         */
        public Builder path(String path) {
            this.path = Objects.requireNonNull(path);
            return this;
        }

        /**
         * The metric's <code>scale</code>.
         * Mandatory.
         */
        public Builder scale(double scale) {
            this.scale = scale;
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         * @throws IOException as the metric's making throws it
         * @throws TimeoutException as the metric's making throws it
         */
        public AnomalibCareful build() throws IOException, TimeoutException {
            Field<Tensor> value = this.value;
            String path = Required.parameter("Careful", "path", this.path);
            double scale = Required.parameter("Careful", "scale", this.scale);
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("value", value);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("path", path);
            parameters.put("scale", scale);
            FieldBinding binding = new FieldBinding("Careful", prefix, strict, arguments);
            WrappedMetric<Adapter, Double> wrapped;
            try {
                wrapped = WrappedMetric.mergeable(binding, parameters, () -> new Adapter(path,
                        scale));
            } catch (ConfigurationException refused) {
                if (refused.getCause() instanceof IOException cause) {
                    throw cause;
                }
                if (refused.getCause() instanceof TimeoutException cause_) {
                    throw cause_;
                }
                throw refused;
            }
            return new AnomalibCareful(wrapped, value);
        }
    }

    /**
     * Makes {@link Careful} a metric.
     */
    static final class Adapter implements ForeignMetric<Double>, Mergeable<Adapter> {
        private final String path;

        private final double scale;

        private final Careful metric;

        private Adapter(String path, double scale) throws IOException, TimeoutException {
            this.path = path;
            this.scale = scale;
            this.metric = create();
        }

        private Careful create() throws IOException, TimeoutException {
            Careful made = new Careful(path);
            made.setScale(scale);
            return made;
        }

        void update(double[] value) throws TimeoutException {
            for (double element : value) {
                metric.update(element);
            }
        }

        @Override
        public Double compute() {
            try {
                return metric.compute();
            } catch (IOException failure) {
                throw new CheckedFailure(failure);
            }
        }

        @Override
        public void reset() {
            try {
                metric.reset();
            } catch (IOException failure) {
                throw new CheckedFailure(failure);
            }
        }

        @Override
        public void merge(Adapter other) {
            try {
                metric.merge(other.metric);
            } catch (IOException failure) {
                throw new CheckedFailure(failure);
            }
        }

        @Override
        public MergeSupport mergeSupport() {
            return MergeSupport.APPROXIMATE;
        }
    }
}
