package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.format.ImageMemory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchStreamTest {
    /** Images of one pixel, whose value is the index; wider by {@code widths}. */
    private static final class Source implements SampleSource<Sample> {
        private final int[] widths;
        private final AtomicInteger read = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();
        private int failsFrom = Integer.MAX_VALUE;

        Source(int... widths) {
            this.widths = widths;
        }

        @Override
        public int size() {
            return widths.length;
        }

        @Override
        public Sample read(int index, ImageMemory.Claim memory) {
            read.incrementAndGet();
            pause((widths.length - index) % 3);
            if (index >= failsFrom) {
                throw new DataException("image " + index);
            }
            float[] map = new float[widths[index]];
            Arrays.fill(map, index);
            return new Sample(
                    new Sample.Origin("m" + index, "", ""),
                    Tensor.of(map, 1, map.length),
                    true,
                    null,
                    null,
                    null,
                    null,
                    "m" + index,
                    null,
                    List.of());
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> paths(Batch batch) {
        return batch.find(Field.IMAGE_PATH).orElseThrow();
    }

    private static boolean hasDecoders() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("anometry-decoder"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 4", "3, 1", "3, 4", "7, 2", "20, 3", "100, 8"})
    void orderIsThatOfTheImages(int batchSize, int threads) {
        Source source = new Source(new int[20]);
        Arrays.fill(source.widths, 2);
        List<String> all = new ArrayList<>();
        List<Float> values = new ArrayList<>();
        try (BatchStream stream = stream(source, batchSize, threads)) {
            while (stream.hasNext()) {
                ImageBatch batch = stream.next();
                assertThat(batch.size()).isEqualTo(Math.min(batchSize, 20 - all.size()));
                all.addAll(paths(batch));
                for (float score : batch.find(Field.PRED_SCORE).orElseThrow().toFloatArray()) {
                    values.add(score);
                }
            }
        }
        for (int i = 0; i < 20; i++) {
            assertThat(all.get(i)).isEqualTo("m" + i);
            assertThat(values.get(i)).isEqualTo(i);
        }
        assertThat(source.read).hasValue(20);
        assertThat(source.closed).hasValue(1);
    }

    private static BatchStream stream(SampleSource<Sample> source, int batchSize, int threads) {
        return new BatchStream(new DecodedBatches<>(source, new SampleAssembly(), new ReadOptions(batchSize, threads)));
    }

    @Test
    void aNewSizeBeginsANewBatch() {
        Source source = new Source(2, 2, 3, 2, 2, 2, 2, 5);
        List<List<String>> batches = new ArrayList<>();
        try (BatchStream stream = stream(source, 3, 2)) {
            stream.forEachRemaining(batch -> batches.add(paths(batch)));
        }
        assertThat(batches)
                .containsExactly(
                        List.of("m0", "m1"), List.of("m2"), List.of("m3", "m4", "m5"), List.of("m6"), List.of("m7"));
    }

    @Test
    void theFirstErrorInOrderIsReported() {
        for (int round = 0; round < 20; round++) {
            Source source = new Source(1, 1, 1, 1, 1, 1, 1, 1);
            source.failsFrom = 3;
            try (BatchStream stream = stream(source, 2, 4)) {
                assertThat(paths(stream.next())).containsExactly("m0", "m1");
                assertThatThrownBy(stream::next)
                        .isInstanceOf(DataException.class)
                        .hasMessage("image 3");
                assertThat(stream.hasNext()).isFalse();
                assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
            }
            assertThat(source.closed).hasValue(1);
        }
    }

    @Test
    void readsNoMoreThanOneBatchAhead() {
        Source source = new Source(new int[100]);
        Arrays.fill(source.widths, 1);
        try (BatchStream stream = stream(source, 5, 4)) {
            stream.next();
            pause(100);
            assertThat(source.read.get()).isBetween(5, 10);
        }
    }

    @Test
    void closingEarlyStopsTheThreads() {
        Source source = new Source(new int[1000]);
        Arrays.fill(source.widths, 1);
        BatchStream stream = stream(source, 50, 4);
        stream.next();
        stream.close();
        stream.close();
        assertThat(stream.hasNext()).isFalse();
        assertThat(source.closed).hasValue(1);
        pause(50); // a thread stays listed slightly longer than its pool
        assertThat(hasDecoders()).isFalse();
    }

    @Test
    void interruptionEndsTheStream() {
        Source source = new Source(1, 1, 1);
        BatchStream stream = stream(source, 3, 1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(stream::next)
                .isInstanceOf(CancellationException.class)
                .hasMessage("Reading was interrupted.");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(source.closed).hasValue(1);
    }

    @Test
    void optionsArePositive() {
        assertThatThrownBy(() -> new ReadOptions(0, 1))
                .isInstanceOfSatisfying(
                        ConfigurationException.class, e -> assertThat(e.key()).contains("batch_size"))
                .hasMessage("'batch_size' is 0. It is at least 1.");
        assertThatThrownBy(() -> new ReadOptions(1, -2)).hasMessage("'threads' is -2. It is at least 1.");
    }
}
