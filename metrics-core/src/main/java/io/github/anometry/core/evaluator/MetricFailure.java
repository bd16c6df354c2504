package io.github.anometry.core.evaluator;

import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.internal.ThirdPartyCode;

/**
 * The failure of a metric. A metric that fails on a batch is left out until it is reset.
 *
 * @param metric its name
 * @param batch the batch it failed on, from 1; 0: it failed to merge, or to compute its result or its curve
 * @param cause what it threw; if read from bytes, a {@link io.github.anometry.api.error.DataException} with the same message
 */
public record MetricFailure(String metric, long batch, Throwable cause) {
    /** The message, with the class of an exception that is not meant for users. */
    String reason() {
        return cause instanceof AnometryException ? String.valueOf(cause.getMessage()) : ThirdPartyCode.describe(cause);
    }

    /** The reason why there is no result. */
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

    /** As an exception: the metric's rejection, or its failure. */
    AnometryException error() {
        return cause instanceof AnometryException refusal
                ? refusal
                : new ConfigurationException(null, message(), cause);
    }
}
