package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One measure of an evaluation, which the user names.
 *
 * <p>It is measured by {@link Evaluation}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class Measure extends BoundMetric<Measure.Adapter, Double> {
    private final Field<Tensor> labels;

    private final Field<Tensor> predictions;

    private Measure(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> labels,
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
        metric.update(batch.get(labels).withRank(2).toINDArray(DType.FLOAT64),
                batch.get(predictions).withRank(2).toINDArray());
    }

    @Override
    public Measure copy() {
        return new Measure(wrapped().copy(), labels, predictions);
    }

    /**
     * Sets up {@link Measure}.
     */
    public static final class Builder {
        private Field<Tensor> labels = Field.GT_LABEL;

        private Field<Tensor> predictions = Field.PRED_SCORE;

        private String prefix = "";

        private boolean strict = true;

        private int classes = 2;

        private Evaluation.Measure measure = Evaluation.Measure.ACCURACY;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>gt_label</code>, <code>pred_score</code>.
         *
         * @param labels what is true
         * @param predictions what was predicted
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
         * How many classes there are.
         * By default <code>2</code>.
         */
        public Builder classes(int classes) {
            this.classes = classes;
            return this;
        }

        /**
         * Which of them.
         * By default <code>accuracy</code>.
         */
        public Builder measure(Evaluation.Measure measure) {
            this.measure = Objects.requireNonNull(measure);
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public Measure build() {
            Field<Tensor> labels = this.labels;
            Field<Tensor> predictions = this.predictions;
            int classes = this.classes;
            Evaluation.Measure measure = this.measure;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("labels", labels);
            arguments.put("predictions", predictions);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("classes", classes);
            parameters.put("measure", measure.name().toLowerCase(Locale.ROOT));
            FieldBinding binding = new FieldBinding("Measure", prefix, strict, arguments);
            WrappedMetric<Adapter, Double> wrapped =
                    WrappedMetric.mergeable(binding, parameters, () -> new Adapter(classes,
                            measure));
            return new Measure(wrapped, labels, predictions);
        }
    }

    /**
     * Makes {@link Evaluation} a metric.
     */
    static final class Adapter implements ForeignMetric<Double>, Mergeable<Adapter> {
        private final int classes;

        private final Evaluation.Measure measure;

        private final Evaluation metric;

        private Adapter(int classes, Evaluation.Measure measure) {
            this.classes = classes;
            this.measure = measure;
            this.metric = create();
        }

        private Evaluation create() {
            return new Evaluation(classes);
        }

        void update(INDArray labels, INDArray predictions) {
            metric.eval(labels, predictions);
        }

        @Override
        public Double compute() {
            return metric.getValue(measure);
        }

        @Override
        public void reset() {
            metric.reset();
        }

        @Override
        public void merge(Adapter other) {
            metric.merge(other.metric.copy());
        }
    }
}
