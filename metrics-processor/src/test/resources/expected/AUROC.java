package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The area under the <code>ROC</code> curve, where <code>tpr &#62;= fpr</code> for all but the worst.
 *
 * <p>It is measured by {@link RocArea}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AUROC extends BoundMetric<RocArea, MetricResult> {
    private final Field<Tensor> score;

    private final Field<Tensor> target;

    private AUROC(WrappedMetric<RocArea, MetricResult> wrapped, Field<Tensor> score,
            Field<Tensor> target) {
        super(wrapped);
        this.score = score;
        this.target = target;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(RocArea metric, Batch batch) {
        metric.update(batch.get(score), batch.get(target));
    }

    @Override
    public AUROC copy() {
        return new AUROC(wrapped().copy(), score, target);
    }

    /**
     * Sets up {@link AUROC}.
     */
    public static final class Builder {
        private Field<Tensor> score = Field.PRED_SCORE;

        private Field<Tensor> target = Field.GT_LABEL;

        private String prefix = "";

        private boolean strict = true;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>, <code>gt_label</code>.
         *
         * @param score how anomalous each sample is,
         * larger is more
         * @param target whether each sample is anomalous
         */
        public Builder fields(Field<Tensor> score, Field<Tensor> target) {
            this.score = Objects.requireNonNull(score);
            this.target = Objects.requireNonNull(target);
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
        public AUROC build() {
            Field<Tensor> score = this.score;
            Field<Tensor> target = this.target;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("score", score);
            arguments.put("target", target);
            Map<String, Object> parameters = Map.of();
            FieldBinding binding = new FieldBinding("AUROC", prefix, strict, arguments);
            WrappedMetric<RocArea, MetricResult> wrapped =
                    WrappedMetric.mergeable(binding, parameters, RocArea::new);
            return new AUROC(wrapped, score, target);
        }
    }
}
