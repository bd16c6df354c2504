package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
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
import library.Highest;

/**
 * Type variables with bounds, and varargs.
 *
 * <p>Measured by {@link Highest}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibHighest<T extends Number> extends BoundMetric<AnomalibHighest.Adapter<T>, Float> {
    private AnomalibHighest(MetricSettings settings, BoundMetric.Factory<Adapter<T>> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static <T extends Number> Builder<T> builder() {
        return new Builder<T>();
    }

    @Override
    protected void feed(Adapter<T> metric, Arguments batch) {
        metric.update(batch.tensor("values").toFloatArray());
    }

    @Override
    public AnomalibHighest<T> copy() {
        return new AnomalibHighest<T>(settings(), factory());
    }

    /**
     * Builds {@link AnomalibHighest}.
     */
    public static final class Builder<T extends Number> extends MetricBuilder<Builder<T>> {
        private int[] ranks = new int[] {1, 2};

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>.
         */
        public Builder<T> fields(Field<Tensor> values) {
            return feed(values);
        }

        /**
         * Sets <code>ranks</code>.
         * Default: <code>[1, 2]</code>.
         */
        public Builder<T> ranks(int... ranks) {
            this.ranks = ranks.clone();
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibHighest<T> build() {
            int[] ranks = this.ranks;
            return new AnomalibHighest<T>(settings().with("ranks", ranks),
                    () -> new Adapter<T>(ranks));
        }
    }

    /**
     * Turns {@link Highest} into a metric.
     */
    static final class Adapter<T extends Number> implements ThirdPartyMetric<Float>, Mergeable<Adapter<T>> {
        private final int[] ranks;

        private Highest<T> metric;

        private Adapter(int[] ranks) {
            this.ranks = ranks;
            this.metric = create();
        }

        private Highest<T> create() {
            return new Highest<T>(ranks.clone());
        }

        void update(float[] values) {
            metric.update(values);
        }

        @Override
        public Float compute() {
            return metric.top();
        }

        @Override
        public void reset() {
            metric = create();
        }

        @Override
        public void merge(Adapter<T> other) {
            metric.merge(other.metric);
        }
    }

    /**
     * Describes {@link AnomalibHighest} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Highest",
                Highest.class.getName())
                .documentation("Type variables with bounds, and varargs.")
                .tensor("values", "pred_score", "")
                .parameter("ranks", "list of int", "[1, 2]", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibHighest<?> create(ConfigReader config) {
            return make(config);
        }

        private static <T extends Number> AnomalibHighest<T> make(ConfigReader config) {
            Builder<T> builder = AnomalibHighest.<T>builder();
            config.setUp(builder);
            if (config.has("ranks")) {
                builder.ranks(config.ints("ranks"));
            }
            return builder.build();
        }
    }
}
