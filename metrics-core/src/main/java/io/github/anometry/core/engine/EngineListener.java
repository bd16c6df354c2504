package io.github.anometry.core.engine;

import io.github.anometry.api.error.RunException;
import io.github.anometry.core.evaluator.MetricFailure;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.result.EvaluationResult;
import java.util.OptionalLong;

/** Notified of the progress of runs, on the thread of the run. An exception of a listener ends the run. */
public interface EngineListener {
    /** @param samples their number, if the data know it */
    default void started(Stage stage, OptionalLong samples) {}

    /**
     * A batch was predicted and evaluated.
     *
     * @param batches the number so far
     * @param samples the number of their samples
     */
    default void batchDone(Stage stage, long batches, long samples) {}

    /** A metric failed. An engine that keeps going leaves it out of the rest of the run; otherwise the run ends. */
    default void metricFailed(Stage stage, MetricFailure failure) {}

    /** The run has its result, which goes to the loggers next. */
    default void finished(Stage stage, EvaluationResult result) {}

    /** The run ended without a result, or a logger failed. */
    default void failed(Stage stage, RunException cause) {}
}
