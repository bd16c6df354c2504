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
import io.github.anometry.api.wrapper.WrapperProvider;
import javax.annotation.processing.Generated;

/**
 * Counts batches.
 *
 * <p>Measured by {@link Outer.Batches}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibBatches extends BoundMetric<Outer.Batches, Long> {
    private AnomalibBatches(MetricSettings settings, BoundMetric.Factory<Outer.Batches> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Outer.Batches metric, Arguments batch) {
        metric.update(batch.tensor("values").toFloatArray());
    }

    @Override
    public AnomalibBatches copy() {
        return new AnomalibBatches(settings(), factory());
    }

    /**
     * Builds {@link AnomalibBatches}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>anomaly_map</code>.
         *
         * @param values what is counted
         */
        public Builder fields(Field<Tensor> values) {
            return feed(values);
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibBatches build() {
            return new AnomalibBatches(settings(), Outer.Batches::new);
        }
    }

    /**
     * Describes {@link AnomalibBatches} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Batches",
                Outer.Batches.class.getName())
                .documentation("Counts batches")
                .tensor("values", "anomaly_map", "what is counted")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibBatches create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            return builder.build();
        }
    }
}
