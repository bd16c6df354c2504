package io.github.anometry.core.evaluator;

import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.SharedMessages;
import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import java.util.Comparator;

/**
 * A metric that failed on a batch and has been left out since.
 *
 * @param updates the number of batches before
 */
record FailedMetric(MetricFailure failure, long updates) {
    /** The failure that remains does not depend on which of two is merged into the other. */
    private static final Comparator<FailedMetric> FIRST = Comparator.comparingLong(
                    (FailedMetric failed) -> failed.failure.batch())
            .thenComparing(failed -> failed.failure.reason());

    /** This failure or the other of the same metric, over the data of both. */
    FailedMetric merge(FailedMetric other) {
        FailedMetric first = FIRST.compare(this, other) <= 0 ? this : other;
        return new FailedMetric(first.failure, updates + other.updates);
    }

    /** This failure, with this number of further updates that did not fail. */
    FailedMetric plus(long others) {
        return new FailedMetric(failure, updates + others);
    }

    void write(Member metric, StateOutput out) {
        out.text(metric.identity());
        out.number(updates);
        out.number(failure.batch());
        out.text(failure.reason());
    }

    /** @throws DataException if it was written for another metric */
    static FailedMetric read(Member metric, StateInput in) {
        String written = in.text();
        if (!written.equals(metric.identity())) {
            throw new DataException(SharedMessages.stateOfOtherMetric(written, metric.identity()));
        }
        long updates = in.number(Long.MAX_VALUE);
        long batch = in.number(Long.MAX_VALUE);
        return new FailedMetric(new MetricFailure(metric.name(), batch, new DataException(in.text())), updates);
    }
}
