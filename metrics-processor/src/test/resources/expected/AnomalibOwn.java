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
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;

/**
 * Generic, with checked exceptions and varargs.
 *
 * <p>Measured by {@link Own}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibOwn<T extends Comparable<T>> extends BoundMetric<Own<T>, List<T>> {
    private AnomalibOwn(MetricSettings settings, BoundMetric.Factory<Own<T>> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static <T extends Comparable<T>> Builder<T> builder() {
        return new Builder<T>();
    }

    @Override
    protected void feed(Own<T> metric, Arguments batch) throws TimeoutException {
        metric.update(batch.tensor("score").toDoubleArray());
    }

    @Override
    public AnomalibOwn<T> copy() {
        return new AnomalibOwn<T>(settings(), factory());
    }

    /**
     * Builds {@link AnomalibOwn}.
     */
    public static final class Builder<T extends Comparable<T>> extends MetricBuilder<Builder<T>> {
        private String[] labels = new String[] {"a", "b"};

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>.
         */
        public Builder<T> fields(Field<Tensor> score) {
            return feed(score);
        }

        /**
         * Sets <code>labels</code>.
         * Default: <code>[a, b]</code>.
         */
        public Builder<T> labels(String... labels) {
            this.labels = labels.clone();
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         * @throws IOException if creating the metric throws it
         */
        public AnomalibOwn<T> build() throws IOException {
            String[] labels = this.labels;
            try {
                return new AnomalibOwn<T>(settings().with("labels", labels),
                        () -> new Own<T>(labels.clone()));
            } catch (ConfigurationException refused) {
                if (refused.getCause() instanceof IOException cause) {
                    throw cause;
                }
                throw refused;
            }
        }
    }

    /**
     * Describes {@link AnomalibOwn} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Own",
                Own.class.getName())
                .documentation("Generic, with checked exceptions and varargs.")
                .tensor("score", "pred_score", "")
                .parameter("labels", "list of text", "[a, b]", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibOwn<?> create(ConfigReader config) throws IOException {
            return make(config);
        }

        private static <T extends Comparable<T>> AnomalibOwn<T> make(ConfigReader config) throws
                IOException {
            Builder<T> builder = AnomalibOwn.<T>builder();
            config.setUp(builder);
            if (config.has("labels")) {
                builder.labels(config.texts("labels"));
            }
            return builder.build();
        }
    }
}
