package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;

/**
 * Generic, with checked exceptions and varargs.
 *
 * <p>It is measured by {@link Own}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibOwn<T extends Comparable<T>> extends BoundMetric<Own<T>, List<T>> {
    private final Field<Tensor> score;

    private AnomalibOwn(WrappedMetric<Own<T>, List<T>> wrapped, Field<Tensor> score) {
        super(wrapped);
        this.score = score;
    }

    /**
     * A builder with the defaults.
     */
    public static <T extends Comparable<T>> Builder<T> builder() {
        return new Builder<T>();
    }

    @Override
    protected void feed(Own<T> metric, Batch batch) throws TimeoutException {
        metric.update(batch.get(score).toDoubleArray());
    }

    @Override
    public AnomalibOwn<T> copy() {
        return new AnomalibOwn<T>(wrapped().copy(), score);
    }

    /**
     * Sets up {@link AnomalibOwn}.
     */
    public static final class Builder<T extends Comparable<T>> {
        private Field<Tensor> score = Field.PRED_SCORE;

        private String prefix = "";

        private boolean strict = true;

        private String[] labels = new String[] {"a", "b"};

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>.
         */
        public Builder<T> fields(Field<Tensor> score) {
            this.score = Objects.requireNonNull(score);
            return this;
        }

        /**
         * What stands before the metric's name in results; nothing by default.
         */
        public Builder<T> prefix(String prefix) {
            this.prefix = Objects.requireNonNull(prefix);
            return this;
        }

        /**
         * Whether a batch without one of the fields is an error, as by default; if not, it is skipped.
         */
        public Builder<T> strict(boolean strict) {
            this.strict = strict;
            return this;
        }

        /**
         * The metric's <code>labels</code>.
         * By default <code>[a, b]</code>.
         */
        public Builder<T> labels(String... labels) {
            this.labels = labels.clone();
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         * @throws IOException as the metric's making throws it
         */
        public AnomalibOwn<T> build() throws IOException {
            Field<Tensor> score = this.score;
            String[] labels = this.labels;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("score", score);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("labels", List.of(labels));
            FieldBinding binding = new FieldBinding("Own", prefix, strict, arguments);
            WrappedMetric<Own<T>, List<T>> wrapped;
            try {
                wrapped = WrappedMetric.mergeable(binding, parameters, () -> new Own<T>(labels));
            } catch (ConfigurationException refused) {
                if (refused.getCause() instanceof IOException cause) {
                    throw cause;
                }
                throw refused;
            }
            return new AnomalibOwn<T>(wrapped, score);
        }
    }
}
