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
import library.Aging;

/**
 * Its class has a method that will be removed.
 *
 * <p>Measured by {@link Aging}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAging extends BoundMetric<AnomalibAging.Adapter, Long> {
    private AnomalibAging(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
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
        metric.update(batch.tensor("values").toLongArray());
    }

    @Override
    public AnomalibAging copy() {
        return new AnomalibAging(settings(), factory());
    }

    /**
     * Builds {@link AnomalibAging}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_label</code>.
         */
        public Builder fields(Field<Tensor> values) {
            return feed(values);
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibAging build() {
            return new AnomalibAging(settings(), Adapter::new);
        }
    }

    /**
     * Turns {@link Aging} into a metric.
     */
    @SuppressWarnings("removal")
    static final class Adapter implements ThirdPartyMetric<Long> {
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

    /**
     * Describes {@link AnomalibAging} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Aging",
                Aging.class.getName())
                .documentation("Its class has a method that will be removed.")
                .tensor("values", "pred_label", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibAging create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            return builder.build();
        }
    }
}
