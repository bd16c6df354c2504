package io.github.anometry.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TensorConversionTest {
    @Test
    void bytesAreZeroTo255() {
        Tensor tensor = Tensor.ofUnsignedBytes(new byte[] {0, 1, 127, -128, -1});

        assertThat(tensor.toIntArray()).containsExactly(0, 1, 127, 128, 255);
        assertThat(tensor.toFloatArray()).containsExactly(0f, 1f, 127f, 128f, 255f);
    }

    @Test
    void doublesAreRoundedToTheNearestFloat() {
        Tensor tensor = Tensor.of(new double[] {0.1, 1e-60, 1e60, Double.NaN, Double.NEGATIVE_INFINITY});

        assertThat(tensor.toFloatArray())
                .containsExactly(0.1f, 0f, Float.POSITIVE_INFINITY, Float.NaN, Float.NEGATIVE_INFINITY);
        assertThat(tensor.getFloat(0)).isEqualTo(0.1f);
        assertThat(tensor.getDouble(0)).isEqualTo(0.1);
        assertThat(tensor.toDoubleArray()[2]).isEqualTo(1e60);
    }

    @Test
    void floatsWidenExactly() {
        assertThat(Tensor.of(new float[] {0.1f}).toDoubleArray()).containsExactly((double) 0.1f);
    }

    @Test
    void wholeNumbersOfAnyTypeAreInts() {
        assertThat(Tensor.of(new double[] {-3, -0.0, Integer.MAX_VALUE}).toIntArray())
                .containsExactly(-3, 0, Integer.MAX_VALUE);
        assertThat(Tensor.of(new long[] {Integer.MIN_VALUE}).toIntArray()).containsExactly(Integer.MIN_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 0.5",
        "-1e300, -1.0E300",
        "NaN, NaN",
        "Infinity, Infinity",
        "2147483648, 2147483648",
        "-2147483649, -2147483649"
    })
    void otherNumbersAreNoInts(double element, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Tensor.of(new double[] {0, 1, 2, element}, 2, 2).toIntArray())
                .withMessage("The element " + text
                        + " at [1, 1] is not an int. Give whole numbers from -2147483648 to 2147483647.");
    }

    @Test
    void longsBeyondIntAreNoInts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tensor.of(new long[] {1L << 31}).toIntArray())
                .withMessage("The element 2147483648 at [0] is not an int."
                        + " Give whole numbers from -2147483648 to 2147483647.");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "255, 255", "-1, -1", "0.5, 0.5", "NaN, NaN"})
    void onlyZeroAndOneAreBooleans(double element, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Tensor.of(new double[] {0, 1, element, 1}, 2, 2).toBooleanArray())
                .withMessage("The element " + text + " at [1, 0] is neither 0 nor 1. Give 0/1 or boolean values.");
    }

    @Test
    void minusZeroIsFalse() {
        assertThat(Tensor.of(new float[] {-0.0f, 0.0f}).toBooleanArray()).containsExactly(false, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void readsAreBounded(int index) {
        Tensor tensor = Tensor.of(new float[] {9, 1, 2, 3, 4, 9}).reshape(1, 6);
        Tensor part = Tensor.of(tensor.toFloatBuffer().position(1).limit(5));

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> part.getDouble(index));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> part.getFloat(index));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> part.slice(index));
    }

    @Test
    void bulkReadsAreBounded() {
        Tensor part = Tensor.of(new boolean[] {true, true, true, true}, 2, 2).slice(0);
        float[] target = new float[2];

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> part.read(1, target, 0, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> part.read(0, target, 1, 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> part.read(-1, target, 0, 1));
        part.read(2, target, 2, 0);
        assertThat(target).containsOnly(0f);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MASK")
    void typesAreCalledAsInNumPy(DType type) {
        assertThat(type.toString()).isIn("float32", "float64", "int32", "int64", "uint8", "bool");
    }

    @Test
    void longsKeepEveryBit() {
        long[] longs = {Long.MIN_VALUE, -1, (1L << 53) + 1, Long.MAX_VALUE};
        assertThat(Tensor.of(longs).toLongArray()).isEqualTo(longs);
        assertThat(Tensor.of(new int[] {-1, 7}).toLongArray()).containsExactly(-1, 7);
        assertThat(Tensor.of(new boolean[] {true, false}).toLongArray()).containsExactly(1, 0);
        assertThat(Tensor.of(new double[] {-0x1p63, 0x1p62}).toLongArray()).containsExactly(Long.MIN_VALUE, 1L << 62);
    }

    @Test
    void whatIsNoLongIsNamed() {
        for (double wrong : new double[] {0.5, 0x1p63, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> Tensor.of(new double[] {1, wrong}).toLongArray())
                    .withMessageMatching("The element .* at \\[1] is not a long\\. Give whole numbers from"
                            + " -9223372036854775808 to 9223372036854775807\\.");
        }
    }

    @Test
    void axesAreAddedBehindOrEveryElementIsAnExample() {
        Tensor map = Tensor.of(new float[12], 2, 3, 2);
        assertThat(map.withRank(3).shape()).containsExactly(2, 3, 2);
        assertThat(map.withRank(5).shape()).containsExactly(2, 3, 2, 1, 1);
        assertThat(map.withRank(2).shape()).containsExactly(12, 1);
        assertThat(map.withRank(1).shape()).containsExactly(12);
        assertThat(Tensor.of(new float[0], 0, 3).withRank(1).shape()).containsExactly(0);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> map.withRank(0))
                .withMessage("A tensor cannot be given 0 axes. Ask for 1 or more.");
    }
}
