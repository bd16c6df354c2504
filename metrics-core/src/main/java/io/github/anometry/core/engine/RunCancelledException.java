package io.github.anometry.core.engine;

import io.github.anometry.api.error.RunException;
import io.github.anometry.core.result.EvaluationResult;
import java.util.function.Supplier;

/**
 * A run was cancelled between two batches, by its {@link Cancellation} or an interrupt. Nothing was logged; thresholds are
 * unchanged.
 */
public final class RunCancelledException extends RunException {
    private static final long serialVersionUID = 1L;

    private final transient Supplier<EvaluationResult> partial;

    RunCancelledException(String message, Supplier<EvaluationResult> partial) {
        super(message, null);
        this.partial = partial;
    }

    /** The results over the batches before. Computed on demand. */
    public EvaluationResult partialResult() {
        return partial.get();
    }
}
