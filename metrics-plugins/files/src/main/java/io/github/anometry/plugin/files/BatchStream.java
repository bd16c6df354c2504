package io.github.anometry.plugin.files;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.data.Batches;
import io.github.anometry.api.error.AnometryException;
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
 * The batches of a category. While one is in use the next is decoded; no more are in memory. A batch ends early where the
 * size of the images changes, since all images of a batch have one size, and before it has 2³¹ pixels.
 *
 * <p>Each batch has {@code anomaly_map}, {@code gt_mask}, {@code pred_score} (unless given, the map's maximum), {@code
 * gt_label}, {@code image_path} (the map's file), {@code sample_id}, by which an image is known whichever model its map is of, and,
 * if all its images have masks, {@code mask_path}. From folders it has {@code category} and {@code defect_type} as well, by which
 * results can be broken down, and {@code sample_id} is {@code bottle/broken/000}: the data set's folder of the category, that of the
 * defect, and the name of the map without extension; from array files it is the index of the image. From MVTec LOCO AD folders it has
 * {@code gt_regions}. Its warnings say what was noticed of its images; those of the last batch also what only all images together
 * show. The same files give the same batches, whatever the number of threads.
 *
 * <p>Belongs to one thread. {@link #next} throws a {@link io.github.anometry.api.error.DataException} for the first image
 * that does not read; the stream is closed then.
 */
public final class BatchStream implements Batches {
    private static final int SECONDS_TO_STOP = 30;

    private final SampleSource source;
    private final int batchSize;
    private final ExecutorService decoders;
    /** In their order: those being decoded, and those that wait to be taken. */
    private final Deque<Future<Sample>> ahead = new ArrayDeque<>();

    private final MapSizes sizes = new MapSizes();
    private int submitted;
    /** Was decoded for the batch before, but does not fit into it. */
    private @Nullable Sample held;

    private boolean closed;

    BatchStream(SampleSource source, ReadOptions options) {
        this.source = source;
        this.batchSize = options.batchSize();
        int threads = Math.min(options.threads(), Math.min(batchSize, Math.max(1, source.size())));
        this.decoders = Executors.newFixedThreadPool(threads, BatchStream::daemon);
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
            List<Sample> samples = take();
            samples.forEach(sizes::add);
            ImageBatch batch = SampleBatch.of(samples, hasNext() ? List.of() : sizes.warnings());
            decodeAhead();
            return batch;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private List<Sample> take() {
        List<Sample> samples = new ArrayList<>(Math.min(batchSize, source.size()));
        if (held != null) {
            samples.add(held);
            held = null;
        }
        decodeAhead();
        while (samples.size() < batchSize && !ahead.isEmpty()) {
            Sample sample = await(ahead.remove());
            if (!samples.isEmpty() && !fits(sample, samples)) {
                held = sample;
                break;
            }
            samples.add(sample);
        }
        return samples;
    }

    private static boolean fits(Sample sample, List<Sample> samples) {
        List<Sample> together = new ArrayList<>(samples);
        together.add(sample);
        return SampleBatch.planes(together) * sample.map().size() <= Integer.MAX_VALUE
                && sample.map().hasShapeOf(samples.get(0).map());
    }

    private void decodeAhead() {
        while (ahead.size() < batchSize && submitted < source.size()) {
            int index = submitted++;
            ahead.add(decoders.submit(() -> source.read(index)));
        }
    }

    private static Sample await(Future<Sample> sample) {
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
