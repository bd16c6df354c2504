package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.Elements;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.Required;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.RowCounts;
import org.jspecify.annotations.Nullable;

/**
 * {@link RowCounts}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibRowCounts extends BoundMetric<AnomalibRowCounts.Adapter, MetricResult> {
    private final Field<Tensor> prediction;

    private final Field<Tensor> actual;

    private final Field<Tensor> weight;

    private AnomalibRowCounts(WrappedMetric<Adapter, MetricResult> wrapped,
            Field<Tensor> prediction, Field<Tensor> actual, Field<Tensor> weight) {
        super(wrapped);
        this.prediction = prediction;
        this.actual = actual;
        this.weight = weight;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Batch batch) {
        metric.update(batch.get(prediction).toDoubleArray(), batch.get(actual).toIntArray(),
                batch.get(weight).toDoubleArray());
    }

    @Override
    public AnomalibRowCounts copy() {
        return new AnomalibRowCounts(wrapped().copy(), prediction, actual, weight);
    }

    /**
     * Sets up {@link AnomalibRowCounts}.
     */
    public static final class Builder {
        private Field<Tensor> prediction = Field.PRED_SCORE;

        private Field<Tensor> actual = Field.GT_LABEL;

        private Field<Tensor> weight = Field.PRED_SCORE;

        private String prefix = "";

        private boolean strict = true;

        private @Nullable Integer bins;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>, <code>gt_label</code>, <code>pred_score</code>.
         */
        public Builder fields(Field<Tensor> prediction, Field<Tensor> actual,
                Field<Tensor> weight) {
            this.prediction = Objects.requireNonNull(prediction);
            this.actual = Objects.requireNonNull(actual);
            this.weight = Objects.requireNonNull(weight);
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
         * The metric's <code>bins</code>.
         * Mandatory.
         */
        public Builder bins(int bins) {
            this.bins = bins;
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibRowCounts build() {
            Field<Tensor> prediction = this.prediction;
            Field<Tensor> actual = this.actual;
            Field<Tensor> weight = this.weight;
            int bins = Required.parameter("RowCounts", "bins", this.bins);
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("prediction", prediction);
            arguments.put("actual", actual);
            arguments.put("weight", weight);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("bins", bins);
            FieldBinding binding = new FieldBinding("RowCounts", prefix, strict, arguments);
            WrappedMetric<Adapter, MetricResult> wrapped =
                    WrappedMetric.mergeable(binding, parameters, () -> new Adapter(bins));
            return new AnomalibRowCounts(wrapped, prediction, actual, weight);
        }
    }

    /**
     * Makes {@link RowCounts} a metric.
     */
    static final class Adapter implements ForeignMetric<MetricResult>, Mergeable<Adapter> {
        private final int bins;

        private RowCounts metric;

        private Adapter(int bins) {
            this.bins = bins;
            this.metric = create();
        }

        private RowCounts create() {
            return new RowCounts(bins);
        }

        void update(double[] prediction, int[] actual, double[] weight) {
            Elements.requireSameSize("prediction", prediction.length, "actual", actual.length);
            Elements.requireSameSize("prediction", prediction.length, "weight", weight.length);
            for (int i = 0; i < prediction.length; i++) {
                metric.perRow(prediction[i], actual[i], weight[i]);
            }
        }

        @Override
        public MetricResult compute() {
            RowCounts.Summary finished = new RowCounts.Summary(metric);
            return MetricResult.from(finished.share).withDetail("bins", finished.bins);
        }

        @Override
        public void reset() {
            metric = create();
        }

        @Override
        public void merge(Adapter other) {
            metric.reduce(other.metric);
        }

        @Override
        public MergeSupport mergeSupport() {
            return MergeSupport.APPROXIMATE;
        }
    }
}
