package io.github.anometry.api.spi;

import io.github.anometry.api.model.Predictor;

/** Makes predictors of one kind: from a model file, for example. */
public interface PredictorProvider extends NamedProvider<Predictor> {}
