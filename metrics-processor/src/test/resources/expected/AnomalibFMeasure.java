package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import io.github.anometry.api.wrapper.Elements;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.GatheredArrays;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.FMeasure;

/**
 * {@link FMeasure}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibFMeasure implements AnomalibMetric<Double> {
    private final WrappedMetric<Adapter, Double> wrapped;

    private final Field<Tensor> truth;

    private final Field<Tensor> prediction;

    private AnomalibFMeasure(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> truth,
            Field<Tensor> prediction) {
        this.wrapped = wrapped;
        this.truth = truth;
        this.prediction = prediction;
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
        wrapped.update(batch, metric -> metric.update(batch.get(truth).toIntArray(),
                batch.get(prediction).toIntArray()));
    }

    @Override
    public Double compute() {
        return wrapped.compute();
    }

    @Override
    public MetricResult result() {
        return wrapped.result();
    }

    @Override
    public Double forward(Batch batch) {
        return wrapped.forward(batch, metric -> metric.update(batch.get(truth).toIntArray(),
                batch.get(prediction).toIntArray()));
    }

    @Override
    public void reset() {
        wrapped.reset();
    }

    @Override
    public AnomalibFMeasure copy() {
        return new AnomalibFMeasure(wrapped.copy(), truth, prediction);
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
        if (!(other instanceof AnomalibFMeasure that)) {
            throw wrapped.cannotMerge(other);
        }
        wrapped.merge(that.wrapped);
    }

    @Override
    public long updateCount() {
        return wrapped.updateCount();
    }

    /**
     * Sets up {@link AnomalibFMeasure}.
     */
    public static final class Builder {
        private Field<Tensor> truth = Field.GT_LABEL;

        private Field<Tensor> prediction = Field.PRED_LABEL;

        private String prefix = "";

        private boolean strict = true;

        private double beta = 1.0;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>gt_label</code>, <code>pred_label</code>.
         */
        public Builder fields(Field<Tensor> truth, Field<Tensor> prediction) {
            this.truth = Objects.requireNonNull(truth);
            this.prediction = Objects.requireNonNull(prediction);
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
         * The metric's <code>beta</code>.
         * By default <code>1</code>.
         */
        public Builder beta(double beta) {
            this.beta = beta;
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibFMeasure build() {
            Field<Tensor> truth = this.truth;
            Field<Tensor> prediction = this.prediction;
            double beta = this.beta;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("truth", truth);
            arguments.put("prediction", prediction);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("beta", beta);
            FieldBinding binding = new FieldBinding("FMeasure", prefix, strict, arguments);
            WrappedMetric<Adapter, Double> wrapped =
                    WrappedMetric.mergeable(binding, parameters, () -> new Adapter(beta));
            return new AnomalibFMeasure(wrapped, truth, prediction);
        }
    }

    /**
     * Makes {@link FMeasure} a metric.
     */
    private static final class Adapter implements Metric<Double>, Mergeable<Adapter> {
        private final double beta;

        private final FMeasure metric;

        private final GatheredArrays<int[]> truth = GatheredArrays.ofInts();

        private final GatheredArrays<int[]> prediction = GatheredArrays.ofInts();

        private Adapter(double beta) {
            this.beta = beta;
            this.metric = create();
        }

        private FMeasure create() {
            return new FMeasure(beta);
        }

        void update(int[] truth, int[] prediction) {
            Elements.requireSameSize("truth", truth.length, "prediction", prediction.length);
            this.truth.add(truth);
            this.prediction.add(prediction);
        }

        @Override
        public Double compute() {
            return metric.score(truth.join(), prediction.join());
        }

        @Override
        public void reset() {
            truth.clear();
            prediction.clear();
        }

        @Override
        public void merge(Adapter other) {
            truth.addAll(other.truth);
            prediction.addAll(other.prediction);
        }

        @Override
        public MergeSupport mergeSupport() {
            return MergeSupport.APPROXIMATE;
        }
    }
}
