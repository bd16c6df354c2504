package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.SampleValues;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.evaluator.MetricCalls;
import io.github.anometry.core.result.EvaluationResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The evaluators of a run. They keep going when a metric fails; the engine decides whether the run does. */
final class Metrics {
    private Metrics() {}

    /** Groups of copies without updates. */
    static Evaluator evaluator(Collection<? extends AnomalibMetric<?>> metrics) {
        Field<?>[] fields =
                metrics.stream().flatMap(metric -> metric.fields().stream()).toArray(Field<?>[]::new);
        List<AnomalibMetric<?>> copies = new ArrayList<>();
        metrics.forEach(metric -> copies.add(MetricCalls.call(metric, metric.name(), "copy()", AnomalibMetric::copy)));
        return Evaluator.builder()
                .customFields(fields)
                .testMetrics(copies)
                .keepGoing(true)
                .build();
    }

    /**
     * The values of single samples by the metric's name.
     *
     * @param result the result of all samples
     * @param failed takes the name of a metric whose values cannot be computed, and why
     */
    static Map<String, SampleValues> sampleValues(
            List<AnomalibMetric<?>> metrics, EvaluationResult result, BiConsumer<String, AnometryException> failed) {
        Map<String, SampleValues> values = new LinkedHashMap<>();
        for (AnomalibMetric<?> metric : metrics) {
            String name = metric.name();
            if (result.get(name).isDefined()) {
                try {
                    MetricCalls.call(metric, name, "sampleValues()", AnomalibMetric::sampleValues)
                            .ifPresent(found -> values.put(name, found));
                } catch (AnometryException failure) {
                    failed.accept(name, failure);
                }
            }
        }
        return values;
    }
}
