package io.github.anometry.core.engine;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.core.internal.NumberedBatch;
import io.github.anometry.core.model.AnomalyModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The batches of some data with a model's predictions, in order, whatever the number of threads. At most two batches for each
 * thread are in memory. Used by one thread.
 */
final class PredictionStream implements Batches {
    private final Batches source;
    private final AnomalyModel model;
    private final UnaryOperator<Batch> postProcessing;
    private final int ahead;
    /** Absent if the calling thread predicts. */
    private final @Nullable ExecutorService threads;

    private final Deque<Future<Batch>> predicting = new ArrayDeque<>();
    private long read;
    /** Whether the data failed, so nothing more is read. */
    private boolean ended;

    PredictionStream(Batches source, AnomalyModel model, UnaryOperator<Batch> postProcessing, int threads) {
        this.source = source;
        this.model = model;
        this.postProcessing = postProcessing;
        this.ahead = 2 * threads;
        this.threads = threads == 1 ? null : Executors.newFixedThreadPool(threads, PredictionStream::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "anometry-predictor");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public OptionalLong samples() {
        return source.samples();
    }

    @Override
    public boolean hasNext() {
        return !predicting.isEmpty() || (!ended && source.hasNext());
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (threads == null) {
            return predict(source.next(), ++read);
        }
        predictAhead(threads);
        Batch batch = await(predicting.remove());
        predictAhead(threads);
        return batch;
    }

    private void predictAhead(ExecutorService executor) {
        try {
            while (!ended && predicting.size() < ahead && source.hasNext()) {
                Batch batch = source.next();
                long number = ++read;
                predicting.add(executor.submit(() -> predict(batch, number)));
            }
        } catch (AnometryException | CancellationException failed) {
            // Thrown in its turn, after the predictions of earlier batches, as on one thread.
            ended = true;
            predicting.add(CompletableFuture.failedFuture(failed));
        }
    }

    private static Batch await(Future<Batch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException();
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private Batch predict(Batch batch, long number) {
        Batch predicted;
        try {
            predicted = model.predictor().predict(NumberedBatch.of(batch, number));
        } catch (Throwable thrown) {
            ThirdPartyCode.hold(thrown, "the model '" + model.name() + "'");
            throw failure(Messages.modelFailed(model.name(), number, thrown), thrown);
        }
        if (predicted == null) {
            throw new ConfigurationException(Messages.predictsNothing(model.name(), number));
        }
        if (predicted.size() != batch.size()) {
            throw new ConfigurationException(
                    Messages.otherSamples(model.name(), number, batch.size(), predicted.size()));
        }
        return postProcessing.apply(NumberedBatch.of(predicted, number));
    }

    /** A refusal by the model is a fault of the data; anything else is a fault of the model. */
    private static AnometryException failure(String message, Throwable thrown) {
        return thrown instanceof DataException || thrown instanceof IllegalArgumentException
                ? new DataException(message, thrown)
                : new ConfigurationException(null, message, thrown);
    }

    /** Stops predicting and closes the data. */
    @Override
    public void close() {
        predicting.forEach(batch -> batch.cancel(true));
        predicting.clear();
        if (threads != null) {
            threads.shutdownNow();
        }
        source.close();
    }
}
