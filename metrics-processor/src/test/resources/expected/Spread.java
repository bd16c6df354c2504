package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.ThirdPartyMetric;
import io.github.anometry.api.wrapper.WrapperProvider;
import java.util.List;
import javax.annotation.processing.Generated;
import library.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * What the class does not do itself, the spec does.
 *
 * <p>Measured by {@link Quantiles}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class Spread extends BoundMetric<Spread.Adapter, Double> {
    private Spread(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
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
        metric.update(batch.tensor("scores"), batch.findTexts("paths").orElse(null));
    }

    @Override
    public Spread copy() {
        return new Spread(settings(), factory());
    }

    /**
     * Builds {@link Spread}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private @Nullable Integer k;

        private long[] weights = new long[] {1L, 2L};

        private double tail = 0.25;

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>.
         * The optional <code>paths</code> is fed from its default field <code>image_path</code>.
         */
        public Builder fields(Field<Tensor> scores) {
            return feed(scores);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>pred_score</code>, <code>image_path</code>.
         */
        public Builder fields(Field<Tensor> scores, Field<List<String>> paths) {
            return feed(scores, paths);
        }

        /**
         * Sets <code>k</code>.
         * Default: <code>none</code>.
         */
        public Builder k(@Nullable Integer k) {
            this.k = k;
            return this;
        }

        /**
         * Sets <code>weights</code>.
         * Default: <code>[1, 2]</code>.
         */
        public Builder weights(long[] weights) {
            this.weights = weights.clone();
            return this;
        }

        /**
         * Sets <code>tail</code>.
         * Default: <code>0.25</code>.
         */
        public Builder tail(double tail) {
            this.tail = tail;
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public Spread build() {
            Integer k = this.k;
            long[] weights = this.weights;
            double tail = this.tail;
            return new Spread(settings().with("k", k).with("weights", weights).with("tail", tail),
                    () -> new Adapter(k, weights, tail));
        }
    }

    /**
     * Turns {@link Quantiles} into a metric.
     */
    static final class Adapter implements ThirdPartyMetric<Double>, Mergeable<Adapter> {
        private final @Nullable Integer k;

        private final long[] weights;

        private final double tail;

        private Quantiles metric;

        private Adapter(@Nullable Integer k, long[] weights, double tail) {
            this.k = k;
            this.weights = weights.clone();
            this.tail = tail;
            this.metric = create();
        }

        private Quantiles create() {
            return OwnCodeSpec.create(k);
        }

        void update(Tensor scores, @Nullable List<String> paths) {
            OwnCodeSpec.update(metric, scores, paths, weights);
        }

        @Override
        public Double compute() {
            return OwnCodeSpec.spread(metric, tail);
        }

        @Override
        public void reset() {
            OwnCodeSpec.reset(metric);
        }

        @Override
        public void merge(Adapter other) {
            metric = OwnCodeSpec.merge(metric, other.metric);
        }
    }

    /**
     * Describes {@link Spread} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Spread",
                Quantiles.class.getName())
                .documentation("What the class does not do itself, the spec does.")
                .tensor("scores", "pred_score", "")
                .texts("paths", "image_path", "").optional()
                .parameter("k", "int", "none", "").nullable()
                .parameter("weights", "list of long", "[1, 2]", "")
                .parameter("tail", "double", "0.25", "")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected Spread create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("k")) {
                builder.k(config.isNone("k") ? null : config.intValue("k"));
            }
            if (config.has("weights")) {
                builder.weights(config.longs("weights"));
            }
            if (config.has("tail")) {
                builder.tail(config.doubleValue("tail"));
            }
            return builder.build();
        }
    }
}
