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
import io.github.anometry.nd4j.Nd4jTensors;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * {@link AllArguments}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAllArguments extends BoundMetric<AllArguments, Integer> {
    private AnomalibAllArguments(MetricSettings settings,
            BoundMetric.Factory<AllArguments> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(AllArguments metric, Arguments batch) {
        metric.update(batch.tensor("target"), Nd4jTensors.toINDArray(batch.tensor("batch")),
                batch.tensor("metric").toFloatArray(), batch.tensor("other").toDoubleArray(),
                batch.tensor("wrapped").toIntArray(), batch.tensor("prefix").toBooleanArray(),
                batch.tensor("arguments").toFloatBuffer(), batch.texts("paths"));
    }

    @Override
    public AnomalibAllArguments copy() {
        return new AnomalibAllArguments(settings(), factory());
    }

    /**
     * Builds {@link AnomalibAllArguments}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private int target = 1;

        private int wrapped = 2;

        private float[] i = new float[] {3.0f};

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>image</code>, <code>gt_label</code>, <code>gt_mask</code>, <code>anomaly_map</code>, <code>pred_score</code>, <code>pred_label</code>, <code>pred_mask</code>, <code>image_path</code>.
         */
        public Builder fields(Field<Tensor> target, Field<Tensor> batch, Field<Tensor> metric,
                Field<Tensor> other, Field<Tensor> wrapped, Field<Tensor> prefix,
                Field<Tensor> arguments, Field<List<String>> paths) {
            return feed(target, batch, metric, other, wrapped, prefix, arguments, paths);
        }

        /**
         * Sets <code>target</code>.
         * Default: <code>1</code>.
         */
        public Builder target(int target) {
            this.target = target;
            return this;
        }

        /**
         * Sets <code>wrapped</code>.
         * Default: <code>2</code>.
         */
        public Builder wrapped(int wrapped) {
            this.wrapped = wrapped;
            return this;
        }

        /**
         * Sets <code>i</code>.
         * Default: <code>[3]</code>.
         */
        public Builder i(float[] i) {
            this.i = i.clone();
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibAllArguments build() {
            int target = this.target;
            int wrapped = this.wrapped;
            float[] i = this.i;
            return new AnomalibAllArguments(settings().with("target", target)
                    .with("wrapped", wrapped).with("i", i), () -> new AllArguments(target, wrapped,
                    i.clone()));
        }
    }

    /**
     * Describes {@link AnomalibAllArguments} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("AllArguments",
                AllArguments.class.getName())
                .documentation("")
                .tensor("target", "image", "")
                .tensor("batch", "gt_label", "")
                .tensor("metric", "gt_mask", "")
                .tensor("other", "anomaly_map", "")
                .tensor("wrapped", "pred_score", "")
                .tensor("prefix", "pred_label", "")
                .tensor("arguments", "pred_mask", "")
                .texts("paths", "image_path", "")
                .parameter("target", "int", "1", "")
                .parameter("wrapped", "int", "2", "")
                .parameter("i", "list of float", "[3]", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibAllArguments create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("target")) {
                builder.target(config.intValue("target"));
            }
            if (config.has("wrapped")) {
                builder.wrapped(config.intValue("wrapped"));
            }
            if (config.has("i")) {
                builder.i(config.floats("i"));
            }
            return builder.build();
        }
    }
}
