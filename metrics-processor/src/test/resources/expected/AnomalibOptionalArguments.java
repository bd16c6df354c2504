package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.OptionalFields;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Lists what it was fed.
 *
 * <p>It is measured by {@link OptionalArguments}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibOptionalArguments extends BoundMetric<OptionalArguments, String> {
    private final Field<Tensor> score;

    private final Field<Tensor> map;

    private final @Nullable Field<Tensor> target;

    private final @Nullable Field<List<String>> paths;

    private AnomalibOptionalArguments(WrappedMetric<OptionalArguments, String> wrapped,
            Field<Tensor> score, Field<Tensor> map, @Nullable Field<Tensor> target,
            @Nullable Field<List<String>> paths) {
        super(wrapped);
        this.score = score;
        this.map = map;
        this.target = target;
        this.paths = paths;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(OptionalArguments metric, Batch batch) {
        metric.update(batch.get(score), OptionalFields.find(batch, map).orElse(null),
                OptionalFields.find(batch, target).map(Tensor::toBooleanArray).orElse(null),
                OptionalFields.find(batch, paths).orElse(null));
    }

    @Override
    public AnomalibOptionalArguments copy() {
        return new AnomalibOptionalArguments(wrapped().copy(), score, map, target, paths);
    }

    /**
     * Sets up {@link AnomalibOptionalArguments}.
     */
    public static final class Builder {
        private Field<Tensor> score = Field.PRED_SCORE;

        private Field<Tensor> map = Field.ANOMALY_MAP;

        private @Nullable Field<Tensor> target;

        private @Nullable Field<List<String>> paths;

        private String prefix = "";

        private boolean strict = true;

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>.
         * The optional <code>map</code> is fed from <code>anomaly_map</code>.
         * The optional <code>target</code> is not fed.
         * The optional <code>paths</code> is not fed.
         *
         * @param score a score
         */
        public Builder fields(Field<Tensor> score) {
            this.score = Objects.requireNonNull(score);
            this.map = Field.ANOMALY_MAP;
            this.target = null;
            this.paths = null;
            return this;
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>, <code>anomaly_map</code>.
         * The optional <code>target</code> is not fed.
         * The optional <code>paths</code> is not fed.
         *
         * @param score a score
         * @param map a map, or none
         */
        public Builder fields(Field<Tensor> score, Field<Tensor> map) {
            this.score = Objects.requireNonNull(score);
            this.map = Objects.requireNonNull(map);
            this.target = null;
            this.paths = null;
            return this;
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>, <code>anomaly_map</code>.
         * The optional <code>paths</code> is not fed.
         *
         * @param score a score
         * @param map a map, or none
         * @param target its truth
         */
        public Builder fields(Field<Tensor> score, Field<Tensor> map, Field<Tensor> target) {
            this.score = Objects.requireNonNull(score);
            this.map = Objects.requireNonNull(map);
            this.target = Objects.requireNonNull(target);
            this.paths = null;
            return this;
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>, <code>anomaly_map</code>.
         *
         * @param score a score
         * @param map a map, or none
         * @param target its truth
         */
        public Builder fields(Field<Tensor> score, Field<Tensor> map, Field<Tensor> target,
                Field<List<String>> paths) {
            this.score = Objects.requireNonNull(score);
            this.map = Objects.requireNonNull(map);
            this.target = Objects.requireNonNull(target);
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
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibOptionalArguments build() {
            Field<Tensor> score = this.score;
            Field<Tensor> map = this.map;
            Field<Tensor> target = this.target;
            Field<List<String>> paths = this.paths;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("score", score);
            arguments.put("map", map);
            if (target != null) {
                arguments.put("target", target);
            }
            if (paths != null) {
                arguments.put("paths", paths);
            }
            Map<String, Object> parameters = Map.of();
            FieldBinding binding = new FieldBinding("OptionalArguments", prefix, strict, arguments,
                    Set.of("map", "target", "paths"));
            WrappedMetric<OptionalArguments, String> wrapped =
                    WrappedMetric.of(binding, parameters, OptionalArguments::new);
            return new AnomalibOptionalArguments(wrapped, score, map, target, paths);
        }
    }
}
