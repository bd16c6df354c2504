package io.github.anometry.core.engine;

import io.github.anometry.api.metric.AnomalibMetric;
import io.github.anometry.api.metric.Direction;
import io.github.anometry.core.internal.MetricMessages;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.result.EvaluationResult;
import java.util.Optional;

/**
 * Tracks a metric over the validations of a training run, one for each epoch: which was best, and whether to stop.
 *
 * <p>Give it to an engine as a listener, or {@link #add} results yourself. An epoch is better if its value is better than the best
 * by more than {@code minDelta}; one that is undefined never is. Not thread-safe.
 */
public final class EarlyStopping implements EngineListener {
    private final String metric;
    private final Direction direction;
    private final int patience;
    private final double minDelta;
    private int epochs;
    private Optional<Epoch> best = Optional.empty();

    /** An epoch, counted from 1, and the result of its validation. */
    public record Epoch(int number, EvaluationResult result) {}

    private EarlyStopping(String metric, Direction direction, int patience, double minDelta) {
        this.metric = metric;
        this.direction = direction;
        this.patience = patience;
        this.minDelta = minDelta;
    }

    /**
     * Tracks a metric in its own direction.
     *
     * @param patience the number of consecutive epochs without a better value after which to stop, 1 or more
     * @throws IllegalArgumentException if the metric has no direction
     */
    public static EarlyStopping on(AnomalibMetric<?> metric, int patience) {
        return on(metric.name(), metric.direction(), patience);
    }

    /**
     * @param metric the metric to track, by its name in results
     * @param direction which of its values are better, not {@link Direction#NONE}
     * @param patience the number of consecutive epochs without a better value after which to stop, 1 or more
     */
    public static EarlyStopping on(String metric, Direction direction, int patience) {
        return on(metric, direction, patience, 0);
    }

    /** @param minDelta by how much a value must be better to count, 0 or more */
    public static EarlyStopping on(String metric, Direction direction, int patience, double minDelta) {
        if (direction == Direction.NONE) {
            throw new IllegalArgumentException(Messages.noDirection(metric));
        }
        if (patience < 1) {
            throw new IllegalArgumentException(MetricMessages.outOfRange("patience", patience, "1 or more"));
        }
        if (!(minDelta >= 0)) {
            throw new IllegalArgumentException(MetricMessages.outOfRange("minDelta", minDelta, "0 or more"));
        }
        return new EarlyStopping(metric, direction, patience, minDelta);
    }

    /**
     * Adds an epoch.
     *
     * @return whether it is the best so far
     * @throws IllegalArgumentException if the result has no such metric
     */
    public boolean add(EvaluationResult validation) {
        double value = validation.get(metric).asDouble();
        epochs++;
        boolean isBest = best.map(
                        epoch -> isBetter(value, epoch.result().get(metric).asDouble()))
                .orElse(!Double.isNaN(value));
        if (isBest) {
            best = Optional.of(new Epoch(epochs, validation));
        }
        return isBest;
    }

    private boolean isBetter(double value, double than) {
        return direction.gain(value, than) > minDelta;
    }

    /** Adds the result of a validation. */
    @Override
    public void finished(Stage stage, EvaluationResult result) {
        if (stage == Stage.VALIDATION) {
            add(result);
        }
    }

    /** The number of epochs. */
    public int epochs() {
        return epochs;
    }

    /** The best epoch so far, the first of equal ones; empty if none had a value. */
    public Optional<Epoch> best() {
        return best;
    }

    /** Whether none of the last epochs, as many as the patience, was better. */
    public boolean shouldStop() {
        return epochs - best.map(Epoch::number).orElse(0) >= patience;
    }
}
