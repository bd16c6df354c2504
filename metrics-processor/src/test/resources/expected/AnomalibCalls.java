package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.WrapperProvider;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Counts updates.
 *
 * <p>Measured by {@link Calls}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
@Deprecated
public final class AnomalibCalls extends BoundMetric<Calls, Integer> {
    private AnomalibCalls(MetricSettings settings, BoundMetric.Factory<Calls> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Calls metric, Arguments batch) {
        metric.update();
    }

    @Override
    public AnomalibCalls copy() {
        return new AnomalibCalls(settings(), factory());
    }

    /**
     * Builds {@link AnomalibCalls}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private @Nullable Integer start;

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Where to start.
         * Mandatory.
         */
        public Builder start(int start) {
            this.start = start;
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibCalls build() {
            int start = required("start", this.start);
            return new AnomalibCalls(settings().with("start", start), () -> new Calls(start));
        }
    }

    /**
     * Describes {@link AnomalibCalls} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("calls-1.0",
                Calls.class.getName())
                .documentation("Counts updates.")
                .parameter("start", "int", null, "where to start")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibCalls create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("start")) {
                builder.start(config.intValue("start"));
            }
            return builder.build();
        }
    }
}
