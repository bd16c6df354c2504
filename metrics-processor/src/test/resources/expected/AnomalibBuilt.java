package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.ThirdPartyMetric;
import io.github.anometry.api.wrapper.WrapperProvider;
import javax.annotation.processing.Generated;
import library.Built;

/**
 * {@link Built}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibBuilt extends BoundMetric<AnomalibBuilt.Adapter, Double> {
    private AnomalibBuilt(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
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
        metric.update(batch.tensor("values").toDoubleArray());
    }

    @Override
    public AnomalibBuilt copy() {
        return new AnomalibBuilt(settings(), factory());
    }

    /**
     * Builds {@link AnomalibBuilt}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private double alpha = 0.25;

        private int limit = 10;

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>.
         */
        public Builder fields(Field<Tensor> values) {
            return feed(values);
        }

        /**
         * Sets <code>alpha</code>.
         * Default: <code>0.25</code>.
         */
        public Builder alpha(double alpha) {
            this.alpha = alpha;
            return this;
        }

        /**
         * Sets <code>limit</code>.
         * Default: <code>10</code>.
         */
        public Builder limit(int limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibBuilt build() {
            double alpha = this.alpha;
            int limit = this.limit;
            return new AnomalibBuilt(settings().with("alpha", alpha).with("limit", limit),
                    () -> new Adapter(alpha, limit));
        }
    }

    /**
     * Turns {@link Built} into a metric.
     */
    static final class Adapter implements ThirdPartyMetric<Double> {
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

    /**
     * Describes {@link AnomalibBuilt} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Built",
                Built.class.getName())
                .documentation("Measured by library.Built.")
                .tensor("values", "pred_score", "")
                .parameter("alpha", "double", "0.25", "")
                .parameter("limit", "int", "10", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibBuilt create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("alpha")) {
                builder.alpha(config.doubleValue("alpha"));
            }
            if (config.has("limit")) {
                builder.limit(config.intValue("limit"));
            }
            return builder.build();
        }
    }
}
