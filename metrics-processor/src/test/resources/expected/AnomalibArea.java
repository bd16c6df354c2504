package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
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
import library.Area;

/**
 * {@link Area}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibArea extends BoundMetric<AnomalibArea.Adapter, Double> {
    private final Field<Tensor> truth;

    private final Field<Tensor> probability;

    private AnomalibArea(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> truth,
            Field<Tensor> probability) {
        super(wrapped);
        this.truth = truth;
        this.probability = probability;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Batch batch) {
        metric.update(batch.get(truth).toIntArray(), batch.get(probability).toDoubleArray());
    }

    @Override
    public AnomalibArea copy() {
        return new AnomalibArea(wrapped().copy(), truth, probability);
    }

    /**
     * Sets up {@link AnomalibArea}.
     */
    public static final class Builder {
        private Field<Tensor> truth = Field.GT_LABEL;

        private Field<Tensor> probability = Field.PRED_SCORE;

        private String prefix = "";

        private boolean strict = true;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>gt_label</code>, <code>pred_score</code>.
         */
        public Builder fields(Field<Tensor> truth, Field<Tensor> probability) {
            this.truth = Objects.requireNonNull(truth);
            this.probability = Objects.requireNonNull(probability);
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
        public AnomalibArea build() {
            Field<Tensor> truth = this.truth;
            Field<Tensor> probability = this.probability;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("truth", truth);
            arguments.put("probability", probability);
            Map<String, Object> parameters = Map.of();
            FieldBinding binding = new FieldBinding("Area", prefix, strict, arguments);
            WrappedMetric<Adapter, Double> wrapped =
                    WrappedMetric.mergeable(binding, parameters, Adapter::new);
            return new AnomalibArea(wrapped, truth, probability);
        }
    }

    /**
     * Makes {@link Area} a metric.
     */
    static final class Adapter implements Metric<Double>, Mergeable<Adapter> {
        private final GatheredArrays<int[]> truth = GatheredArrays.ofInts();

        private final GatheredArrays<double[]> probability = GatheredArrays.ofDoubles();

        private Adapter() {
        }

        void update(int[] truth, double[] probability) {
            Elements.requireSameSize("truth", truth.length, "probability", probability.length);
            this.truth.add(truth);
            this.probability.add(probability);
        }

        @Override
        public Double compute() {
            return Area.of(truth.join(), probability.join());
        }

        @Override
        public void reset() {
            truth.clear();
            probability.clear();
        }

        @Override
        public void merge(Adapter other) {
            truth.addAll(other.truth);
            probability.addAll(other.probability);
        }
    }
}
