package io.github.anometry.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.Batch;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For any type of tensor, the copy is equal, and overwriting it is detected. */
class OwnedBatchTest {
    private static final Field<Tensor> VALUES = Field.tensor("values");

    static List<Tensor> tensors() {
        return List.of(
                Tensor.of(new float[] {1, Float.NaN, Float.NEGATIVE_INFINITY}),
                Tensor.of(new double[] {0.1, -0.0}),
                Tensor.of(new int[] {1, Integer.MIN_VALUE}),
                Tensor.of(new long[] {1, 1L << 40}),
                Tensor.ofUnsignedBytes(new byte[] {1, (byte) 255}),
                Tensor.of(new boolean[] {true, false, true, true}, 2, 2));
    }

    @ParameterizedTest
    @MethodSource("tensors")
    void tensorsOfAllTypes(Tensor tensor) {
        Batch original = Batch.builder().put(VALUES, tensor).build();
        OwnedBatch owned = OwnedBatch.copyOf(original);
        assertThat(owned.batch().get(VALUES).dtype()).isEqualTo(tensor.dtype());
        assertThat(owned.batch().get(VALUES).shape()).isEqualTo(tensor.shape());
        assertThat(owned.changedFrom(original)).isEmpty();
        owned.overwrite();
        assertThat(owned.changedFrom(original)).contains(VALUES);
    }

    @Test
    void texts() {
        Batch original =
                Batch.builder().put(Field.IMAGE_PATH, List.of("a.png", "b.png")).build();
        OwnedBatch owned = OwnedBatch.copyOf(original);
        assertThat(owned.changedFrom(original)).isEmpty();
        owned.overwrite();
        assertThat(original.get(Field.IMAGE_PATH)).containsExactly("a.png", "b.png");
    }
}
