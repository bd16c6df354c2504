package io.github.anometry.core.logging;

import io.github.anometry.core.result.EvaluationResult;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run that has ended, as loggers are told of it.
 *
 * @param run what the run is called: the same for all runs of one engine
 * @param stage what it was for
 * @param step which run of its stage this is, from 1: the epoch, where a training validates after each
 * @param time when it ended
 * @param parameters what the user wants to know the run by: model, data, settings
 * @param result what it came to: scalars, curves, figures, images
 */
public record RunReport(
        String run, Stage stage, long step, Instant time, Map<String, String> parameters, EvaluationResult result) {
    public RunReport {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
