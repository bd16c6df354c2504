package io.github.anometry.cli.report;

import io.github.anometry.core.result.EvaluationResult;

/**
 * What one category came to.
 *
 * @param name empty for data without categories
 */
public record CategoryReport(String name, EvaluationResult result, Counts counts) {}
