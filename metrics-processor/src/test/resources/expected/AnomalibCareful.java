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
import io.github.anometry.api.wrapper.CheckedFailure;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.ThirdPartyMetric;
import io.github.anometry.api.wrapper.WrapperProvider;
import java.io.IOException;
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
    private AnomalibCareful(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Arguments batch) throws TimeoutException {
        metric.update(batch.tensor("value").toDoubleArray());
    }

    @Override
    public AnomalibCareful copy() {
        return new AnomalibCareful(settings(), factory());
    }

    /**
     * Builds {@link AnomalibCareful}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private @Nullable String path;

        private @Nullable Double scale;

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
         * Sets <code>path</code>.
         * Mandatory.
         */
        public Builder path(String path) {
            this.path = Objects.requireNonNull(path);
            return this;
        }

        /**
         * Sets <code>scale</code>.
         * Mandatory.
         */
        public Builder scale(double scale) {
            this.scale = scale;
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         * @throws IOException if creating the metric throws it
         * @throws TimeoutException if creating the metric throws it
         */
        public AnomalibCareful build() throws IOException, TimeoutException {
            String path = required("path", this.path);
            double scale = required("scale", this.scale);
            try {
                return new AnomalibCareful(settings().with("path", path).with("scale", scale),
                        () -> new Adapter(path, scale));
            } catch (ConfigurationException refused) {
                if (refused.getCause() instanceof IOException cause) {
                    throw cause;
                }
                if (refused.getCause() instanceof TimeoutException cause_) {
                    throw cause_;
                }
                throw refused;
            }
        }
    }

    /**
     * Turns {@link Careful} into a metric.
     */
    static final class Adapter implements ThirdPartyMetric<Double>, Mergeable<Adapter> {
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

    /**
     * Describes {@link AnomalibCareful} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Careful",
                Careful.class.getName())
                .documentation("Measured by library.Careful.")
                .tensor("value", "pred_score", "")
                .parameter("path", "text", null, "")
                .parameter("scale", "double", null, "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibCareful create(ConfigReader config) throws IOException, TimeoutException {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("path")) {
                builder.path(config.text("path"));
            }
            if (config.has("scale")) {
                builder.scale(config.doubleValue("scale"));
            }
            return builder.build();
        }
    }
}
