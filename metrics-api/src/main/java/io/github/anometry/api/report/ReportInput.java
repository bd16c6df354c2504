package io.github.anometry.api.report;

/**
 * The input of a report.
 *
 * @param run the name of the run
 * @param json the result in the format of {@code evaluate --json}, which is documented in docs/results.md and read by any JSON
 *     library, and by {@code ResultJson.read} of metrics-core
 */
public record ReportInput(String run, String json) {}
