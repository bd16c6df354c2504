package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.ThirdPartyMetric;
import io.github.anometry.api.wrapper.WrapperProvider;
import io.github.anometry.nd4j.Nd4jTensors;
import java.util.Map;
import javax.annotation.processing.Generated;
import library.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link Evaluation}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibEvaluation extends BoundMetric<AnomalibEvaluation.Adapter, MetricResult> {
    private AnomalibEvaluation(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
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
        metric.update(Nd4jTensors.toINDArray(batch.tensor("labels")),
                Nd4jTensors.toINDArray(batch.tensor("predictions")));
    }

    @Override
    public AnomalibEvaluation copy() {
        return new AnomalibEvaluation(settings(), factory());
    }

    /**
     * Builds {@link AnomalibEvaluation}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>gt_label</code>, <code>pred_label</code>.
         */
        public Builder fields(Field<Tensor> labels, Field<Tensor> predictions) {
            return feed(labels, predictions);
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibEvaluation build() {
            return new AnomalibEvaluation(settings(), Adapter::new);
        }
    }

    /**
     * Turns {@link Evaluation} into a metric.
     */
    static final class Adapter implements ThirdPartyMetric<MetricResult>, Mergeable<Adapter> {
        private Evaluation metric;

        private Adapter() {
            this.metric = create();
        }

        private Evaluation create() {
            return new Evaluation();
        }

        void update(INDArray labels, INDArray predictions) {
            metric.eval(labels, predictions);
        }

        @Override
        public MetricResult compute() {
            return MetricResult.of(Map.of()).withTensor("per_class", Tensor.of(metric.perClass()));
        }

        @Override
        public void reset() {
            metric = create();
        }

        @Override
        public void merge(Adapter other) {
            metric.merge(other.metric.copy());
        }
    }

    /**
     * Describes {@link AnomalibEvaluation} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Evaluation",
                Evaluation.class.getName())
                .documentation("Measured by library.Evaluation.")
                .tensor("labels", "gt_label", "")
                .tensor("predictions", "pred_label", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibEvaluation create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            return builder.build();
        }
    }
}
