package io.github.anometry.cli.report;

import io.github.anometry.core.result.EvaluationResult;
import java.util.Set;

/**
 * What one category came to.
 *
 * @param name empty for data without categories
 * @param thresholds what was found before the metrics were measured, as {@code image_threshold} and {@code pixel_threshold}; none
 *     where nothing was to be found
 * @param failures the metrics that failed and were left out
 */
public record CategoryReport(
        String name, EvaluationResult result, EvaluationResult thresholds, Counts counts, Set<String> failures) {
    public CategoryReport {
        failures = Set.copyOf(failures);
    }

    boolean hasThresholds() {
        return !thresholds.metrics().isEmpty();
    }

    /** The result and the thresholds. */
    EvaluationResult whole() {
        EvaluationResult.Builder whole = result.toBuilder();
        thresholds
                .metrics()
                .forEach((threshold, value) ->
                        whole.metric(threshold, value, thresholds.updateCounts().getOrDefault(threshold, 0L)));
        return whole.build();
    }
}
