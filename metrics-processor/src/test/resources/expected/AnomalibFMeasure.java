package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.Elements;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.GatheredArrays;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.FMeasure;

/**
 * {@link FMeasure}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibFMeasure extends BoundMetric<AnomalibFMeasure.Adapter, Double> {
    private final Field<Tensor> truth;

    private final Field<Tensor> prediction;

    private AnomalibFMeasure(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> truth,
            Field<Tensor> prediction) {
        super(wrapped);
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
    protected void feed(Adapter metric, Batch batch) {
        metric.update(batch.get(truth).toIntArray(), batch.get(prediction).toIntArray());
    }

    @Override
    public AnomalibFMeasure copy() {
        return new AnomalibFMeasure(wrapped().copy(), truth, prediction);
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
    static final class Adapter implements Metric<Double>, Mergeable<Adapter> {
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
