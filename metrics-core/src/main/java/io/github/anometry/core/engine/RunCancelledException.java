package io.github.anometry.core.engine;

import io.github.anometry.api.error.RunException;
import io.github.anometry.core.result.EvaluationResult;
import java.util.function.Supplier;

/**
 * A run was cancelled between two batches, by its {@link Cancellation} or an interrupt. Nothing was logged; thresholds are as they
 * were before.
 */
public final class RunCancelledException extends RunException {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<EvaluationResult> partial;

    RunCancelledException(String message, Supplier<EvaluationResult> partial) {
        super(message, null);
        this.partial = partial;
    }

    /** What the metrics came to over the batches before. Computed when asked for. */
    public EvaluationResult partialResult() {
        return partial.get();
    }
}
