package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.ThirdPartyMetric;
import io.github.anometry.api.wrapper.WrapperProvider;
import javax.annotation.processing.Generated;
import library.Quantiles;

/**
 * {@link Quantiles}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibQuantiles extends BoundMetric<AnomalibQuantiles.Adapter, MetricResult> {
    private AnomalibQuantiles(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Arguments batch) {
        metric.update(batch.tensor("item").toFloatArray());
    }

    @Override
    public AnomalibQuantiles copy() {
        return new AnomalibQuantiles(settings(), factory());
    }

    /**
     * Builds {@link AnomalibQuantiles}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private int k = 200;

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>anomaly_map</code>.
         */
        public Builder fields(Field<Tensor> item) {
            return feed(item);
        }

        /**
         * Sets <code>k</code>.
         * Default: <code>200</code>.
         */
        public Builder k(int k) {
            this.k = k;
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibQuantiles build() {
            int k = this.k;
            return new AnomalibQuantiles(settings().with("k", k), () -> new Adapter(k));
        }
    }

    /**
     * Turns {@link Quantiles} into a metric.
     */
    static final class Adapter implements ThirdPartyMetric<MetricResult>, Mergeable<Adapter> {
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

    /**
     * Describes {@link AnomalibQuantiles} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Quantiles",
                Quantiles.class.getName())
                .documentation("Measured by library.Quantiles.")
                .tensor("item", "anomaly_map", "")
                .parameter("k", "int", "200", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibQuantiles create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("k")) {
                builder.k(config.intValue("k"));
            }
            return builder.build();
        }
    }
}
