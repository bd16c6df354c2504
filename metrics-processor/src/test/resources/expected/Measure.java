package good;

import io.github.anometry.api.annotation.GeneratedMetric;
import io.github.anometry.api.batch.DType;
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
import io.github.anometry.nd4j.Nd4jTensors;
import java.util.Objects;
import javax.annotation.processing.Generated;
import library.Evaluation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * One measure of an evaluation, which the user names.
 *
 * <p>Measured by {@link Evaluation}, which is fed from the fields of a batch.
 */
@Generated("io.github.anometry.processor.AnomalibMetricProcessor")
@GeneratedMetric
public final class Measure extends BoundMetric<Measure.Adapter, Double> {
    private Measure(MetricSettings settings, BoundMetric.Factory<Adapter> factory) {
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
        metric.update(Nd4jTensors.toINDArray(batch.tensor("labels").withRank(2), DType.FLOAT64),
                Nd4jTensors.toINDArray(batch.tensor("predictions").withRank(2)));
    }

    @Override
    public Measure copy() {
        return new Measure(settings(), factory());
    }

    /**
     * Builds {@link Measure}.
     */
    public static final class Builder extends MetricBuilder<Builder> {
        private int classes = 2;

        private Evaluation.Measure measure = Evaluation.Measure.ACCURACY;

        private Builder() {
            super(Provider.DESCRIPTOR);
        }

        /**
         * Sets the fields that feed the metric. Default: <code>gt_label</code>, <code>pred_score</code>.
         *
         * @param labels what is true
         * @param predictions what was predicted
         */
        public Builder fields(Field<Tensor> labels, Field<Tensor> predictions) {
            return feed(labels, predictions);
        }

        /**
         * How many classes there are.
         * Default: <code>2</code>.
         */
        public Builder classes(int classes) {
            this.classes = classes;
            return this;
        }

        /**
         * Which of them.
         * Default: <code>accuracy</code>.
         */
        public Builder measure(Evaluation.Measure measure) {
            this.measure = Objects.requireNonNull(measure);
            return this;
        }

        /**
         * Creates the metric.
         *
         * @throws ConfigurationException if a mandatory value is missing or the metric rejects a value
         */
        public Measure build() {
            int classes = this.classes;
            Evaluation.Measure measure = this.measure;
            return new Measure(settings().with("classes", classes).with("measure", measure),
                    () -> new Adapter(classes, measure));
        }
    }

    /**
     * Turns {@link Evaluation} into a metric.
     */
    static final class Adapter implements ThirdPartyMetric<Double>, Mergeable<Adapter> {
        private final int classes;

        private final Evaluation.Measure measure;

        private final Evaluation metric;

        private Adapter(int classes, Evaluation.Measure measure) {
            this.classes = classes;
            this.measure = measure;
            this.metric = create();
        }

        private Evaluation create() {
            return new Evaluation(classes);
        }

        void update(INDArray labels, INDArray predictions) {
            metric.eval(labels, predictions);
        }

        @Override
        public Double compute() {
            return metric.getValue(measure);
        }

        @Override
        public void reset() {
            metric.reset();
        }

        @Override
        public void merge(Adapter other) {
            metric.merge(other.metric.copy());
        }
    }

    /**
     * Describes {@link Measure} and creates it from configuration.
     */
    public static final class Provider extends WrapperProvider {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("Measure",
                Evaluation.class.getName())
                .documentation("One measure of an evaluation, which the user names.", """
                One measure of an evaluation, which the user names.
                It says in Java what an annotation cannot.""")
                .tensor("labels", "gt_label", "what is true")
                .tensor("predictions", "pred_score", "what was predicted")
                .parameter("classes", "int", "2", "how many classes there are")
                .parameter("measure", "choice", "accuracy", "which of them").allowed("accuracy", "f1")
                .build();

        /**
         * For the service loader.
         */
        public Provider() {
            super(DESCRIPTOR);
        }

        @Override
        protected Measure create(ConfigReader config) {
            Builder builder = builder();
            config.setUp(builder);
            if (config.has("classes")) {
                builder.classes(config.intValue("classes"));
            }
            if (config.has("measure")) {
                builder.measure(config.choice("measure", Evaluation.Measure.class));
            }
            return builder.build();
        }
    }
}
