package io.github.anometry.cli.report;

import io.github.anometry.core.result.EvaluationResult;
import java.util.Set;

/**
 * What one category came to.
 *
 * @param name empty for data without categories
 * @param failures the metrics that failed and were left out
 */
public record CategoryReport(String name, EvaluationResult result, Counts counts, Set<String> failures) {
    public CategoryReport {
        failures = Set.copyOf(failures);
    }
}
