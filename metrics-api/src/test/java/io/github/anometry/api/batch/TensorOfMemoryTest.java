package io.github.anometry.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views of what belongs to the array of another library. */
class TensorOfMemoryTest {
    private static final Object OWNER = new Object();

    private static ByteBuffer elements(DType dtype, ByteOrder order) {
        ByteBuffer memory = ByteBuffer.allocateDirect(64).order(order);
        for (int element : new int[] {7, 1, 0, 200}) {
            switch (dtype) {
                case FLOAT32 -> memory.putFloat(element);
                case FLOAT64 -> memory.putDouble(element);
                case INT32 -> memory.putInt(element);
                case INT64 -> memory.putLong(element);
                case UINT8, BOOL -> memory.put((byte) element);
                case MASK -> throw new IllegalArgumentException(dtype.name());
            }
        }
        memory.flip().position(memory.limit() / 4);
        return memory;
    }

    @ParameterizedTest
    @EnumSource(value = DType.class, mode = EnumSource.Mode.EXCLUDE, names = "MASK")
    void readsWhatIsBetweenPositionAndLimitInTheOrderOfTheBuffer(DType dtype) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            ByteBuffer memory = elements(dtype, order);
            Tensor tensor = Tensor.ofMemory(dtype, memory, OWNER, 3, 1);

            assertThat(tensor).hasToString(dtype + "[3, 1]");
            assertThat(tensor.toDoubleArray()).containsExactly(1, 0, dtype == DType.BOOL ? 1 : 200);
            assertThat(memory.position()).isEqualTo(memory.limit() / 4);
        }
    }

    @Test
    void isAView() {
        ByteBuffer memory = elements(DType.FLOAT32, ByteOrder.nativeOrder());
        Tensor tensor = Tensor.ofMemory(DType.FLOAT32, memory, OWNER);
        memory.putFloat(4, -5);

        assertThat(tensor).hasToString("float32[3]");
        assertThat(tensor.getDouble(0)).isEqualTo(-5);
    }

    @Test
    void theOwnerStaysWithAllThatIsMadeOfIt() {
        Tensor tensor = Tensor.ofMemory(DType.UINT8, elements(DType.UINT8, ByteOrder.nativeOrder()), OWNER, 1, 3);

        assertThat(tensor.owner()).containsSame(OWNER);
        assertThat(tensor.reshape(3).owner()).containsSame(OWNER);
        assertThat(tensor.slice(0).owner()).containsSame(OWNER);
        assertThat(Tensor.of(new float[2]).owner()).isEmpty();
    }

    @Test
    void theOwnerStaysReachable() {
        Object owner = new byte[16];
        WeakReference<Object> seen = new WeakReference<>(owner);
        Tensor tensor = Tensor.ofMemory(DType.BOOL, ByteBuffer.allocate(4), owner);
        owner = OWNER;
        System.gc();

        assertThat(tensor.size()).isEqualTo(4);
        assertThat(seen.get()).isNotNull().isNotSameAs(owner);
        assertThat(tensor.owner()).isPresent();
    }

    @Test
    void halfAnElementIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.ofMemory(DType.FLOAT32, ByteBuffer.allocate(6), OWNER))
                .withMessage("Memory of 6 bytes does not hold a whole number of elements of type float32."
                        + " Set the buffer's position and limit to those of the elements.");
    }

    @Test
    void aShapeThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.ofMemory(DType.FLOAT32, ByteBuffer.allocate(8), OWNER, 3))
                .withMessage("Shape [3] has 3 elements, the data 2. Give the length of each axis, so that their product"
                        + " is the number of elements.");
    }
}
