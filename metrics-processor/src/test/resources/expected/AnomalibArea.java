package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.metric.Metric;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.Elements;
import io.github.anometry.api.wrapper.GatheredArrays;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.WrapperProvider;
import javax.annotation.processing.Generated;
import library.Area;

/**
 * {@link Area}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibArea extends BoundMetric<AnomalibArea.Adapter, Double> {
    private AnomalibArea(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
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
        metric.update(batch.tensor("truth").toIntArray(),
                batch.tensor("probability").toDoubleArray());
    }

    @Override
    public AnomalibArea copy() {
        return new AnomalibArea(settings(), factory());
    }

    /**
     * Builds {@link AnomalibArea}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>gt_label</code>, <code>pred_score</code>.
         */
        public Builder fields(Field<Tensor> truth, Field<Tensor> probability) {
            return feed(truth, probability);
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibArea build() {
            return new AnomalibArea(settings(), Adapter::new);
        }
    }

    /**
     * Turns {@link Area} into a metric.
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

    /**
     * Describes {@link AnomalibArea} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Area",
                Area.class.getName())
                .documentation("Measured by library.Area.")
                .tensor("truth", "gt_label", "")
                .tensor("probability", "pred_score", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibArea create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            return builder.build();
        }
    }
}
