package io.github.anometry.core.engine;

import io.github.anometry.api.error.RunException;
import io.github.anometry.core.result.EvaluationResult;
import java.util.function.Supplier;

/**
 * A run ended before its time: the model, the data or a metric failed on a batch. The cause says which; thresholds are as they
 * were before.
 */
public final class RunFailedException extends RunException {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<EvaluationResult> partial;

    RunFailedException(String message, Throwable cause, Supplier<EvaluationResult> partial) {
        super(message, cause);
        this.partial = partial;
    }

    /** What the metrics came to over the batches before; those that failed are undefined and say why. Computed when asked for. */
    public EvaluationResult partialResult() {
        return partial.get();
    }
}
