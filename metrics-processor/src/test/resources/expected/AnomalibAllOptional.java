package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import io.github.anometry.api.metric.StatePool;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.OptionalFields;
import io.github.anometry.api.wrapper.Required;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.List;
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
public final class AnomalibAllOptional implements AnomalibMetric<Integer> {
    private final WrappedMetric<OptionalArguments.AllOptional, Integer> wrapped;

    private final Field<Tensor> score;

    private final @Nullable Field<Tensor> target;

    private AnomalibAllOptional(WrappedMetric<OptionalArguments.AllOptional, Integer> wrapped,
            Field<Tensor> score, @Nullable Field<Tensor> target) {
        this.wrapped = wrapped;
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
    public String name() {
        return wrapped.name();
    }

    @Override
    public List<Field<?>> fields() {
        return wrapped.fields();
    }

    @Override
    public boolean strict() {
        return wrapped.strict();
    }

    @Override
    public Map<String, Object> parameters() {
        return wrapped.parameters();
    }

    @Override
    public void update(Batch batch) {
        wrapped.update(batch, metric -> metric.update(OptionalFields.find(batch, score).map(Tensor::toDoubleArray).orElse(null),
                OptionalFields.find(batch, target).orElse(null)));
    }

    @Override
    public Integer compute() {
        return wrapped.compute();
    }

    @Override
    public MetricResult result() {
        return wrapped.result();
    }

    @Override
    public Integer forward(Batch batch) {
        return wrapped.forward(batch, metric -> metric.update(OptionalFields.find(batch, score).map(Tensor::toDoubleArray).orElse(null),
                OptionalFields.find(batch, target).orElse(null)));
    }

    @Override
    public void reset() {
        wrapped.reset();
    }

    @Override
    public AnomalibAllOptional copy() {
        return new AnomalibAllOptional(wrapped.copy(), score, target);
    }

    @Override
    public void shareState(StatePool pool) {
        wrapped.shareState(pool);
    }

    @Override
    public void write(StateOutput out) {
        wrapped.write(out);
    }

    @Override
    public void read(StateInput in) {
        wrapped.read(in);
    }

    @Override
    public MergeSupport mergeSupport() {
        return wrapped.mergeSupport();
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        if (!(other instanceof AnomalibAllOptional that)) {
            throw wrapped.cannotMerge(other);
        }
        wrapped.merge(that.wrapped);
    }

    @Override
    public long updateCount() {
        return wrapped.updateCount();
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
