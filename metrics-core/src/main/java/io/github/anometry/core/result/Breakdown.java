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
 * @param by the field whose texts tell the parts apart: {@code defect_type}
 * @param groups the result of each part, by the text, in alphabetical order
 */
public record Breakdown(String by, Map<String, EvaluationResult> groups) {
    public Breakdown {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }

    /** The same parts with other results. */
    public Breakdown map(UnaryOperator<EvaluationResult> change) {
        Map<String, EvaluationResult> changed = new LinkedHashMap<>();
        groups.forEach((name, part) -> changed.put(name, change.apply(part)));
        return new Breakdown(by, changed);
    }

    /**
     * The result of a group.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public EvaluationResult get(String group) {
        EvaluationResult result = groups.get(group);
        if (result == null) {
            throw new IllegalArgumentException(Messages.noSuchGroup(by, group, groups.keySet()));
        }
        return result;
    }

    /**
     * All parts as one result: the means of the metrics that the first part has, the data, the images and the warnings of all, and
     * this breakdown, whose parts then have no images of their own. A warning that has no first thing names the first part.
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
     * The mean of a metric's values over the parts, each of which counts the same; undefined, and says for which part, where one
     * of them is.
     *
     * @throws IllegalArgumentException if a part has no metric of that name
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
