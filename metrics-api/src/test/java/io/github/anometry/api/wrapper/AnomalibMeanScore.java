package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.MergeSupport;
import io.github.anometry.api.metric.MetricResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a generated wrapper looks like, by hand. */
final class AnomalibMeanScore implements AnomalibMetric<Double> {
    private final Field<Tensor> scores;
    private final Field<Tensor> anomalous;
    private final WrappedMetric<MeanScore, Double> wrapped;

    private AnomalibMeanScore(Field<Tensor> scores, Field<Tensor> anomalous, WrappedMetric<MeanScore, Double> wrapped) {
        this.scores = scores;
        this.anomalous = anomalous;
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
        return metric -> metric.update(batch.get(scores), batch.get(anomalous).toBooleanArray());
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
        return new AnomalibMeanScore(scores, anomalous, wrapped.copy());
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

    static final class Builder {
        private @Nullable Field<Tensor> scores;
        private @Nullable Field<Tensor> anomalous;
        private String prefix = "";
        private boolean strict = true;
        private @Nullable Double scale;
        private boolean mergeable = true;
        private Function<Double, MeanScore> factory = MeanScore::new;

        Builder fields(Field<Tensor> forScores, Field<Tensor> forAnomalous) {
            this.scores = forScores;
            this.anomalous = forAnomalous;
            return this;
        }

        Builder prefix(String value) {
            this.prefix = value;
            return this;
        }

        Builder strict(boolean value) {
            this.strict = value;
            return this;
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
            Field<Tensor> scoresField = Required.field("MeanScore", "scores", scores);
            Field<Tensor> anomalousField = Required.field("MeanScore", "anomalous", anomalous);
            double scaleValue = Required.parameter("MeanScore", "scale", scale);
            Map<String, Field<?>> arguments = new LinkedHashMap<>();
            arguments.put("scores", scoresField);
            arguments.put("anomalous", anomalousField);
            FieldBinding binding = new FieldBinding("MeanScore", prefix, strict, arguments);
            Map<String, Object> parameters = Map.of("scale", scaleValue);
            return new AnomalibMeanScore(
                    scoresField,
                    anomalousField,
                    mergeable
                            ? WrappedMetric.mergeable(binding, parameters, () -> factory.apply(scaleValue))
                            : WrappedMetric.of(binding, parameters, () -> factory.apply(scaleValue)));
        }
    }
}
