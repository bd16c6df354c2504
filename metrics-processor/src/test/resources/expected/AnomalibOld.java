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
import library.Old;

/**
 * Its class is deprecated.
 *
 * <p>Measured by {@link Old}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
@Deprecated
public final class AnomalibOld extends BoundMetric<AnomalibOld.Adapter, Integer> {
    private AnomalibOld(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
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
        metric.update(batch.tensor("flagged").toBooleanArray());
    }

    @Override
    public AnomalibOld copy() {
        return new AnomalibOld(settings(), factory());
    }

    /**
     * Builds {@link AnomalibOld}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_label</code>.
         */
        public Builder fields(Field<Tensor> flagged) {
            return feed(flagged);
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibOld build() {
            return new AnomalibOld(settings(), Adapter::new);
        }
    }

    /**
     * Turns {@link Old} into a metric.
     */
    static final class Adapter implements ThirdPartyMetric<Integer> {
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

    /**
     * Describes {@link AnomalibOld} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Old",
                Old.class.getName())
                .documentation("Its class is deprecated.")
                .tensor("flagged", "pred_label", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibOld create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            return builder.build();
        }
    }
}
