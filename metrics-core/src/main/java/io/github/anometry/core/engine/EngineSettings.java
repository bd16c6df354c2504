package io.github.anometry.core.engine;

import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.ThirdPartyCode;
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
     * Notifies the listeners until one fails.
     *
     * @throws ConfigurationException with the listener that failed, and why
     * @throws CancellationException if one throws it
     */
    void notifyListeners(Consumer<EngineListener> what) {
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

    /** Notifies each listener, and returns the failures. */
    List<ConfigurationException> notifyEach(Consumer<EngineListener> what) {
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
        ThirdPartyCode.hold(thrown, "the listener " + name);
        return new ConfigurationException(null, Messages.listenerFailed(name, thrown), thrown);
    }

    EvaluationResult compute(MetricGroup metrics) {
        return measurement.compute(metrics);
    }
}
