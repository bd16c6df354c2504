package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.RunException;
import io.github.anometry.api.metric.SampleValues;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.core.evaluator.MetricFailure;
import io.github.anometry.core.evaluator.MetricGroup;
import io.github.anometry.core.logging.Stage;
import io.github.anometry.core.result.EvaluationResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** One pass of some metrics over some predictions. */
final class Run {
    private final Stage stage;
    private final EngineSettings settings;
    private final MetricGroup metrics;
    /** A check of each batch before it is measured. */
    private final Consumer<Batch> check;
    /** Another consumer of each batch. */
    private final Consumer<Batch> also;

    private long batches;
    private long samples;
    /** The number of failures reported to listeners. */
    private int reported;

    Run(Stage stage, EngineSettings settings, MetricGroup metrics, Consumer<Batch> check, Consumer<Batch> also) {
        this.stage = stage;
        this.settings = settings;
        this.metrics = metrics;
        this.check = check;
        this.also = also;
    }

    /**
     * Measures all batches and closes them.
     *
     * @throws RunFailedException if something fails on a batch; a metric only if the engine does not keep going
     * @throws RunCancelledException if the run is cancelled
     * @throws ConfigurationException if the batches lack what the settings require
     */
    void over(PredictionStream predictions) {
        try (predictions) {
            OptionalLong all = predictions.samples();
            notifyListeners(listener -> listener.started(stage, all));
            while (mayGoOn()) {
                Optional<Batch> batch = next(predictions);
                if (batch.isEmpty()) {
                    break;
                }
                measure(batch.get());
            }
        } catch (RunException | ConfigurationException known) {
            throw known;
        } catch (CancellationException cancelled) {
            throw cancelled();
        } catch (RuntimeException failed) {
            throw failed(Messages.said(failed), failed);
        }
        if (batches == 0) {
            throw new ConfigurationException(Messages.noBatches(name()));
        }
    }

    /** Empty at the end. Any failure here is one of the model or the data. */
    private Optional<Batch> next(PredictionStream predictions) {
        try {
            return predictions.hasNext() ? Optional.of(predictions.next()) : Optional.empty();
        } catch (AnometryException failed) {
            throw failed(Messages.said(failed), failed);
        }
    }

    private void notifyListeners(Consumer<EngineListener> what) {
        try {
            settings.notifyListeners(what);
        } catch (ConfigurationException failed) {
            throw failed(Messages.said(failed), failed);
        }
    }

    private boolean mayGoOn() {
        if (settings.cancellation().isCancelled() || Thread.currentThread().isInterrupted()) {
            throw cancelled();
        }
        return true;
    }

    private void measure(Batch batch) {
        check.accept(batch);
        metrics.update(batch);
        batches++;
        samples += batch.size();
        List<MetricFailure> failures = reportFailures();
        if (!settings.keepGoing() && !failures.isEmpty()) {
            throw failed(failures.get(0).message(), failures.get(0).cause());
        }
        also.accept(batch);
        notifyListeners(listener -> listener.batchDone(stage, batches, samples));
    }

    /** Notifies the listeners of failures that have not been reported yet. */
    private List<MetricFailure> reportFailures() {
        List<MetricFailure> failures = metrics.failures();
        failures.stream()
                .skip(reported)
                .forEach(failure -> notifyListeners(listener -> listener.metricFailed(stage, failure)));
        reported = failures.size();
        return failures;
    }

    /** The result of all batches. */
    EvaluationResult result() {
        EvaluationResult result = settings.compute(metrics);
        List<MetricFailure> failures = reportFailures();
        if (!settings.keepGoing() && !failures.isEmpty()) {
            MetricFailure failure = failures.get(0);
            throw new RunFailedException(
                    Messages.notComputed(name(), failure.metric(), failure.cause()), failure.cause(), () -> result);
        }
        return result;
    }

    /**
     * The values of single samples by the metric's name.
     *
     * @param result the result of all samples
     * @param more takes a warning about a metric whose values cannot be computed, if the engine keeps going
     */
    Map<String, SampleValues> sampleValues(EvaluationResult result, EvaluationResult.Builder more) {
        return Metrics.sampleValues(metrics.metrics(), result, (metric, failed) -> {
            String reason = Messages.noSampleValues(metric, failed);
            if (!settings.keepGoing()) {
                throw new RunFailedException(reason, failed, () -> result);
            }
            more.warnings(List.of(Warning.of(Warning.NO_IMAGE_VALUES, reason)));
        });
    }

    /** @param reason what failed and why, as a sentence */
    private RunFailedException failed(String reason, Throwable cause) {
        return new RunFailedException(Messages.failed(name(), batches, reason), cause, metrics::compute);
    }

    private RunCancelledException cancelled() {
        return new RunCancelledException(Messages.cancelled(name(), batches), metrics::compute);
    }

    private String name() {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
