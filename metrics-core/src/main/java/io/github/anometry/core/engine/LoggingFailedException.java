package io.github.anometry.core.engine;

import io.github.anometry.api.error.RunException;
import io.github.anometry.core.result.EvaluationResult;

/**
 * A run finished, but a logger failed. The other loggers have logged the result. The cause and the suppressed exceptions are
 * those of the loggers.
 */
public final class LoggingFailedException extends RunException {
    private static final long serialVersionUID = 1L;

    private final transient EvaluationResult result;

    LoggingFailedException(String message, Throwable first, EvaluationResult result) {
        super(message, first);
        this.result = result;
    }

    /** The complete result. */
    public EvaluationResult result() {
        return result;
    }
}
