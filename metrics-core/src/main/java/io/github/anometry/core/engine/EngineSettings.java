package io.github.anometry.core.engine;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.ForeignCode;
import io.github.anometry.core.evaluator.MetricGroup;
import io.github.anometry.core.logging.ResultLogger;
import io.github.anometry.core.result.EvaluationResult;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** The settings of an engine. */
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

    /**
     * Tells listeners until one fails.
     *
     * @throws ConfigurationException which one, and why
     * @throws CancellationException if one throws it
     */
    void tell(Consumer<EngineListener> what) {
        for (EngineListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (CancellationException meant) {
                throw meant;
            } catch (Throwable thrown) {
                throw failure(listener, thrown);
            }
        }
    }

    /** Tells all listeners, and returns what failed. */
    List<ConfigurationException> tellAll(Consumer<EngineListener> what) {
        List<ConfigurationException> failures = new ArrayList<>();
        for (EngineListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (Throwable thrown) {
                failures.add(failure(listener, thrown));
            }
        }
        return failures;
    }

    private static ConfigurationException failure(EngineListener listener, Throwable thrown) {
        String name = listener.getClass().getName();
        ForeignCode.hold(thrown, "the listener " + name);
        return new ConfigurationException(null, Messages.listenerFailed(name, thrown), thrown);
    }

    EvaluationResult compute(MetricGroup metrics) {
        return measurement.compute(metrics);
    }
}
