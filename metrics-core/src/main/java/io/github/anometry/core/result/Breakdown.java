package io.github.anometry.core.result;

import io.github.anometry.api.metric.MetricResult;
import io.github.anometry.core.internal.ResultMessages;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Results of the parts of the data: of each defect type, of each category.
 *
 * @param by the field whose texts tell the parts apart: {@code defect_type}
 * @param groups the result of each part, by the text, in alphabetical order
 */
public record Breakdown(String by, Map<String, EvaluationResult> groups) {
    public Breakdown {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /**
     * The result of a part.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public EvaluationResult get(String group) {
        EvaluationResult result = groups.get(group);
        if (result == null) {
            throw new IllegalArgumentException(ResultMessages.noSuchGroup(by, group, groups.keySet()));
        }
        return result;
    }

    /**
     * The mean of a metric's values over the parts, each of which counts the same; undefined, and says for which part, where one
     * of them is.
     *
     * @throws IllegalArgumentException if a part has no metric of that name
     */
    public MetricResult mean(String metric) {
        if (groups.isEmpty()) {
            return MetricResult.undefined(ResultMessages.nothingToAverage(by));
        }
        double sum = 0;
        for (Map.Entry<String, EvaluationResult> group : groups.entrySet()) {
            MetricResult result = group.getValue().get(metric);
            if (!result.isDefined()) {
                return MetricResult.undefined(ResultMessages.undefinedInGroup(
                        group.getKey(), result.undefinedReason().orElse("")));
            }
            if (!result.isScalar()) {
                return MetricResult.undefined(ResultMessages.noMean(by));
            }
            sum += result.asDouble();
        }
        return Double.isNaN(sum)
                ? MetricResult.undefined(ResultMessages.infinitiesCancel())
                : MetricResult.of(sum / groups.size());
    }
}
