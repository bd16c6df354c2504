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
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Lists what it was fed.
 *
 * <p>Measured by {@link OptionalArguments}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibOptionalArguments extends BoundMetric<OptionalArguments, String> {
    private AnomalibOptionalArguments(MetricSettings settings,
            BoundMetric.Factory<OptionalArguments> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(OptionalArguments metric, Arguments batch) {
        metric.update(batch.tensor("score"), batch.findTensor("map").orElse(null),
                batch.findTensor("target").map(Tensor::toBooleanArray).orElse(null),
                batch.findTexts("paths").orElse(null));
    }

    @Override
    public AnomalibOptionalArguments copy() {
        return new AnomalibOptionalArguments(settings(), factory());
    }

    /**
     * Builds {@link AnomalibOptionalArguments}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>.
         * The optional <code>map</code> is fed from its default field <code>anomaly_map</code>.
         * The optional <code>target</code> is not fed.
         * The optional <code>paths</code> is not fed.
         *
         * @param score a score
         */
        public Builder fields(Field<Tensor> score) {
            return feed(score);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>, <code>anomaly_map</code>.
         * The optional <code>target</code> is not fed.
         * The optional <code>paths</code> is not fed.
         *
         * @param score a score
         * @param map a map, or none
         */
        public Builder fields(Field<Tensor> score, Field<Tensor> map) {
            return feed(score, map);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>, <code>anomaly_map</code>.
         * The optional <code>paths</code> is not fed.
         *
         * @param score a score
         * @param map a map, or none
         * @param target its truth
         */
        public Builder fields(Field<Tensor> score, Field<Tensor> map, Field<Tensor> target) {
            return feed(score, map, target);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>, <code>anomaly_map</code>.
         *
         * @param score a score
         * @param map a map, or none
         * @param target its truth
         */
        public Builder fields(Field<Tensor> score, Field<Tensor> map, Field<Tensor> target,
                Field<List<String>> paths) {
            return feed(score, map, target, paths);
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibOptionalArguments build() {
            return new AnomalibOptionalArguments(settings(), OptionalArguments::new);
        }
    }

    /**
     * Describes {@link AnomalibOptionalArguments} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("OptionalArguments",
                OptionalArguments.class.getName())
                .documentation("Lists what it was fed.")
                .tensor("score", "pred_score", "a score")
                .tensor("map", "anomaly_map", "a map, or none").optional()
                .tensor("target", null, "its truth").optional()
                .texts("paths", null, "").optional()
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibOptionalArguments create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            return builder.build();
        }
    }
}
