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
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.Highest;

/**
 * Type variables with bounds, and varargs.
 *
 * <p>It is measured by {@link Highest}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibHighest<T extends Number> extends BoundMetric<AnomalibHighest.Adapter<T>, Float> {
    private final Field<Tensor> values;

    private AnomalibHighest(WrappedMetric<Adapter<T>, Float> wrapped, Field<Tensor> values) {
        super(wrapped);
        this.values = values;
    }

    /**
     * A builder with the defaults.
     */
    public static <T extends Number> Builder<T> builder() {
        return new Builder<T>();
    }

    @Override
    protected void feed(Adapter<T> metric, Batch batch) {
        metric.update(batch.get(values).toFloatArray());
    }

    @Override
    public AnomalibHighest<T> copy() {
        return new AnomalibHighest<T>(wrapped().copy(), values);
    }

    /**
     * Sets up {@link AnomalibHighest}.
     */
    public static final class Builder<T extends Number> {
        private Field<Tensor> values = Field.PRED_SCORE;

        private String prefix = "";

        private boolean strict = true;

        private int[] ranks = new int[] {1, 2};

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>pred_score</code>.
         */
        public Builder<T> fields(Field<Tensor> values) {
            this.values = Objects.requireNonNull(values);
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
         * The metric's <code>ranks</code>.
         * By default <code>[1, 2]</code>.
         */
        public Builder<T> ranks(int... ranks) {
            this.ranks = ranks.clone();
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibHighest<T> build() {
            Field<Tensor> values = this.values;
            int[] ranks = this.ranks;
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("values", values);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("ranks", Arrays.stream(ranks).boxed().toList());
            FieldBinding binding = new FieldBinding("Highest", prefix, strict, arguments);
            WrappedMetric<Adapter<T>, Float> wrapped =
                    WrappedMetric.mergeable(binding, parameters, () -> new Adapter<T>(ranks));
            return new AnomalibHighest<T>(wrapped, values);
        }
    }

    /**
     * Makes {@link Highest} a metric.
     */
    static final class Adapter<T extends Number> implements ForeignMetric<Float>, Mergeable<Adapter<T>> {
        private final int[] ranks;

        private Highest<T> metric;

        private Adapter(int[] ranks) {
            this.ranks = ranks;
            this.metric = create();
        }

        private Highest<T> create() {
            return new Highest<T>(ranks);
        }

        void update(float[] values) {
            metric.update(values);
        }

        @Override
        public Float compute() {
            return metric.top();
        }

        @Override
        public void reset() {
            metric = create();
        }

        @Override
        public void merge(Adapter<T> other) {
            metric.merge(other.metric);
        }
    }
}
