package io.github.anometry.api.wrapper;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.spi.MetricDescriptor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A generated adapter, written by hand. */
final class AnomalibMeanScore extends BoundMetric<MeanScore, Double> {
    private AnomalibMeanScore(MetricSettings settings, Factory<MeanScore> factory) {
        super(settings, factory);
    }

    static Builder builder() {
        return new Builder();
    }

    @Override
    protected void feed(MeanScore metric, Arguments batch) {
        metric.update(batch.tensor("scores"), batch.tensor("anomalous").toBooleanArray());
    }

    @Override
    public AnomalibMeanScore copy() {
        return new AnomalibMeanScore(settings(), factory());
    }

    static final class Builder extends MetricBuilder<Builder> {
        private static final MetricDescriptor DESCRIPTOR = MetricDescriptor.builder("MeanScore", "x.MeanScore")
                .tensor("scores", null, "")
                .tensor("anomalous", null, "")
                .parameter("scale", "double", null, "")
                .build();

        private @Nullable Double scale;
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

        /** What makes the metric: of a generated wrapper, its constructor. */
        Builder factory(Function<Double, MeanScore> value) {
            this.factory = value;
            return this;
        }

        AnomalibMeanScore build() {
            double scaleValue = required("scale", scale);
            return new AnomalibMeanScore(settings().with("scale", scaleValue), () -> factory.apply(scaleValue));
        }
    }
}
