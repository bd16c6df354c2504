package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.wrapper.BoundMetric;
import io.github.anometry.api.wrapper.FieldBinding;
import io.github.anometry.api.wrapper.WrappedMetric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.annotation.processing.Generated;

/**
 * {@link AllArguments}, fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class AnomalibAllArguments extends BoundMetric<AllArguments, Integer> {
    private final Field<Tensor> target;

    private final Field<Tensor> batch;

    private final Field<Tensor> metric;

    private final Field<Tensor> other;

    private final Field<Tensor> wrapped;

    private final Field<Tensor> prefix;

    private final Field<Tensor> arguments;

    private final Field<List<String>> paths;

    private AnomalibAllArguments(WrappedMetric<AllArguments, Integer> wrapped_,
            Field<Tensor> target, Field<Tensor> batch, Field<Tensor> metric, Field<Tensor> other,
            Field<Tensor> wrapped, Field<Tensor> prefix, Field<Tensor> arguments,
            Field<List<String>> paths) {
        super(wrapped_);
        this.target = target;
        this.batch = batch;
        this.metric = metric;
        this.other = other;
        this.wrapped = wrapped;
        this.prefix = prefix;
        this.arguments = arguments;
        this.paths = paths;
    }

    /**
     * A builder with the defaults.
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(AllArguments metric_, Batch batch_) {
        metric_.update(batch_.get(target), batch_.get(batch).toINDArray(),
                batch_.get(metric).toFloatArray(), batch_.get(other).toDoubleArray(),
                batch_.get(wrapped).toIntArray(), batch_.get(prefix).toBooleanArray(),
                batch_.get(arguments).toFloatBuffer(), batch_.get(paths));
    }

    @Override
    public AnomalibAllArguments copy() {
        return new AnomalibAllArguments(wrapped().copy(), target, batch, metric, other, wrapped,
                prefix, arguments, paths);
    }

    /**
     * Sets up {@link AnomalibAllArguments}.
     */
    public static final class Builder {
        private Field<Tensor> target_ = Field.IMAGE;

        private Field<Tensor> batch = Field.GT_LABEL;

        private Field<Tensor> metric = Field.GT_MASK;

        private Field<Tensor> other = Field.ANOMALY_MAP;

        private Field<Tensor> wrapped_ = Field.PRED_SCORE;

        private Field<Tensor> prefix_ = Field.PRED_LABEL;

        private Field<Tensor> arguments = Field.PRED_MASK;

        private Field<List<String>> paths = Field.IMAGE_PATH;

        private String prefix = "";

        private boolean strict = true;

        private int target = 1;

        private int wrapped = 2;

        private float[] i = new float[] {3.0f};

        private Builder() {
        }

        /**
         * The fields that feed the metric; by default <code>image</code>, <code>gt_label</code>, <code>gt_mask</code>, <code>anomaly_map</code>, <code>pred_score</code>, <code>pred_label</code>, <code>pred_mask</code>, <code>image_path</code>.
         */
        public Builder fields(Field<Tensor> target, Field<Tensor> batch, Field<Tensor> metric,
                Field<Tensor> other, Field<Tensor> wrapped, Field<Tensor> prefix,
                Field<Tensor> arguments, Field<List<String>> paths) {
            this.target_ = Objects.requireNonNull(target);
            this.batch = Objects.requireNonNull(batch);
            this.metric = Objects.requireNonNull(metric);
            this.other = Objects.requireNonNull(other);
            this.wrapped_ = Objects.requireNonNull(wrapped);
            this.prefix_ = Objects.requireNonNull(prefix);
            this.arguments = Objects.requireNonNull(arguments);
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
         * The metric's <code>target</code>.
         * By default <code>1</code>.
         */
        public Builder target(int target) {
            this.target = target;
            return this;
        }

        /**
         * The metric's <code>wrapped</code>.
         * By default <code>2</code>.
         */
        public Builder wrapped(int wrapped) {
            this.wrapped = wrapped;
            return this;
        }

        /**
         * The metric's <code>i</code>.
         * By default <code>[3]</code>.
         */
        public Builder i(float[] i) {
            this.i = i.clone();
            return this;
        }

        /**
         * Makes the metric.
         *
         * @throws ConfigurationException if something mandatory is not set, or the metric refuses a value
         */
        public AnomalibAllArguments build() {
            Field<Tensor> target_ = this.target_;
            Field<Tensor> batch = this.batch;
            Field<Tensor> metric = this.metric;
            Field<Tensor> other = this.other;
            Field<Tensor> wrapped_ = this.wrapped_;
            Field<Tensor> prefix_ = this.prefix_;
            Field<Tensor> arguments = this.arguments;
            Field<List<String>> paths = this.paths;
            int target = this.target;
            int wrapped = this.wrapped;
            float[] i = this.i;
            Map<String, Field<?>> arguments_ = new LinkedHashMap<>();
            arguments_.put("target", target_);
            arguments_.put("batch", batch);
            arguments_.put("metric", metric);
            arguments_.put("other", other);
            arguments_.put("wrapped", wrapped_);
            arguments_.put("prefix", prefix_);
            arguments_.put("arguments", arguments);
            arguments_.put("paths", paths);
            Map<String, Object> parameters = new LinkedHashMap<>();
            parameters.put("target", target);
            parameters.put("wrapped", wrapped);
            parameters.put("i", IntStream.range(0, i.length).mapToObj(i_ -> i[i_]).toList());
            FieldBinding binding = new FieldBinding("AllArguments", prefix, strict, arguments_);
            WrappedMetric<AllArguments, Integer> wrapped__ =
                    WrappedMetric.of(binding, parameters, () -> new AllArguments(target, wrapped,
                            i));
            return new AnomalibAllArguments(wrapped__, target_, batch, metric, other, wrapped_,
                    prefix_, arguments, paths);
        }
    }
}
