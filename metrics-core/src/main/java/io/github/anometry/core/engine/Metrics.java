package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Field;
import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.core.evaluator.Evaluator;
import java.util.Collection;
import java.util.List;

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
}
