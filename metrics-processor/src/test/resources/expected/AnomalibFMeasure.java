package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.MergeSupport;
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
import library.FMeasure;

/**
 * {@link FMeasure}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibFMeasure extends BoundMetric<AnomalibFMeasure.Adapter, Double> {
    private AnomalibFMeasure(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
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
        metric.update(batch.tensor("truth").toIntArray(), batch.tensor("prediction").toIntArray());
    }

    @Override
    public AnomalibFMeasure copy() {
        return new AnomalibFMeasure(settings(), factory());
    }

    /**
     * Builds {@link AnomalibFMeasure}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private double beta = 1.0;

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>gt_label</code>, <code>pred_label</code>.
         */
        public Builder fields(Field<Tensor> truth, Field<Tensor> prediction) {
            return feed(truth, prediction);
        }

        /**
         * Sets <code>beta</code>.
         * Default: <code>1</code>.
         */
        public Builder beta(double beta) {
            this.beta = beta;
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibFMeasure build() {
            double beta = this.beta;
            return new AnomalibFMeasure(settings().with("beta", beta), () -> new Adapter(beta));
        }
    }

    /**
     * Turns {@link FMeasure} into a metric.
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

    /**
     * Describes {@link AnomalibFMeasure} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("FMeasure",
                FMeasure.class.getName())
                .documentation("Measured by library.FMeasure.")
                .tensor("truth", "gt_label", "")
                .tensor("prediction", "pred_label", "")
                .parameter("beta", "double", "1", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibFMeasure create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("beta")) {
                builder.beta(config.doubleValue("beta"));
            }
            return builder.build();
        }
    }
}
