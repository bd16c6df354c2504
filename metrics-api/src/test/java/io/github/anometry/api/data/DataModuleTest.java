package io.github.anometry.api.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data in memory, and data that are made while they are used. */
class DataModuleTest {
    private static final Batch ONE = batch(1);
    private static final Batch THREE = batch(3);

    private static Batch batch(int size) {
        return Batch.builder().put(Field.PRED_SCORE, Tensor.of(new float[size])).build();
    }

    private static List<Batch> read(Batches batches) {
        List<Batch> all = new ArrayList<>();
        try (batches) {
            batches.forEachRemaining(all::add);
        }
        return all;
    }

    @Test
    void inMemoryTheyBeginAnewEachTimeAndKnowTheirSize() {
        DataModule data = DataModule.of(List.of(ONE), List.of(ONE, THREE));
        assertThat(read(data.validation())).containsExactly(ONE);
        assertThat(read(data.test())).containsExactly(ONE, THREE);
        assertThat(read(data.test())).containsExactly(ONE, THREE);
        assertThat(read(data.prediction())).containsExactly(ONE, THREE);
        assertThat(data.test().samples()).hasValue(4);
    }

    @Test
    void aTestAloneHasNoValidation() {
        assertThat(read(DataModule.ofTest(List.of(ONE)).validation())).isEmpty();
        assertThat(read(Batches.none())).isEmpty();
    }

    @Test
    void generatedTheyAreMadeOneByOneAndTheirStreamIsClosed() {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        DataModule data = DataModule.generated(
                Stream::empty,
                () -> Stream.generate(() -> batch(made.incrementAndGet()))
                        .limit(3)
                        .onClose(closed::incrementAndGet));
        Batches batches = data.test();
        assertThat(batches.next().size()).isEqualTo(1);
        assertThat(made).hasValueLessThan(3);
        assertThat(batches.samples()).isEmpty();
        batches.close();
        assertThat(closed).hasValue(1);
        assertThat(read(data.test())).hasSize(3);
        assertThat(read(data.validation())).isEmpty();
    }
}
