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
import library.Area;

/**
 * {@link Area}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AreaOfInstance implements AnomalibMetric<Double> {
    private final WrappedMetric<Adapter, Double> wrapped;

    private final Field<Tensor> truth;

    private final Field<Tensor> probability;

    private AreaOfInstance(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> truth,
            Field<Tensor> probability) {
        this.wrapped = wrapped;
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
                batch.get(probability).toDoubleArray()));
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
                batch.get(probability).toDoubleArray()));
    }

    @Override
    public void reset() {
        wrapped.reset();
    }

    @Override
    public AreaOfInstance copy() {
        return new AreaOfInstance(wrapped.copy(), truth, probability);
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
        if (!(other instanceof AreaOfInstance that)) {
            throw wrapped.cannotMerge(other);
        }
        wrapped.merge(that.wrapped);
    }

    @Override
    public long updateCount() {
        return wrapped.updateCount();
    }

    /**
     * Sets up {@link AreaOfInstance}.
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
        public AreaOfInstance build() {
            Field<Tensor> truth = this.truth;
            Field<Tensor> probability = this.probability;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("truth", truth);
            arguments.put("probability", probability);
            Map<String, Object> parameters = Map.of();
            FieldBinding binding = new FieldBinding("AreaOfInstance", prefix, strict, arguments);
            WrappedMetric<Adapter, Double> wrapped =
                    WrappedMetric.mergeable(binding, parameters, Adapter::new);
            return new AreaOfInstance(wrapped, truth, probability);
        }
    }

    /**
     * Makes {@link Area} a metric.
     */
    private static final class Adapter implements Metric<Double>, Mergeable<Adapter> {
        private final Area metric;

        private final GatheredArrays<int[]> truth = GatheredArrays.ofInts();

        private final GatheredArrays<double[]> probability = GatheredArrays.ofDoubles();

        private Adapter() {
            this.metric = create();
        }

        private Area create() {
            return Area.INSTANCE;
        }

        void update(int[] truth, double[] probability) {
            Elements.requireSameSize("truth", truth.length, "probability", probability.length);
            this.truth.add(truth);
            this.probability.add(probability);
        }

        @Override
        public Double compute() {
            return metric.score(truth.join(), probability.join());
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

        @Override
        public MergeSupport mergeSupport() {
            return MergeSupport.APPROXIMATE;
        }
    }
}
