package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.Mergeable;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.ForeignMetric;
import io.github.anometry.api.wrapper.OptionalFields;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import library.Quantiles;
import org.jspecify.annotations.Nullable;

/**
 * What the class does not do itself, the spec does.
 *
 * <p>It is measured by {@link Quantiles}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class Spread extends BoundMetric<Spread.Adapter, Double> {
    private final Field<Tensor> scores;

    private final Field<List<String>> paths;

    private Spread(WrappedMetric<Adapter, Double> wrapped, Field<Tensor> scores,
            Field<List<String>> paths) {
        super(wrapped);
        this.scores = scores;
        this.paths = paths;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(Adapter metric, Batch batch) {
        metric.update(batch.get(scores), OptionalFields.find(batch, paths).orElse(null));
    }

    @Override
    public Spread copy() {
        return new Spread(wrapped().copy(), scores, paths);
    }

    /**
     * Sets up {@link Spread}.
     */
    public static final class Builder {
        private Field<Tensor> scores = Field.PRED_SCORE;

        private Field<List<String>> paths = Field.IMAGE_PATH;

        private String prefix = "";

        private boolean strict = true;

        private @Nullable Integer k;

        private long[] weights = new long[] {1L, 2L};

        private double tail = 0.25;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>.
         * The optional <code>paths</code> is fed from <code>image_path</code>.
         */
        public Builder fields(Field<Tensor> scores) {
            this.scores = Objects.requireNonNull(scores);
            this.paths = Field.IMAGE_PATH;
            return this;
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>, <code>image_path</code>.
         */
        public Builder fields(Field<Tensor> scores, Field<List<String>> paths) {
            this.scores = Objects.requireNonNull(scores);
            this.paths = Objects.requireNonNull(paths);
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
         * The metric's <code>k</code>.
         * By default <code>none</code>.
         */
        public Builder k(@Nullable Integer k) {
            this.k = k;
            return this;
        }

        /**
         * The metric's <code>weights</code>.
         * By default <code>[1, 2]</code>.
         */
        public Builder weights(long[] weights) {
            this.weights = weights.clone();
            return this;
        }

        /**
         * The metric's <code>tail</code>.
         * By default <code>0.25</code>.
         */
        public Builder tail(double tail) {
            this.tail = tail;
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public Spread build() {
            Field<Tensor> scores = this.scores;
            Field<List<String>> paths = this.paths;
            Integer k = this.k;
            long[] weights = this.weights;
            double tail = this.tail;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("scores", scores);
            arguments.put("paths", paths);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("k", k == null ? "none" : k);
            parameters.put("weights", Arrays.stream(weights).boxed().toList());
            parameters.put("tail", tail);
            FieldBinding binding = new FieldBinding("Spread", prefix, strict, arguments,
                    Set.of("paths"));
            WrappedMetric<Adapter, Double> wrapped =
                    WrappedMetric.mergeable(binding, parameters, () -> new Adapter(k, weights,
                            tail));
            return new Spread(wrapped, scores, paths);
        }
    }

    /**
     * Makes {@link Quantiles} a metric.
     */
    static final class Adapter implements ForeignMetric<Double>, Mergeable<Adapter> {
        private final @Nullable Integer k;

        private final long[] weights;

        private final double tail;

        private Quantiles metric;

        private Adapter(@Nullable Integer k, long[] weights, double tail) {
            this.k = k;
            this.weights = weights;
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
}
