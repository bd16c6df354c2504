package io.github.anometry.core.result;

import io.github.anometry.api.metric.MetricResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The results of groups of the data: of each defect type, of each category.
 *
 * @param by the field by which the data are grouped: {@code defect_type}
 * @param groups the result of each group, by the text of the field, in alphabetical order
 */
public record Breakdown(String by, Map<String, EvaluationResult> groups) {
    public Breakdown {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** The same groups with other results. */
    public Breakdown map(UnaryOperator<EvaluationResult> change) {
        Map<String, EvaluationResult> changed = new LinkedHashMap<>();
        groups.forEach((name, part) -> changed.put(name, change.apply(part)));
        return new Breakdown(by, changed);
    }

    /**
     * The result of a group.
     *
     * @throws IllegalArgumentException if there is no such group
     */
    public EvaluationResult get(String group) {
        EvaluationResult result = groups.get(group);
        if (result == null) {
            throw new IllegalArgumentException(Messages.noSuchGroup(by, group, groups.keySet()));
        }
        return result;
    }

    /**
     * All groups as one result: the means of the metrics that the first group has, the data, images and warnings of all
     * groups, and this breakdown, whose groups then have no images of their own. A warning without a first item names the
     * first group.
     */
    public EvaluationResult means() {
        EvaluationResult.Builder means = EvaluationResult.builder().meanOf(by);
        Map<String, EvaluationResult> parts = new LinkedHashMap<>();
        List<ImageRecord> images = new ArrayList<>();
        Optional<DataSummary> data = Optional.of(DataSummary.NONE);
        for (Map.Entry<String, EvaluationResult> group : groups.entrySet()) {
            EvaluationResult part = group.getValue();
            parts.put(group.getKey(), part.toBuilder().noImages().build());
            part.images().forEach(image -> images.add(image.withIndex(images.size())));
            means.missing(part.missing());
            part.warnings()
                    .forEach(warning -> means.warnings(List.of(
                            warning.with(warning.count(), warning.first().or(() -> Optional.of(group.getKey()))))));
            data = data.flatMap(sum -> part.data().map(sum::plus));
        }
        data.ifPresent(means::data);
        groups.values().stream()
                .findFirst()
                .ifPresent(first -> first.metrics()
                        .keySet()
                        .forEach(metric -> means.metric(metric, mean(metric), updates(metric))));
        return means.images(images).breakdown(new Breakdown(by, parts)).build();
    }

    private long updates(String metric) {
        return groups.values().stream()
                .mapToLong(part -> part.updateCounts().getOrDefault(metric, 0L))
                .sum();
    }

    /**
     * The mean of a metric's values over the groups, each of which has the same weight. Undefined if the metric is undefined
     * for a group; the reason names the group.
     *
     * @throws IllegalArgumentException if a group has no metric of that name
     */
    public MetricResult mean(String metric) {
        if (groups.isEmpty()) {
            return MetricResult.undefined(Messages.nothingToAverage(by));
        }
        double sum = 0;
        for (Map.Entry<String, EvaluationResult> group : groups.entrySet()) {
            MetricResult result = group.getValue().get(metric);
            if (!result.isDefined()) {
                return MetricResult.undefined(Messages.undefinedInGroup(
                        group.getKey(), result.undefinedReason().orElse("")));
            }
            if (!result.isScalar()) {
                return MetricResult.undefined(Messages.noMean(by));
            }
            sum += result.asDouble();
        }
        return Double.isNaN(sum)
                ? MetricResult.undefined(Messages.infinitiesCancel())
                : MetricResult.of(sum / groups.size());
    }
}
