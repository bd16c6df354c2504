package io.github.anometry.core.logging;

import io.github.anometry.core.result.EvaluationResult;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A finished run, for loggers.
 *
 * @param run the name of the run: the same for all runs of one engine
 * @param stage its purpose
 * @param step the number of the run in its stage, from 1: the epoch, if a training validates after each epoch
 * @param time when it ended
 * @param parameters what describes the run for the user: model, data, settings
 * @param result its result: scalars, curves, figures, images
 */
public record RunReport(
        String run, Stage stage, long step, Instant time, Map<String, String> parameters, EvaluationResult result) {
    public RunReport {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
