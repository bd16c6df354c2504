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
 * All of its arguments are optional, and none has a default field.
 *
 * <p>Measured by {@link OptionalArguments.AllOptional}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAllOptional extends BoundMetric<OptionalArguments.AllOptional, Integer> {
    private AnomalibAllOptional(MetricSettings settings,
            BoundMetric.Factory<OptionalArguments.AllOptional> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(OptionalArguments.AllOptional metric, Arguments batch) {
        metric.update(batch.findTensor("score").map(Tensor::toDoubleArray).orElse(null),
                batch.findTensor("target").orElse(null));
    }

    @Override
    public AnomalibAllOptional copy() {
        return new AnomalibAllOptional(settings(), factory());
    }

    /**
     * Builds {@link AnomalibAllOptional}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Mandatory.
         * The optional <code>target</code> is not fed.
         */
        public Builder fields(Field<Tensor> score) {
            return feed(score);
        }

        /**
         * Sets the fields that feed the metric. Mandatory.
         */
        public Builder fields(Field<Tensor> score, Field<Tensor> target) {
            return feed(score, target);
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibAllOptional build() {
            return new AnomalibAllOptional(settings(), OptionalArguments.AllOptional::new);
        }
    }

    /**
     * Describes {@link AnomalibAllOptional} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("AllOptional",
                OptionalArguments.AllOptional.class.getName())
                .documentation("All of its arguments are optional, and none has a default field.")
                .tensor("score", null, "").optional()
                .tensor("target", null, "").optional()
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibAllOptional create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            return builder.build();
        }
    }
}
