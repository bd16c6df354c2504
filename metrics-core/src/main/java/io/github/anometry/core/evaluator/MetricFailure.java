package io.github.anometry.core.evaluator;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.ForeignCode;

/**
 * The failure of a metric. A metric that fails on a batch is left out until it is reset.
 *
 * @param metric its name
 * @param batch the batch it failed on, from 1; 0: it failed to merge, or to compute its result or its curve
 * @param cause what it threw, which may be anything; read from bytes, a {@link io.github.anometry.api.error.DataException} that
 *     says the same
 */
public record MetricFailure(String metric, long batch, Throwable cause) {
    /** What it says: an exception that is not meant for users says what it is, too. */
    String reason() {
        return cause instanceof AnometryException ? String.valueOf(cause.getMessage()) : ForeignCode.describe(cause);
    }

    /** The reason why it has no result. */
    String leftOut() {
        return batch == 0 ? Messages.notMerged(reason()) : Messages.leftOut(batch, reason());
    }

    /** The failure with the metric's name. */
    public String message() {
        if (cause instanceof AnometryException) {
            return reason();
        }
        return batch == 0 ? Messages.metricNotComputed(metric, cause) : Messages.metricFailed(metric, batch, cause);
    }

    /** As an error: what the metric refused, or that it failed. */
    AnometryException error() {
        return cause instanceof AnometryException refusal
                ? refusal
                : new ConfigurationException(null, message(), cause);
    }
}
