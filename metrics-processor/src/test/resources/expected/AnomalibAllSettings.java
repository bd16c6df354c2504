package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.spi.MetricDescriptor;
import io.github.anometry.api.wrapper.Arguments;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.ConfigReader;
import io.github.anometry.api.wrapper.MetricBuilder;
import io.github.anometry.api.wrapper.MetricSettings;
import io.github.anometry.api.wrapper.WrapperProvider;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Takes every kind of setting.
 *
 * <p>Measured by {@link AllSettings}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAllSettings extends BoundMetric<AllSettings, List<Object>> {
    private AnomalibAllSettings(MetricSettings settings, BoundMetric.Factory<AllSettings> factory) {
        super(settings, factory);
    }

    /**
     * Returns a builder with the default values.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(AllSettings metric, Arguments batch) {
        metric.update(batch.tensor("target"));
    }

    @Override
    public AnomalibAllSettings copy() {
        return new AnomalibAllSettings(settings(), factory());
    }

    /**
     * Builds {@link AnomalibAllSettings}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private @Nullable Integer count;

        private long total = 5000000000L;

        private float tolerance = 1e-5f;

        private @Nullable Double threshold;

        private boolean exact = true;

        private @Nullable Integer limit;

        private @Nullable Long seed = 7L;

        private @Nullable Float weight;

        private @Nullable Double maxFPR;

        private @Nullable Boolean verbose;

        private @Nullable Double factor;

        private double exponent = 1.0;

        private @Nullable String title;

        private String label = "a \"b\"";

        private @Nullable String note;

        private AllSettings. @Nullable Average average;

        private AllSettings.Average fallback = AllSettings.Average.ONE_VS_REST;

        private AllSettings. @Nullable Average other;

        private float @Nullable [] weights;

        private double[] bounds = new double[] {1e-5, 1E4, 3.0};

        private int[] classes = new int[] {};

        private float[] edges = new float[] {0.5f, -1.0f};

        private double @Nullable [] thresholds;

        private float @Nullable [] scores;

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Mandatory.
         */
        public Builder fields(Field<Tensor> target) {
            return feed(target);
        }

        /**
         * How many times; <code>1</code> is once.
         * Mandatory.
         */
        public Builder count(int count) {
            this.count = count;
            return this;
        }

        /**
         * Sets <code>total</code>.
         * Default: <code>5000000000</code>.
         */
        public Builder total(long total) {
            this.total = total;
            return this;
        }

        /**
         * Sets <code>tolerance</code>.
         * Default: <code>1e-5</code>.
         */
        public Builder tolerance(float tolerance) {
            this.tolerance = tolerance;
            return this;
        }

        /**
         * The least score that counts, see <code>Metric.compute</code>.
         * Mandatory.
         */
        public Builder threshold(double threshold) {
            this.threshold = threshold;
            return this;
        }

        /**
         * Sets <code>exact</code>.
         * Default: <code>true</code>.
         */
        public Builder exact(boolean exact) {
            this.exact = exact;
            return this;
        }

        /**
         * Sets <code>limit</code>.
         * Default: <code>none</code>.
         */
        public Builder limit(@Nullable Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * Sets <code>seed</code>.
         * Default: <code>7</code>.
         */
        public Builder seed(@Nullable Long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Sets <code>weight</code>.
         * Default: <code>none</code>.
         */
        public Builder weight(@Nullable Float weight) {
            this.weight = weight;
            return this;
        }

        /**
         * The largest false-positive rate that counts.
         * Default: <code>none</code>.
         */
        public Builder maxFPR(@Nullable Double maxFPR) {
            this.maxFPR = maxFPR;
            return this;
        }

        /**
         * Sets <code>verbose</code>.
         * Default: <code>none</code>.
         */
        public Builder verbose(@Nullable Boolean verbose) {
            this.verbose = verbose;
            return this;
        }

        /**
         * Sets <code>factor</code>.
         * Mandatory.
         */
        public Builder factor(double factor) {
            this.factor = factor;
            return this;
        }

        /**
         * Sets <code>exponent</code>.
         * Default: <code>1</code>.
         */
        public Builder exponent(double exponent) {
            this.exponent = exponent;
            return this;
        }

        /**
         * Sets <code>title</code>.
         * Mandatory.
         */
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title);
            return this;
        }

        /**
         * Sets <code>label</code>.
         * Default: <code>a "b"</code>.
         */
        public Builder label(String label) {
            this.label = Objects.requireNonNull(label);
            return this;
        }

        /**
         * Sets <code>note</code>.
         * Default: <code>none</code>.
         */
        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        /**
         * Sets <code>average</code>.
         * Mandatory.
         */
        public Builder average(AllSettings.Average average) {
            this.average = Objects.requireNonNull(average);
            return this;
        }

        /**
         * Sets <code>fallback</code>.
         * Default: <code>one_vs_rest</code>.
         */
        public Builder fallback(AllSettings.Average fallback) {
            this.fallback = Objects.requireNonNull(fallback);
            return this;
        }

        /**
         * Sets <code>other</code>.
         * Default: <code>none</code>.
         */
        public Builder other(AllSettings. @Nullable Average other) {
            this.other = other;
            return this;
        }

        /**
         * Sets <code>weights</code>.
         * Mandatory.
         */
        public Builder weights(float[] weights) {
            this.weights = weights.clone();
            return this;
        }

        /**
         * Sets <code>bounds</code>.
         * Default: <code>[1e-5, 1E4, 3]</code>.
         */
        public Builder bounds(double[] bounds) {
            this.bounds = bounds.clone();
            return this;
        }

        /**
         * Sets <code>classes</code>.
         * Default: <code>[]</code>.
         */
        public Builder classes(int[] classes) {
            this.classes = classes.clone();
            return this;
        }

        /**
         * Sets <code>edges</code>.
         * Default: <code>[0.5, -1]</code>.
         */
        public Builder edges(float[] edges) {
            this.edges = edges.clone();
            return this;
        }

        /**
         * Sets <code>thresholds</code>.
         * Default: <code>none</code>.
         */
        public Builder thresholds(double @Nullable [] thresholds) {
            this.thresholds = thresholds == null ? null : thresholds.clone();
            return this;
        }

        /**
         * Sets <code>scores</code>.
         * Default: <code>none</code>.
         */
        public Builder scores(float @Nullable [] scores) {
            this.scores = scores == null ? null : scores.clone();
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public AnomalibAllSettings build() {
            int count = required("count", this.count);
            long total = this.total;
            float tolerance = this.tolerance;
            double threshold = required("threshold", this.threshold);
            boolean exact = this.exact;
            Integer limit = this.limit;
            Long seed = this.seed;
            Float weight = this.weight;
            Double maxFPR = this.maxFPR;
            Boolean verbose = this.verbose;
            double factor = required("factor", this.factor);
            double exponent = this.exponent;
            String title = required("title", this.title);
            String label = this.label;
            String note = this.note;
            AllSettings.Average average = required("average", this.average);
            AllSettings.Average fallback = this.fallback;
            AllSettings.Average other = this.other;
            float[] weights = required("weights", this.weights);
            double[] bounds = this.bounds;
            int[] classes = this.classes;
            float[] edges = this.edges;
            double[] thresholds = this.thresholds;
            float[] scores = this.scores;
            return new AnomalibAllSettings(settings().with("count", count).with("total", total)
                    .with("tolerance", tolerance).with("threshold", threshold).with("exact", exact)
                    .with("limit", limit).with("seed", seed).with("weight", weight)
                    .with("max_fpr", maxFPR).with("verbose", verbose).with("factor", factor)
                    .with("exponent", exponent).with("title", title).with("label", label)
                    .with("note", note).with("average", average).with("fallback", fallback)
                    .with("other", other).with("weights", weights).with("bounds", bounds)
                    .with("classes", classes).with("edges", edges).with("thresholds", thresholds)
                    .with("scores", scores), () -> new AllSettings(count, total, tolerance,
                    threshold, exact, limit, seed, weight, maxFPR, verbose, factor, exponent, title,
                    label, note, average, fallback, other, weights.clone(), bounds.clone(),
                    classes.clone(), edges.clone(), thresholds == null ? null : thresholds.clone(),
                    scores == null ? null : scores.clone()));
        }
    }

    /**
     * Describes {@link AnomalibAllSettings} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("AllSettings",
                AllSettings.class.getName())
                .documentation("Takes every kind of setting.")
                .tensor("target", null, "")
                .parameter("count", "int", null, "how many times; 1 is once")
                .parameter("total", "long", "5000000000", "")
                .parameter("tolerance", "float", "1e-5", "")
                .parameter("threshold", "double", null, "the least score that counts, see Metric.compute")
                .parameter("exact", "boolean", "true", "")
                .parameter("limit", "int", "none", "").nullable()
                .parameter("seed", "long", "7", "").nullable()
                .parameter("weight", "float", "none", "").nullable()
                .parameter("max_fpr", "double", "none", "the largest false-positive rate that counts.").nullable()
                .parameter("verbose", "boolean", "none", "").nullable()
                .parameter("factor", "double", null, "")
                .parameter("exponent", "double", "1", "")
                .parameter("title", "text", null, "")
                .parameter("label", "text", "a \"b\"", "")
                .parameter("note", "text", "none", "").nullable()
                .parameter("average", "choice", null, "").allowed("micro", "one_vs_rest")
                .parameter("fallback", "choice", "one_vs_rest", "").allowed("micro", "one_vs_rest")
                .parameter("other", "choice", "none", "").nullable().allowed("micro", "one_vs_rest")
                .parameter("weights", "list of float", null, "")
                .parameter("bounds", "list of double", "[1e-5, 1E4, 3]", "")
                .parameter("classes", "list of int", "[]", "")
                .parameter("edges", "list of float", "[0.5, -1]", "")
                .parameter("thresholds", "list of double", "none", "").nullable()
                .parameter("scores", "list of float", "none", "").nullable()
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected AnomalibAllSettings create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("count")) {
                builder.count(config.intValue("count"));
            }
            if (config.has("total")) {
                builder.total(config.longValue("total"));
            }
            if (config.has("tolerance")) {
                builder.tolerance(config.floatValue("tolerance"));
            }
            if (config.has("threshold")) {
                builder.threshold(config.doubleValue("threshold"));
            }
            if (config.has("exact")) {
                builder.exact(config.booleanValue("exact"));
            }
            if (config.has("limit")) {
                builder.limit(config.isNone("limit") ? null : config.intValue("limit"));
            }
            if (config.has("seed")) {
                builder.seed(config.isNone("seed") ? null : config.longValue("seed"));
            }
            if (config.has("weight")) {
                builder.weight(config.isNone("weight") ? null : config.floatValue("weight"));
            }
            if (config.has("max_fpr")) {
                builder.maxFPR(config.isNone("max_fpr") ? null : config.doubleValue("max_fpr"));
            }
            if (config.has("verbose")) {
                builder.verbose(config.isNone("verbose") ? null : config.booleanValue("verbose"));
            }
            if (config.has("factor")) {
                builder.factor(config.doubleValue("factor"));
            }
            if (config.has("exponent")) {
                builder.exponent(config.doubleValue("exponent"));
            }
            if (config.has("title")) {
                builder.title(config.text("title"));
            }
            if (config.has("label")) {
                builder.label(config.text("label"));
            }
            if (config.has("note")) {
                builder.note(config.isNone("note") ? null : config.text("note"));
            }
            if (config.has("average")) {
                builder.average(config.choice("average", AllSettings.Average.class));
            }
            if (config.has("fallback")) {
                builder.fallback(config.choice("fallback", AllSettings.Average.class));
            }
            if (config.has("other")) {
                builder.other(config.isNone("other") ? null : config.choice("other", AllSettings.Average.class));
            }
            if (config.has("weights")) {
                builder.weights(config.floats("weights"));
            }
            if (config.has("bounds")) {
                builder.bounds(config.doubles("bounds"));
            }
            if (config.has("classes")) {
                builder.classes(config.ints("classes"));
            }
            if (config.has("edges")) {
                builder.edges(config.floats("edges"));
            }
            if (config.has("thresholds")) {
                builder.thresholds(config.isNone("thresholds") ? null : config.doubles("thresholds"));
            }
            if (config.has("scores")) {
                builder.scores(config.isNone("scores") ? null : config.floats("scores"));
            }
            return builder.build();
        }
    }
}
