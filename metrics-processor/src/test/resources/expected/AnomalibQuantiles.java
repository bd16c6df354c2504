package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.Quantiles;

/**
 * {@link Quantiles}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibQuantiles extends BoundMetric<AnomalibQuantiles.Adapter, MetricResult> {
    private final Field<Tensor> item;

    private AnomalibQuantiles(WrappedMetric<Adapter, MetricResult> wrapped, Field<Tensor> item) {
        super(wrapped);
        this.item = item;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Batch batch) {
        metric.update(batch.get(item).toFloatArray());
    }

    @Override
    public AnomalibQuantiles copy() {
        return new AnomalibQuantiles(wrapped().copy(), item);
    }

    /**
     * Sets up {@link AnomalibQuantiles}.
     */
    public static final class Builder {
        private Field<Tensor> item = Field.ANOMALY_MAP;

        private String prefix = "";

        private boolean strict = true;

        private int k = 200;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>anomaly_map</code>.
         */
        public Builder fields(Field<Tensor> item) {
            this.item = Objects.requireNonNull(item);
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
         * The metric's <code>k</code>.
         * By default <code>200</code>.
         */
        public Builder k(int k) {
            this.k = k;
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibQuantiles build() {
            Field<Tensor> item = this.item;
            int k = this.k;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("item", item);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("k", k);
            FieldBinding binding = new FieldBinding("Quantiles", prefix, strict, arguments);
            WrappedMetric<Adapter, MetricResult> wrapped =
                    WrappedMetric.mergeable(binding, parameters, () -> new Adapter(k));
            return new AnomalibQuantiles(wrapped, item);
        }
    }

    /**
     * Makes {@link Quantiles} a metric.
     */
    static final class Adapter implements ForeignMetric<MetricResult>, Mergeable<Adapter> {
        private final int k;

        private final Quantiles metric;

        private Adapter(int k) {
            this.k = k;
            this.metric = create();
        }

        private Quantiles create() {
            return Quantiles.newInstance(k);
        }

        void update(float[] item) {
            for (float element : item) {
                metric.update(element);
            }
        }

        @Override
        public MetricResult compute() {
            return MetricResult.from(metric.getQuantile(0.5))
                    .withDetail("upper", metric.getQuantile(0.95, Quantiles.Search.EXCLUSIVE))
                    .withTensor("centers", Tensor.of(metric.getCenters()));
        }

        @Override
        public void reset() {
            metric.reset();
        }

        @Override
        public void merge(Adapter other) {
            metric.merge(other.metric);
        }
    }
}
