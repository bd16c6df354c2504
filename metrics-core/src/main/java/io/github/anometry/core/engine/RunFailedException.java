package io.github.anometry.core.engine;

import io.github.anometry.api.error.RunException;
import io.github.anometry.core.result.EvaluationResult;
import java.util.function.Supplier;

/**
 * A run ended early: the model, the data or a metric failed on a batch. The cause says which; thresholds are unchanged.
 */
public final class RunFailedException extends RunException {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<EvaluationResult> partial;

    RunFailedException(String message, Throwable cause, Supplier<EvaluationResult> partial) {
        super(message, cause);
        this.partial = partial;
    }

    /** The results over the batches before; those of failed metrics are undefined with the reason. Computed on demand. */
    public EvaluationResult partialResult() {
        return partial.get();
    }
}
