package io.github.anometry.core.model;

import io.github.anometry.api.model.Predictor;
import io.github.anometry.core.evaluator.DefaultMetrics;
import io.github.anometry.core.evaluator.Evaluator;
import java.util.Objects;

/**
 * A model for an engine: its predictor, its metrics, how its scores are post-processed, and the thresholds of the last
 * validation.
 *
 * <p>Only the thresholds change, all at once. Engines copy the evaluator, so runs of one model, sequential or concurrent, do
 * not share state.
 */
public final class AnomalyModel {
    private final String name;
    private final Predictor predictor;
    private final Evaluator evaluator;
    private final PostProcessor postProcessor;
    private volatile Thresholds thresholds;

    private AnomalyModel(Builder builder) {
        this.name = builder.name;
        this.predictor = builder.predictor;
        this.evaluator = builder.evaluator;
        this.postProcessor = builder.postProcessor;
        this.thresholds = builder.thresholds;
    }

    /**
     * A model with the default metrics: {@code image_AUROC}, {@code image_F1Score}, and, where there are maps and masks, {@code
     * pixel_AUROC} and {@code pixel_F1Score}.
     */
    public static AnomalyModel of(Predictor predictor) {
        return builder(predictor).build();
    }

    /** Builds a model of a predictor. */
    public static Builder builder(Predictor predictor) {
        return new Builder(predictor);
    }

    /** Builds a model whose batches already have predictions, for example from files. */
    public static Builder ofPredictions() {
        return new Builder(batch -> batch).name("predictions");
    }

    /** The model's name in messages and logs. */
    public String name() {
        return name;
    }

    public Predictor predictor() {
        return predictor;
    }

    /** A new evaluator of the model's metrics. */
    public Evaluator evaluator() {
        return evaluator.copy();
    }

    public PostProcessor postProcessor() {
        return postProcessor;
    }

    /** The thresholds of the last validation; {@link Thresholds#NONE} before the first. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** Uses given thresholds, such as those of another run or of a file. */
    public void useThresholds(Thresholds found) {
        thresholds = Objects.requireNonNull(found);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Sets up an {@link AnomalyModel}. */
    public static final class Builder {
        private final Predictor predictor;
        private String name;
        private Evaluator evaluator = Evaluator.builder()
                .testMetrics(DefaultMetrics.anomalib().testMetrics())
                .build();
        private PostProcessor postProcessor = PostProcessor.defaults();
        private Thresholds thresholds = Thresholds.NONE;

        private Builder(Predictor predictor) {
            this.predictor = Objects.requireNonNull(predictor);
            String simpleName = predictor.getClass().getSimpleName();
            // The class name of a lambda is meaningless.
            this.name = simpleName.isEmpty() || predictor.getClass().isSynthetic() ? "model" : simpleName;
        }

        /** The model's name in messages and logs; by default the predictor's class. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value);
            return this;
        }

        /** The metrics, instead of the default ones. The model copies them. */
        public Builder evaluator(Evaluator value) {
            evaluator = value.copy();
            return this;
        }

        public Builder postProcessor(PostProcessor value) {
            postProcessor = Objects.requireNonNull(value);
            return this;
        }

        /** Initial thresholds. */
        public Builder thresholds(Thresholds value) {
            thresholds = Objects.requireNonNull(value);
            return this;
        }

        public AnomalyModel build() {
            return new AnomalyModel(this);
        }
    }
}
