package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.error.AnometryException;
import io.github.anometry.api.internal.ThirdPartyCode;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Batches of samples that several threads decode. While one is in use the next is decoded; no more are in memory. The
 * same samples give the same batches, whatever the number of threads.
 *
 * <p>Belongs to one thread. {@link #next} throws for the first sample that cannot be read, and closes the stream.
 *
 * @param <S> a sample
 */
final class DecodedBatches<S> implements Batches {
    private static final int SECONDS_TO_STOP = 30;

    private final SampleSource<S> source;
    private final Assembly<S> assembly;
    private final int batchSize;
    private final ExecutorService decoders;
    private final ImageMemory memory;
    /** In order: those being decoded, and those waiting to be taken. */
    private final Deque<Future<Decoded<S>>> ahead = new ArrayDeque<>();

    private int submitted;
    /** Decoded for the previous batch, but did not fit into it. */
    private @Nullable Decoded<S> held;

    private boolean closed;

    /** A sample, and the memory that it takes until it is in its batch. */
    private record Decoded<S>(S sample, ImageMemory.Claim claim) {}

    DecodedBatches(SampleSource<S> source, Assembly<S> assembly, ReadOptions options) {
        this(
                source,
                assembly,
                options,
                ImageMemory.forBatchesOf(Math.max(1, Math.min(options.batchSize(), source.size()))));
    }

    DecodedBatches(SampleSource<S> source, Assembly<S> assembly, ReadOptions options, ImageMemory memory) {
        this.memory = memory;
        this.source = source;
        this.assembly = assembly;
        this.batchSize = options.batchSize();
        int threads = Math.min(options.threads(), Math.min(batchSize, Math.max(1, source.size())));
        this.decoders = Executors.newFixedThreadPool(threads, DecodedBatches::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "anometry-decoder");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public OptionalLong samples() {
        return OptionalLong.of(source.size());
    }

    @Override
    public boolean hasNext() {
        return !closed && (held != null || !ahead.isEmpty() || submitted < source.size());
    }

    @Override
    public ImageBatch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            ImageBatch batch = batch(take());
            decodeAhead();
            return batch;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private ImageBatch batch(List<Decoded<S>> decoded) {
        List<ImageMemory.Claim> claims = decoded.stream().map(Decoded::claim).toList();
        memory.requireBatch(claims);
        List<S> samples = decoded.stream().map(Decoded::sample).toList();
        try {
            return assembly.batch(samples, !hasNext());
        } catch (OutOfMemoryError e) {
            ThirdPartyCode.hold(e, Messages.batch(samples.size(), claims.get(0).where()));
            throw e;
        } finally {
            claims.forEach(ImageMemory.Claim::release);
        }
    }

    private List<Decoded<S>> take() {
        List<Decoded<S>> decoded = new ArrayList<>(Math.min(batchSize, source.size()));
        List<S> samples = new ArrayList<>(Math.min(batchSize, source.size()));
        if (held != null) {
            decoded.add(held);
            samples.add(held.sample());
            held = null;
        }
        decodeAhead();
        while (samples.size() < batchSize && !ahead.isEmpty()) {
            Decoded<S> next = await(ahead.remove());
            if (!samples.isEmpty() && !assembly.fits(next.sample(), samples)) {
                held = next;
                break;
            }
            decoded.add(next);
            samples.add(next.sample());
        }
        return decoded;
    }

    private void decodeAhead() {
        while (ahead.size() < batchSize && submitted < source.size()) {
            int index = submitted++;
            ahead.add(decoders.submit(() -> {
                ImageMemory.Claim claim = memory.claim();
                return new Decoded<>(source.read(index, claim), claim);
            }));
        }
    }

    private static <T> T await(Future<T> sample) {
        try {
            return sample.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException(Messages.interrupted());
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AnometryException known) {
                throw known;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Stops decoding and closes the files. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        held = null;
        ahead.forEach(sample -> sample.cancel(true));
        ahead.clear();
        decoders.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            decoders.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            source.close();
        }
    }
}
