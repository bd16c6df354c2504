package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * {@link Evaluation}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibEvaluation extends BoundMetric<AnomalibEvaluation.Adapter, MetricResult> {
    private final Field<Tensor> labels;

    private final Field<Tensor> predictions;

    private AnomalibEvaluation(WrappedMetric<Adapter, MetricResult> wrapped, Field<Tensor> labels,
            Field<Tensor> predictions) {
        super(wrapped);
        this.labels = labels;
        this.predictions = predictions;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Batch batch) {
        metric.update(batch.get(labels).toINDArray(), batch.get(predictions).toINDArray());
    }

    @Override
    public AnomalibEvaluation copy() {
        return new AnomalibEvaluation(wrapped().copy(), labels, predictions);
    }

    /**
     * Sets up {@link AnomalibEvaluation}.
     */
    public static final class Builder {
        private Field<Tensor> labels = Field.GT_LABEL;

        private Field<Tensor> predictions = Field.PRED_LABEL;

        private String prefix = "";

        private boolean strict = true;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>gt_label</code>, <code>pred_label</code>.
         */
        public Builder fields(Field<Tensor> labels, Field<Tensor> predictions) {
            this.labels = Objects.requireNonNull(labels);
            this.predictions = Objects.requireNonNull(predictions);
            return this;
        }

        /**
         * What stands before the metric's name in results; nothing by default.
         */
        public Builder prefix(String prefix) {
            this.prefix = Objects.requireNonNull(prefix);
            return this;
        }

        /**
         * Whether a batch without one of the fields is an error, as by default; if not, it is skipped.
         */
        public Builder strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibEvaluation build() {
            Field<Tensor> labels = this.labels;
            Field<Tensor> predictions = this.predictions;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("labels", labels);
            arguments.put("predictions", predictions);
            Map<String, Object> parameters = Map.of();
            FieldBinding binding = new FieldBinding("Evaluation", prefix, strict, arguments);
            WrappedMetric<Adapter, MetricResult> wrapped =
                    WrappedMetric.mergeable(binding, parameters, Adapter::new);
            return new AnomalibEvaluation(wrapped, labels, predictions);
        }
    }

    /**
     * Makes {@link Evaluation} a metric.
     */
    static final class Adapter implements ForeignMetric<MetricResult>, Mergeable<Adapter> {
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
}
