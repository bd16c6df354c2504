package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.SampleValues;
import io.github.anometry.core.evaluator.Evaluator;
import io.github.anometry.core.result.EvaluationResult;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Evaluators of runs. They keep going when a metric fails; whether the run does is the engine's business. */
final class Metrics {
    private Metrics() {}

    /** Of copies, which have seen nothing. */
    static Evaluator evaluator(Collection<? extends AnomalibMetric<?>> metrics) {
        Field<?>[] fields =
                metrics.stream().flatMap(metric -> metric.fields().stream()).toArray(Field<?>[]::new);
        List<? extends AnomalibMetric<?>> copies =
                metrics.stream().map(AnomalibMetric::copy).toList();
        return Evaluator.builder()
                .customFields(fields)
                .testMetrics(copies)
                .keepGoing(true)
                .build();
    }

    /**
     * The values of single samples by the metric's name.
     *
     * @param result what was measured
     * @param failed takes what a metric throws whose values cannot be had
     */
    static Map<String, SampleValues> sampleValues(
            List<AnomalibMetric<?>> metrics,
            EvaluationResult result,
            BiConsumer<AnomalibMetric<?>, RuntimeException> failed) {
        Map<String, SampleValues> values = new LinkedHashMap<>();
        for (AnomalibMetric<?> metric : metrics) {
            if (result.get(metric.name()).isDefined()) {
                try {
                    metric.sampleValues().ifPresent(found -> values.put(metric.name(), found));
                } catch (RuntimeException failure) {
                    failed.accept(metric, failure);
                }
            }
        }
        return values;
    }
}
