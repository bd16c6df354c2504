package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.OptionalFields;
import io.github.anometry.api.wrapper.Required;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * All of its arguments are optional, and none has a default field.
 *
 * <p>It is measured by {@link OptionalArguments.AllOptional}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAllOptional extends BoundMetric<OptionalArguments.AllOptional, Integer> {
    private final Field<Tensor> score;

    private final @Nullable Field<Tensor> target;

    private AnomalibAllOptional(WrappedMetric<OptionalArguments.AllOptional, Integer> wrapped,
            Field<Tensor> score, @Nullable Field<Tensor> target) {
        super(wrapped);
        this.score = score;
        this.target = target;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(OptionalArguments.AllOptional metric, Batch batch) {
        metric.update(OptionalFields.find(batch, score).map(Tensor::toDoubleArray).orElse(null),
                OptionalFields.find(batch, target).orElse(null));
    }

    @Override
    public AnomalibAllOptional copy() {
        return new AnomalibAllOptional(wrapped().copy(), score, target);
    }

    /**
     * Sets up {@link AnomalibAllOptional}.
     */
    public static final class Builder {
        private @Nullable Field<Tensor> score;

        private @Nullable Field<Tensor> target;

        private String prefix = "";

        private boolean strict = true;

        private Builder() {
        }

        /**
         * The fields that feed the metric; mandatory.
         * The optional <code>target</code> is not fed.
         */
        public Builder fields(Field<Tensor> score) {
            this.score = Objects.requireNonNull(score);
            this.target = null;
            return this;
        }

        /**
         * The fields that feed the metric; mandatory.
         */
        public Builder fields(Field<Tensor> score, Field<Tensor> target) {
            this.score = Objects.requireNonNull(score);
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
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibAllOptional build() {
            Field<Tensor> score = Required.field("AllOptional", "score", this.score);
            Field<Tensor> target = this.target;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("score", score);
            if (target != null) {
                arguments.put("target", target);
            }
            Map<String, Object> parameters = Map.of();
            FieldBinding binding = new FieldBinding("AllOptional", prefix, strict, arguments,
                    Set.of("score", "target"));
            WrappedMetric<OptionalArguments.AllOptional, Integer> wrapped =
                    WrappedMetric.of(binding, parameters, OptionalArguments.AllOptional::new);
            return new AnomalibAllOptional(wrapped, score, target);
        }
    }
}
