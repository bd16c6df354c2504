package io.github.anometry.cli.report;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.cli.internal.Messages;
import io.github.anometry.core.result.Breakdown;
import io.github.anometry.core.result.EvaluationResult;
import io.github.anometry.plugin.files.MissingImages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of an evaluation: one category, or several and their mean.
 *
 * @param settings what was evaluated and how, so that it can be done again
 * @param missing the images that were left out because they have no map
 * @param remarks what else should be known of the data
 * @param arrays what was chosen from NPZ archives, by role
 */
public record Report(
        List<CategoryReport> categories,
        Map<String, Object> settings,
        List<MissingImages> missing,
        List<String> remarks,
        Map<String, String> arrays) {
    public Report {
        categories = List.copyOf(categories);
        missing = List.copyOf(missing);
        remarks = List.copyOf(remarks);
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
        List<String> warnings = new ArrayList<>();
        if (categories.stream().anyMatch(CategoryReport::hasThresholds)) {
            warnings.add(Messages.thresholdsOfTheSameData());
        }
        missing.forEach(images -> warnings.add(images + "."));
        warnings.addAll(remarks);
        return warnings;
    }

    /** Whether a metric failed and was left out. */
    public boolean hasFailures() {
        return categories.stream().anyMatch(category -> !category.failures().isEmpty());
    }
}
