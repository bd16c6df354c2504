package io.github.anometry.core.evaluator;

import io.github.anometry.api.error.AnometryException;

/**
 * That a metric failed. One that fails on a batch is left out until it is reset.
 *
 * @param metric its name
 * @param batch the batch it failed on, from 1; 0: it failed to compute its result
 * @param cause what it threw; read from bytes, a {@link io.github.anometry.api.error.DataException} that says the same
 */
public record MetricFailure(String metric, long batch, RuntimeException cause) {
    /** What it says: an exception that is not meant for users says what it is, too. */
    String reason() {
        return cause instanceof AnometryException ? String.valueOf(cause.getMessage()) : cause.toString();
    }
}
