package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.api.metric.Mergeable;
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

/**
 * The share of anomalous rows.
 *
 * <p>Measured by {@link RowCounts}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class Share extends BoundMetric<Share.Adapter, Double> {
    private Share(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
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
                batch.tensor("actual").toIntArray());
    }

    @Override
    public Share copy() {
        return new Share(settings(), factory());
    }

    /**
     * Builds {@link Share}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private int bins = 400;

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>, <code>gt_label</code>.
         */
        public Builder fields(Field<Tensor> prediction, Field<Tensor> actual) {
            return feed(prediction, actual);
        }

        /**
         * Sets <code>bins</code>.
         * Default: <code>400</code>.
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
        public Share build() {
            int bins = this.bins;
            return new Share(settings().with("bins", bins), () -> new Adapter(bins));
        }
    }

    /**
     * Turns {@link RowCounts} into a metric.
     */
    static final class Adapter implements ThirdPartyMetric<Double>, Mergeable<Adapter> {
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

    /**
     * Describes {@link Share} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Share",
                RowCounts.class.getName())
                .documentation("The share of anomalous rows.")
                .direction(Direction.LOWER_IS_BETTER)
                .tensor("prediction", "pred_score", "")
                .tensor("actual", "gt_label", "")
                .parameter("bins", "int", "400", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected Share create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("bins")) {
                builder.bins(config.intValue("bins"));
            }
            return builder.build();
        }
    }
}
