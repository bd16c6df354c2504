package io.github.anometry.cli.report;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.EvaluationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation came to: one category, or several and their mean.
 *
 * @param settings what was evaluated and how, for whoever wants to do it again
 */
public record Report(List<CategoryReport> categories, Map<String, Object> settings) {
    public Report {
        categories = List.copyOf(categories);
    }

    public boolean hasSeveralCategories() {
        return categories.size() > 1;
    }

    public Counts counts() {
        return categories.stream().map(CategoryReport::counts).reduce(Counts.NONE, Counts::plus);
    }

    /** The results of the one category, or the means over all, which are undefined where one category's result is. */
    public Map<String, MetricResult> overall() {
        Map<String, MetricResult> first = categories.get(0).result().metrics();
        if (!hasSeveralCategories()) {
            return first;
        }
        Breakdown byCategory = byCategory();
        Map<String, MetricResult> means = new LinkedHashMap<>();
        first.keySet().forEach(name -> means.put(name, byCategory.mean(name)));
        return means;
    }

    private Breakdown byCategory() {
        Map<String, EvaluationResult> results = new LinkedHashMap<>();
        categories.forEach(category -> results.put(category.name(), category.whole()));
        return new Breakdown("category", results);
    }

    /** All of it as one result; of several categories the means, broken down by category. */
    public EvaluationResult result() {
        if (!hasSeveralCategories()) {
            return categories.get(0).whole().toBuilder().warnings(warnings()).build();
        }
        EvaluationResult.Builder means = EvaluationResult.builder().warnings(warnings());
        overall()
                .forEach((name, mean) -> means.metric(
                        name,
                        mean,
                        categories.stream()
                                .mapToLong(category ->
                                        category.result().updateCounts().getOrDefault(name, 0L))
                                .sum()));
        return means.breakdown(byCategory()).build();
    }

    /** What holds for all categories. */
    List<String> warnings() {
        return categories.stream().anyMatch(CategoryReport::hasThresholds)
                ? List.of(Messages.thresholdsOfTheSameData())
                : List.of();
    }

    /** Whether a metric failed and was left out. */
    public boolean hasFailures() {
        return categories.stream().anyMatch(category -> !category.failures().isEmpty());
    }
}
