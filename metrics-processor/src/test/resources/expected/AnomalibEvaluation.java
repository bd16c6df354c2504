package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.List;
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
public final class AnomalibEvaluation implements AnomalibMetric<MetricResult> {
    private final WrappedMetric<Adapter, MetricResult> wrapped;

    private final Field<Tensor> labels;

    private final Field<Tensor> predictions;

    private AnomalibEvaluation(WrappedMetric<Adapter, MetricResult> wrapped, Field<Tensor> labels,
            Field<Tensor> predictions) {
        this.wrapped = wrapped;
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
    public String name() {
        return wrapped.name();
    }

    @Override
    public List<Field<?>> fields() {
        return wrapped.fields();
    }

    @Override
    public boolean strict() {
        return wrapped.strict();
    }

    @Override
    public Map<String, Object> parameters() {
        return wrapped.parameters();
    }

    @Override
    public void update(Batch batch) {
        wrapped.update(batch, metric -> metric.update(batch.get(labels).toINDArray(),
                batch.get(predictions).toINDArray()));
    }

    @Override
    public MetricResult compute() {
        return wrapped.compute();
    }

    @Override
    public MetricResult result() {
        return wrapped.result();
    }

    @Override
    public MetricResult forward(Batch batch) {
        return wrapped.forward(batch, metric -> metric.update(batch.get(labels).toINDArray(),
                batch.get(predictions).toINDArray()));
    }

    @Override
    public void reset() {
        wrapped.reset();
    }

    @Override
    public AnomalibEvaluation copy() {
        return new AnomalibEvaluation(wrapped.copy(), labels, predictions);
    }

    @Override
    public void shareState(StatePool pool) {
        wrapped.shareState(pool);
    }

    @Override
    public void write(StateOutput out) {
        wrapped.write(out);
    }

    @Override
    public void read(StateInput in) {
        wrapped.read(in);
    }

    @Override
    public MergeSupport mergeSupport() {
        return wrapped.mergeSupport();
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        if (!(other instanceof AnomalibEvaluation that)) {
            throw wrapped.cannotMerge(other);
        }
        wrapped.merge(that.wrapped);
    }

    @Override
    public long updateCount() {
        return wrapped.updateCount();
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
    private static final class Adapter implements ForeignMetric<MetricResult>, Mergeable<Adapter> {
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
