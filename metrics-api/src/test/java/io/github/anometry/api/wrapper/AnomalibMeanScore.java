package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.api.spi.MetricDescriptor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a generated wrapper looks like, by hand. */
final class AnomalibMeanScore implements AnomalibMetric<Double> {
    private final WrappedMetric<MeanScore, Double> wrapped;

    private AnomalibMeanScore(WrappedMetric<MeanScore, Double> wrapped) {
        this.wrapped = wrapped;
    }

    static Builder builder() {
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

    private WrappedMetric.Update<MeanScore> call(Batch batch) {
        Arguments arguments = wrapped.arguments(batch);
        return metric -> metric.update(
                arguments.tensor("scores"), arguments.tensor("anomalous").toBooleanArray());
    }

    @Override
    public void update(Batch batch) {
        wrapped.update(batch, call(batch));
    }

    @Override
    public Double forward(Batch batch) {
        return wrapped.forward(batch, call(batch));
    }

    @Override
    public Double compute() {
        return wrapped.compute();
    }

    @Override
    public MetricResult result() {
        return wrapped.result();
    }

    @Override
    public void reset() {
        wrapped.reset();
    }

    @Override
    public AnomalibMeanScore copy() {
        return new AnomalibMeanScore(wrapped.copy());
    }

    @Override
    public MergeSupport mergeSupport() {
        return wrapped.mergeSupport();
    }

    @Override
    public void merge(AnomalibMetric<?> other) {
        if (!(other instanceof AnomalibMeanScore that)) {
            throw wrapped.cannotMerge(other);
        }
        wrapped.merge(that.wrapped);
    }

    @Override
    public long updateCount() {
        return wrapped.updateCount();
    }

    static final class Builder extends MetricBuilder<Builder> {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("MeanScore", "x.MeanScore")
                .tensor("scores", null, "")
                .tensor("anomalous", null, "")
                .parameter("scale", "double", null, "")
                .build();

        private @Nullable Double scale;
        private boolean mergeable = true;
        private Function<Double, MeanScore> factory = MeanScore::new;

        private Builder() {
            super(DESCRIPTOR);
        }

        Builder fields(Field<Tensor> scores, Field<Tensor> anomalous) {
            return feed(scores, anomalous);
        }

        Builder scale(double value) {
            this.scale = value;
            return this;
        }

        /** Whether the wrapped metric merges: of a generated wrapper, its class says so. */
        Builder mergeable(boolean value) {
            this.mergeable = value;
            return this;
        }

        /** What makes the metric: of a generated wrapper, its constructor. */
        Builder factory(Function<Double, MeanScore> value) {
            this.factory = value;
            return this;
        }

        AnomalibMeanScore build() {
            double scaleValue = required("scale", scale);
            MetricSettings settings = settings().with("scale", scaleValue);
            FieldBinding binding = settings.binding();
            Map<String, Object> parameters = settings.parameters();
            return new AnomalibMeanScore(
                    mergeable
                            ? WrappedMetric.mergeable(binding, parameters, () -> factory.apply(scaleValue))
                            : WrappedMetric.of(binding, parameters, () -> factory.apply(scaleValue)));
        }
    }
}
