package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.Elements;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.ThirdPartyMetric;
import io.github.anometry.api.wrapper.WrapperProvider;
import javax.annotation.processing.Generated;
import library.RowCounts;
import org.jspecify.annotations.Nullable;

/**
 * {@link RowCounts}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibRowCounts extends BoundMetric<AnomalibRowCounts.Adapter, MetricResult> {
    private AnomalibRowCounts(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Arguments batch) {
        metric.update(batch.tensor("prediction").toDoubleArray(),
                batch.tensor("actual").toIntArray(), batch.tensor("weight").toDoubleArray());
    }

    @Override
    public AnomalibRowCounts copy() {
        return new AnomalibRowCounts(settings(), factory());
    }

    /**
     * Builds {@link AnomalibRowCounts}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private @Nullable Integer bins;

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>, <code>gt_label</code>, <code>pred_score</code>.
         */
        public Builder fields(Field<Tensor> prediction, Field<Tensor> actual,
                Field<Tensor> weight) {
            return feed(prediction, actual, weight);
        }

        /**
         * Sets <code>bins</code>.
         * Mandatory.
         */
        public Builder bins(int bins) {
            this.bins = bins;
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibRowCounts build() {
            int bins = required("bins", this.bins);
            return new AnomalibRowCounts(settings().with("bins", bins), () -> new Adapter(bins));
        }
    }

    /**
     * Turns {@link RowCounts} into a metric.
     */
    static final class Adapter implements ThirdPartyMetric<MetricResult>, Mergeable<Adapter> {
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

    /**
     * Describes {@link AnomalibRowCounts} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("RowCounts",
                RowCounts.class.getName())
                .documentation("Measured by library.RowCounts.")
                .tensor("prediction", "pred_score", "")
                .tensor("actual", "gt_label", "")
                .tensor("weight", "pred_score", "")
                .parameter("bins", "int", null, "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibRowCounts create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("bins")) {
                builder.bins(config.intValue("bins"));
            }
            return builder.build();
        }
    }
}
