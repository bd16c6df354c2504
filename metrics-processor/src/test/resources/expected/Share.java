package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.Elements;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.RowCounts;

/**
 * The share of anomalous rows.
 *
 * <p>It is measured by {@link RowCounts}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class Share extends BoundMetric<Share.Adapter, Double> {
    private final Field<Tensor> prediction;

    private final Field<Tensor> actual;

    private Share(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> prediction,
            Field<Tensor> actual) {
        super(wrapped);
        this.prediction = prediction;
        this.actual = actual;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Batch batch) {
        metric.update(batch.get(prediction).toDoubleArray(), batch.get(actual).toIntArray());
    }

    @Override
    public Share copy() {
        return new Share(wrapped().copy(), prediction, actual);
    }

    /**
     * Sets up {@link Share}.
     */
    public static final class Builder {
        private Field<Tensor> prediction = Field.PRED_SCORE;

        private Field<Tensor> actual = Field.GT_LABEL;

        private String prefix = "";

        private boolean strict = true;

        private int bins = 400;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>, <code>gt_label</code>.
         */
        public Builder fields(Field<Tensor> prediction, Field<Tensor> actual) {
            this.prediction = Objects.requireNonNull(prediction);
            this.actual = Objects.requireNonNull(actual);
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
         * By default <code>400</code>.
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
        public Share build() {
            Field<Tensor> prediction = this.prediction;
            Field<Tensor> actual = this.actual;
            int bins = this.bins;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("prediction", prediction);
            arguments.put("actual", actual);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("bins", bins);
            FieldBinding binding = new FieldBinding("Share", prefix, strict, arguments);
            WrappedMetric<Adapter, Double> wrapped =
                    WrappedMetric.mergeable(binding, parameters, () -> new Adapter(bins));
            return new Share(wrapped, prediction, actual);
        }
    }

    /**
     * Makes {@link RowCounts} a metric.
     */
    static final class Adapter implements ForeignMetric<Double>, Mergeable<Adapter> {
        private final int bins;

        private RowCounts metric;

        private Adapter(int bins) {
            this.bins = bins;
            this.metric = create();
        }

        private RowCounts create() {
            return new RowCounts(bins);
        }

        void update(double[] prediction, int[] actual) {
            Elements.requireSameSize("prediction", prediction.length, "actual", actual.length);
            for (int i = 0; i < prediction.length; i++) {
                metric.perRow(prediction[i], actual[i], 1.0);
            }
        }

        @Override
        public Double compute() {
            RowCounts.Summary finished = RowCounts.Summary.of(metric);
            return finished.share;
        }

        @Override
        public void reset() {
            metric = create();
        }

        @Override
        public void merge(Adapter other) {
            metric.reduce(other.metric);
        }
    }
}
