package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.Required;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Takes every kind of setting.
 *
 * <p>It is measured by {@link AllSettings}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAllSettings extends BoundMetric<AllSettings, List<Object>> {
    private final Field<Tensor> target;

    private AnomalibAllSettings(WrappedMetric<AllSettings, List<Object>> wrapped,
            Field<Tensor> target) {
        super(wrapped);
        this.target = target;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(AllSettings metric, Batch batch) {
        metric.update(batch.get(target));
    }

    @Override
    public AnomalibAllSettings copy() {
        return new AnomalibAllSettings(wrapped().copy(), target);
    }

    /**
     * Sets up {@link AnomalibAllSettings}.
     */
    public static final class Builder {
        private @Nullable Field<Tensor> target;

        private String prefix = "";

        private boolean strict = true;

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
        }

        /**
         * The fields that feed the metric; mandatory.
         */
        public Builder fields(Field<Tensor> target) {
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
         * How many times; <code>1</code> is once.
         * Mandatory.
         */
        public Builder count(int count) {
            this.count = count;
            return this;
        }

        /**
         * The metric's <code>total</code>.
         * By default <code>5000000000</code>.
         */
        public Builder total(long total) {
            this.total = total;
            return this;
        }

        /**
         * The metric's <code>tolerance</code>.
         * By default <code>1e-5</code>.
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
         * The metric's <code>exact</code>.
         * By default <code>true</code>.
         */
        public Builder exact(boolean exact) {
            this.exact = exact;
            return this;
        }

        /**
         * The metric's <code>limit</code>.
         * By default <code>none</code>.
         */
        public Builder limit(@Nullable Integer limit) {
            this.limit = limit;
            return this;
        }

        /**
         * The metric's <code>seed</code>.
         * By default <code>7</code>.
         */
        public Builder seed(@Nullable Long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * The metric's <code>weight</code>.
         * By default <code>none</code>.
         */
        public Builder weight(@Nullable Float weight) {
            this.weight = weight;
            return this;
        }

        /**
         * The largest false-positive rate that counts.
         * By default <code>none</code>.
         */
        public Builder maxFPR(@Nullable Double maxFPR) {
            this.maxFPR = maxFPR;
            return this;
        }

        /**
         * The metric's <code>verbose</code>.
         * By default <code>none</code>.
         */
        public Builder verbose(@Nullable Boolean verbose) {
            this.verbose = verbose;
            return this;
        }

        /**
         * The metric's <code>factor</code>.
         * Mandatory.
         */
        public Builder factor(double factor) {
            this.factor = factor;
            return this;
        }

        /**
         * The metric's <code>exponent</code>.
         * By default <code>1</code>.
         */
        public Builder exponent(double exponent) {
            this.exponent = exponent;
            return this;
        }

        /**
         * The metric's <code>title</code>.
         * Mandatory.
         */
        public Builder title(String title) {
            this.title = Objects.requireNonNull(title);
            return this;
        }

        /**
         * The metric's <code>label</code>.
         * By default <code>a "b"</code>.
         */
        public Builder label(String label) {
            this.label = Objects.requireNonNull(label);
            return this;
        }

        /**
         * The metric's <code>note</code>.
         * By default <code>none</code>.
         */
        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        /**
         * The metric's <code>average</code>.
         * Mandatory.
         */
        public Builder average(AllSettings.Average average) {
            this.average = Objects.requireNonNull(average);
            return this;
        }

        /**
         * The metric's <code>fallback</code>.
         * By default <code>one_vs_rest</code>.
         */
        public Builder fallback(AllSettings.Average fallback) {
            this.fallback = Objects.requireNonNull(fallback);
            return this;
        }

        /**
         * The metric's <code>other</code>.
         * By default <code>none</code>.
         */
        public Builder other(AllSettings. @Nullable Average other) {
            this.other = other;
            return this;
        }

        /**
         * The metric's <code>weights</code>.
         * Mandatory.
         */
        public Builder weights(float[] weights) {
            this.weights = weights.clone();
            return this;
        }

        /**
         * The metric's <code>bounds</code>.
         * By default <code>[1e-5, 1E4, 3]</code>.
         */
        public Builder bounds(double[] bounds) {
            this.bounds = bounds.clone();
            return this;
        }

        /**
         * The metric's <code>classes</code>.
         * By default <code>[]</code>.
         */
        public Builder classes(int[] classes) {
            this.classes = classes.clone();
            return this;
        }

        /**
         * The metric's <code>edges</code>.
         * By default <code>[0.5, -1]</code>.
         */
        public Builder edges(float[] edges) {
            this.edges = edges.clone();
            return this;
        }

        /**
         * The metric's <code>thresholds</code>.
         * By default <code>none</code>.
         */
        public Builder thresholds(double @Nullable [] thresholds) {
            this.thresholds = thresholds == null ? null : thresholds.clone();
            return this;
        }

        /**
         * The metric's <code>scores</code>.
         * By default <code>none</code>.
         */
        public Builder scores(float @Nullable [] scores) {
            this.scores = scores == null ? null : scores.clone();
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibAllSettings build() {
            Field<Tensor> target = Required.field("AllSettings", "target", this.target);
            int count = Required.parameter("AllSettings", "count", this.count);
            long total = this.total;
            float tolerance = this.tolerance;
            double threshold = Required.parameter("AllSettings", "threshold", this.threshold);
            boolean exact = this.exact;
            Integer limit = this.limit;
            Long seed = this.seed;
            Float weight = this.weight;
            Double maxFPR = this.maxFPR;
            Boolean verbose = this.verbose;
            double factor = Required.parameter("AllSettings", "factor", this.factor);
            double exponent = this.exponent;
            String title = Required.parameter("AllSettings", "title", this.title);
            String label = this.label;
            String note = this.note;
            AllSettings.Average average = Required.parameter("AllSettings", "average", this.average);
            AllSettings.Average fallback = this.fallback;
            AllSettings.Average other = this.other;
            float[] weights = Required.parameter("AllSettings", "weights", this.weights);
            double[] bounds = this.bounds;
            int[] classes = this.classes;
            float[] edges = this.edges;
            double[] thresholds = this.thresholds;
            float[] scores = this.scores;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("target", target);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("count", count);
            parameters.put("total", total);
            parameters.put("tolerance", tolerance);
            parameters.put("threshold", threshold);
            parameters.put("exact", exact);
            parameters.put("limit", limit == null ? "none" : limit);
            parameters.put("seed", seed == null ? "none" : seed);
            parameters.put("weight", weight == null ? "none" : weight);
            parameters.put("max_fpr", maxFPR == null ? "none" : maxFPR);
            parameters.put("verbose", verbose == null ? "none" : verbose);
            parameters.put("factor", factor);
            parameters.put("exponent", exponent);
            parameters.put("title", title);
            parameters.put("label", label);
            parameters.put("note", note == null ? "none" : note);
            parameters.put("average", average.name().toLowerCase(Locale.ROOT));
            parameters.put("fallback", fallback.name().toLowerCase(Locale.ROOT));
            parameters.put("other", other == null ? "none" : other.name().toLowerCase(Locale.ROOT));
            parameters.put("weights", IntStream.range(0, weights.length).mapToObj(i -> weights[i]).toList());
            parameters.put("bounds", Arrays.stream(bounds).boxed().toList());
            parameters.put("classes", Arrays.stream(classes).boxed().toList());
            parameters.put("edges", IntStream.range(0, edges.length).mapToObj(i -> edges[i]).toList());
            parameters.put("thresholds", thresholds == null ? "none" : Arrays.stream(thresholds).boxed().toList());
            parameters.put("scores", scores == null ? "none" : IntStream.range(0, scores.length).mapToObj(i -> scores[i]).toList());
            FieldBinding binding = new FieldBinding("AllSettings", prefix, strict, arguments);
            WrappedMetric<AllSettings, List<Object>> wrapped =
                    WrappedMetric.of(binding, parameters, () -> new AllSettings(count, total,
                            tolerance, threshold, exact, limit, seed, weight, maxFPR, verbose,
                            factor, exponent, title, label, note, average, fallback, other, weights,
                            bounds, classes, edges, thresholds, scores));
            return new AnomalibAllSettings(wrapped, target);
        }
    }
}
