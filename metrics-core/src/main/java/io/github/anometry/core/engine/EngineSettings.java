package io.github.anometry.core.engine;

import io.github.anometry.core.evaluator.MetricGroup;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.result.EvaluationResult;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** How an engine runs. */
record EngineSettings(
        String name,
        int threads,
        boolean keepGoing,
        MeasurementSettings measurement,
        List<ResultLogger> loggers,
        List<EngineListener> listeners,
        Cancellation cancellation,
        Clock clock,
        Map<String, String> parameters) {

    void tell(Consumer<EngineListener> what) {
        listeners.forEach(what);
    }

    EvaluationResult compute(MetricGroup metrics) {
        return measurement.compute(metrics);
    }
}
