package io.github.anometry.core.inject;

import io.github.anometry.api.batch.Field;
import io.github.anometry.core.config.EvaluationConfig;
import java.util.List;
import java.util.Optional;

/** The settings of an {@link EvaluatorModule} besides the metrics that it binds. */
record EvaluatorSettings(Optional<EvaluationConfig> config, List<Field<?>> customFields) {}
