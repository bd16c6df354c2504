package io.github.anometry.core.evaluator;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.Messages;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an evaluation came to: each metric's result by its name, in the order in which the evaluator has them. Immutable. */
public final class EvaluationResult {
    private final Map<String, MetricResult> metrics;
    private final Map<String, Long> updateCounts;
    private final List<String> warnings;

    EvaluationResult(Map<String, MetricResult> metrics, Map<String, Long> updateCounts, List<String> warnings) {
        this.metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        this.updateCounts = Collections.unmodifiableMap(new LinkedHashMap<>(updateCounts));
        this.warnings = List.copyOf(warnings);
    }

    /** All results by name. */
    public Map<String, MetricResult> metrics() {
        return metrics;
    }

    /**
     * The result of a metric.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public MetricResult get(String name) {
        MetricResult result = metrics.get(name);
        if (result == null) {
            throw new IllegalArgumentException(Messages.noSuchResult(name, metrics.keySet()));
        }
        return result;
    }

    /** How many batches each metric took in. */
    public Map<String, Long> updateCounts() {
        return updateCounts;
    }

    /** What a user should know of the data and of the results. */
    public List<String> warnings() {
        return warnings;
    }

    /** A line for each metric: {@code image_AUROC = 0.98}. */
    @Override
    public String toString() {
        return metrics.entrySet().stream()
                .map(metric -> metric.getKey() + " = " + metric.getValue())
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
