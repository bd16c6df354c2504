package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.ThirdPartyMetric;
import io.github.anometry.api.wrapper.WrapperProvider;
import javax.annotation.processing.Generated;
import library.Mean;

/**
 * {@link Mean}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibMean extends BoundMetric<AnomalibMean.Adapter, Double> {
    private AnomalibMean(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
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
        metric.update(batch.tensor("value").toDoubleArray());
    }

    @Override
    public AnomalibMean copy() {
        return new AnomalibMean(settings(), factory());
    }

    /**
     * Builds {@link AnomalibMean}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>.
         */
        public Builder fields(Field<Tensor> value) {
            return feed(value);
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibMean build() {
            return new AnomalibMean(settings(), Adapter::new);
        }
    }

    /**
     * Turns {@link Mean} into a metric.
     */
    static final class Adapter implements ThirdPartyMetric<Double>, Mergeable<Adapter> {
        private Mean metric;

        private Adapter() {
            this.metric = create();
        }

        private Mean create() {
            return Mean.create();
        }

        void update(double[] value) {
            for (double element : value) {
                metric.accept(element);
            }
        }

        @Override
        public Double compute() {
            return metric.getAsDouble();
        }

        @Override
        public void reset() {
            metric = create();
        }

        @Override
        public void merge(Adapter other) {
            metric = metric.combine(other.metric);
        }

        @Override
        public MergeSupport mergeSupport() {
            return MergeSupport.APPROXIMATE;
        }
    }

    /**
     * Describes {@link AnomalibMean} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("MeanScore",
                Mean.class.getName())
                .documentation("Measured by library.Mean.")
                .tensor("value", "pred_score", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibMean create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            return builder.build();
        }
    }
}
