package io.github.anometry.cli.report;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.cli.internal.Messages;
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
        Map<String, MetricResult> means = new LinkedHashMap<>();
        first.forEach((name, result) -> means.put(name, mean(name)));
        return means;
    }

    private MetricResult mean(String metric) {
        double sum = 0;
        for (CategoryReport category : categories) {
            MetricResult result = category.result().get(metric);
            if (!result.isDefined()) {
                return MetricResult.undefined(Messages.undefinedInCategory(
                        category.name(), result.undefinedReason().orElse("")));
            }
            if (!result.isScalar()) {
                return MetricResult.undefined(Messages.noMean());
            }
            sum += result.asDouble();
        }
        return MetricResult.of(sum / categories.size());
    }
}
