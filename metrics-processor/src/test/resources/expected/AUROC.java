package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.WrapperProvider;
import javax.annotation.processing.Generated;

/**
 * The area under the <code>ROC</code> curve, where <code>tpr &#62;= fpr</code> for all but the worst.
 *
 * <p>Measured by {@link RocArea}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AUROC extends BoundMetric<RocArea, MetricResult> {
    private AUROC(MetricSettings settings, BoundMetric.Factory<RocArea> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(RocArea metric, Arguments batch) {
        metric.update(batch.tensor("score"), batch.tensor("target"));
    }

    @Override
    public AUROC copy() {
        return new AUROC(settings(), factory());
    }

    /**
     * Builds {@link AUROC}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>, <code>gt_label</code>.
         *
         * @param score how anomalous each sample is,
         * larger is more
         * @param target whether each sample is anomalous
         */
        public Builder fields(Field<Tensor> score, Field<Tensor> target) {
            return feed(score, target);
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AUROC build() {
            return new AUROC(settings(), RocArea::new);
        }
    }

    /**
     * Describes {@link AUROC} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("AUROC",
                RocArea.class.getName())
                .documentation("The area under the ROC curve, where tpr >= fpr for all but the worst.", """
                The area under the ROC curve, where tpr >= fpr for all but the worst. A perfect detector has 1, a blind one &frac12; or so.
                It is "exact" \\ so:
                - ties count 1/2,
                - see the list and \"\"\"List.size".""")
                .direction(Direction.HIGHER_IS_BETTER)
                .tensor("score", "pred_score", "how anomalous each sample is, larger is more")
                .tensor("target", "gt_label", "whether each sample is anomalous")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AUROC create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            return builder.build();
        }
    }
}
