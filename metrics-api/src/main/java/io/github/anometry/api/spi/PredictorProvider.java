package io.github.anometry.api.spi;

import io.github.anometry.api.model.Predictor;

/** Creates predictors of one kind, for example from a model file. */
public interface PredictorProvider extends NamedProvider<Predictor> {}
