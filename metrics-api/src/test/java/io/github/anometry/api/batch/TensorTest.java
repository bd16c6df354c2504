package io.github.anometry.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TensorTest {
    /** The elements 0, 1, 1, 0, 1, 0 in every type, of shape [2, 3]. */
    static Stream<Arguments> everyType() {
        float[] floats = {0, 1, 1, 0, 1, 0};
        return Stream.of(
                Arguments.of(DType.FLOAT32, "float32[2, 3]", Tensor.of(floats, 2, 3)),
                Arguments.of(DType.FLOAT32, "float32[2, 3]", Tensor.of(FloatBuffer.wrap(floats), 2, 3)),
                Arguments.of(DType.FLOAT64, "float64[2, 3]", Tensor.of(new double[] {0, 1, 1, 0, 1, 0}, 2, 3)),
                Arguments.of(DType.INT32, "int32[2, 3]", Tensor.of(new int[] {0, 1, 1, 0, 1, 0}, 2, 3)),
                Arguments.of(DType.INT64, "int64[2, 3]", Tensor.of(new long[] {0, 1, 1, 0, 1, 0}, 2, 3)),
                Arguments.of(DType.UINT8, "uint8[2, 3]", Tensor.ofUnsignedBytes(new byte[] {0, 1, 1, 0, 1, 0}, 2, 3)),
                Arguments.of(
                        DType.BOOL,
                        "bool[2, 3]",
                        Tensor.of(new boolean[] {false, true, true, false, true, false}, 2, 3)),
                Arguments.of(DType.BOOL, "bool[2, 3]", Tensor.ofBooleans(new byte[] {0, 1, 1, 0, 1, 0}, 2, 3)),
                Arguments.of(DType.BOOL, "bool[2, 3]", Tensor.ofBooleans(new byte[] {0, -1, 2, 0, -128, 0}, 2, 3)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyType")
    void everyTypeReadsAsEveryOther(DType type, String text, Tensor tensor) {
        assertThat(tensor).hasToString(text);
        assertThat(tensor.dtype()).isEqualTo(type);
        assertThat(tensor.rank()).isEqualTo(2);
        assertThat(tensor.size()).isEqualTo(6);
        assertThat(tensor.getDouble(1)).isEqualTo(1.0);
        assertThat(tensor.getFloat(5)).isEqualTo(0f);
        assertThat(tensor.toFloatArray()).containsExactly(0f, 1f, 1f, 0f, 1f, 0f);
        assertThat(tensor.toDoubleArray()).containsExactly(0, 1, 1, 0, 1, 0);
        assertThat(tensor.toIntArray()).containsExactly(0, 1, 1, 0, 1, 0);
        assertThat(tensor.toBooleanArray()).containsExactly(false, true, true, false, true, false);
        assertThat(elements(tensor.toFloatBuffer())).containsExactly(0f, 1f, 1f, 0f, 1f, 0f);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("everyType")
    void everyTypeIsSlicedAlike(DType type, String text, Tensor tensor) {
        Tensor row = tensor.slice(1);

        assertThat(row.dtype()).isEqualTo(type);
        assertThat(row.shape()).containsExactly(3);
        assertThat(row.toDoubleArray()).containsExactly(0, 1, 0);
        assertThat(row.slice(1).shape()).isEmpty();
        assertThat(row.slice(1).toBooleanArray()).containsExactly(true);
        float[] target = {9, 9, 9, 9};
        row.read(1, target, 2, 2);
        assertThat(target).containsExactly(9f, 9f, 1f, 0f);
    }

    @Nested
    class Shape {
        @Test
        void isOneAxisIfNoneIsGiven() {
            assertThat(Tensor.of(new float[4]).shape()).containsExactly(4);
            assertThat(Tensor.of(new float[0]).shape()).containsExactly(0);
        }

        @Test
        void canBeEmptyOnAnyAxis() {
            Tensor empty = Tensor.of(new int[0], 2, 0, 3);

            assertThat(empty).hasToString("int32[2, 0, 3]");
            assertThat(empty.slice(1)).hasToString("int32[0, 3]");
            assertThat(empty.toFloatArray()).isEmpty();
        }

        @Test
        void isGivenOutAsACopy() {
            Tensor tensor = Tensor.of(new float[6], 2, 3);

            Arrays.fill(tensor.shape(), 0);

            assertThat(tensor.shapeText()).isEqualTo("[2, 3]");
        }

        @Test
        void isTakenInAsACopy() {
            int[] shape = {2, 3};
            Tensor tensor = Tensor.of(new float[6], shape);
            Tensor reshaped = tensor.reshape(shape);

            shape[0] = 7;

            assertThat(tensor.dimension(0)).isEqualTo(2);
            assertThat(reshaped.dimension(0)).isEqualTo(2);
        }

        @Test
        void mustHoldAllElements() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tensor.of(new float[7], 2, 3))
                    .withMessage("Shape [2, 3] has 6 elements, the data 7. Give the length of each axis, so that their"
                            + " product is the number of elements.");
        }

        @Test
        void mayNotOverflow() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tensor.of(new float[1], 1 << 30, 1 << 30, 1 << 30))
                    .withMessageStartingWith("Shape [1073741824, 1073741824, 1073741824] has 9223372036854775807 ");
            assertThat(Tensor.of(new float[0], 1 << 30, 1 << 30, 1 << 30, 0).rank())
                    .isEqualTo(4);
        }

        @Test
        void hasNoNegativeAxis() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tensor.of(new float[6], -2, -3))
                    .withMessage("Shape [-2, -3] has a negative axis. Give the length of each axis.");
        }

        @Test
        void isComparedWithAnothers() {
            Tensor tensor = Tensor.of(new float[6], 2, 3);

            assertThat(tensor.hasShapeOf(Tensor.of(new boolean[6], 2, 3))).isTrue();
            assertThat(tensor.hasShapeOf(Tensor.of(new float[6], 3, 2))).isFalse();
            assertThat(tensor.hasShapeOf(Tensor.of(new float[6]))).isFalse();
        }

        @Test
        void hasOnlyItsAxes() {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> Tensor.of(new float[6], 2, 3).dimension(2));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                0  | [0, 0, 0]
                3  | [0, 0, 3]
                4  | [0, 1, 0]
                13 | [1, 0, 1]
                23 | [1, 2, 3]
                """)
        void givesThePositionOfAnElement(int index, String position) {
            assertThat(Tensor.of(new float[24], 2, 3, 4).positionText(index)).isEqualTo(position);
        }

        @Test
        void givesNoPositionOutside() {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> Tensor.of(new float[4]).positionText(4));
        }
    }

    @Test
    void anyByteBut0IsTrueWhereverItStands() {
        for (int length = 1; length < 30; length++) {
            for (int value : new int[] {1, 2, 127, -128, -1}) {
                for (int place = 0; place < length; place++) {
                    byte[] bytes = new byte[length];
                    bytes[place] = (byte) value;
                    byte[] read = new byte[length + 1];

                    Tensor.ofBooleans(bytes).read(0, read, 1, length);

                    byte[] expected = new byte[length + 1];
                    expected[place + 1] = 1;
                    assertThat(read).isEqualTo(expected);
                }
            }
        }
    }

    @Nested
    class Views {
        @Test
        void seeChangesOfTheCallersArrays() {
            float[] floats = new float[4];
            double[] doubles = new double[4];
            int[] ints = new int[4];
            long[] longs = new long[4];
            boolean[] booleans = new boolean[4];
            byte[] bytes = new byte[4];
            Stream<Tensor> tensors = Stream.of(
                    Tensor.of(floats),
                    Tensor.of(doubles),
                    Tensor.of(ints),
                    Tensor.of(longs),
                    Tensor.of(booleans),
                    Tensor.ofUnsignedBytes(bytes),
                    Tensor.ofBooleans(bytes));

            floats[3] = 1;
            doubles[3] = 1;
            ints[3] = 1;
            longs[3] = 1;
            booleans[3] = true;
            bytes[3] = 1;

            assertThat(tensors.map(tensor -> tensor.reshape(2, 2).slice(1).getDouble(1)))
                    .containsOnly(1.0);
        }

        @Test
        void readABufferBetweenPositionAndLimit() {
            FloatBuffer buffer = FloatBuffer.wrap(new float[] {0, 1, 2, 3, 4, 5});
            buffer.position(1).limit(5);

            Tensor tensor = Tensor.of(buffer, 2, 2);

            assertThat(tensor.toFloatArray()).containsExactly(1f, 2f, 3f, 4f);
            assertThat(buffer.position()).isEqualTo(1);
        }

        @Test
        void doNotMoveWithTheBuffer() {
            FloatBuffer buffer = FloatBuffer.wrap(new float[] {0, 1, 2, 3});
            Tensor tensor = Tensor.of(buffer);

            buffer.position(2);
            buffer.put(7);

            assertThat(tensor.toFloatArray()).containsExactly(0f, 1f, 7f, 3f);
        }

        @Test
        void readMemoryOffTheHeapInItsByteOrder() {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                FloatBuffer buffer = ByteBuffer.allocateDirect(24).order(order).asFloatBuffer();
                buffer.put(new float[] {0, 1, 2, 3, 4, 5}).position(2);
                Tensor tensor = Tensor.of(buffer, 2, 2);

                buffer.put(5, -5);

                assertThat(tensor.toFloatArray()).containsExactly(2f, 3f, 4f, -5f);
                assertThat(tensor.slice(1).getDouble(0)).isEqualTo(4.0);
                assertThat(elements(tensor.toFloatBuffer())).containsExactly(2f, 3f, 4f, -5f);
            }
        }

        @Test
        void readReadOnlyBuffers() {
            FloatBuffer buffer = FloatBuffer.wrap(new float[] {3, 4}).asReadOnlyBuffer();

            assertThat(Tensor.of(buffer).toFloatArray()).containsExactly(3f, 4f);
        }

        @Test
        void giveAFloatBufferOfTheSameMemory() {
            float[] data = {1, 2, 3, 4};
            FloatBuffer buffer = Tensor.of(data, 2, 2).slice(1).toFloatBuffer();

            data[3] = 9;

            assertThat(buffer.isReadOnly()).isTrue();
            assertThat(elements(buffer)).containsExactly(3f, 9f);
        }

        @Test
        void giveEachReaderItsOwnFloatBuffer() {
            Tensor tensor = Tensor.of(new float[] {1, 2});
            tensor.toFloatBuffer().get();

            assertThat(tensor.toFloatBuffer().position()).isZero();
            assertThat(tensor.toFloatArray()).containsExactly(1f, 2f);
        }

        @Test
        void giveAReadOnlyBufferOfOtherTypesToo() {
            assertThat(Tensor.of(new int[] {1}).toFloatBuffer().isReadOnly()).isTrue();
        }

        @Test
        void giveArraysAsCopies() {
            float[] data = {1, 2};
            Tensor tensor = Tensor.of(data);

            tensor.toFloatArray()[0] = 7;

            assertThat(data).containsExactly(1f, 2f);
        }

        @Test
        void areReshapedWithoutACopy() {
            float[] data = new float[6];
            Tensor reshaped = Tensor.of(data).reshape(3, 2).reshape(2, 3);

            data[5] = 1;

            assertThat(reshaped.slice(1).toFloatArray()).containsExactly(0f, 0f, 1f);
        }

        @Test
        void areReshapedToTheSameNumberOfElementsOnly() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Tensor.of(new float[6]).reshape(4, 2))
                    .withMessageStartingWith("Shape [4, 2] has 8 elements, the data 6.");
        }

        @Test
        void ofOneElementCanLoseAllAxes() {
            Tensor scalar = Tensor.of(new double[] {2.5}).reshape();

            assertThat(scalar).hasToString("float64[]");
            assertThat(scalar.getDouble(0)).isEqualTo(2.5);
            assertThat(scalar.positionText(0)).isEqualTo("[]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> scalar.slice(0))
                    .withMessage("A tensor without axes has no slices. Read its one element with getDouble(0).");
        }
    }

    private static float[] elements(FloatBuffer buffer) {
        float[] elements = new float[buffer.remaining()];
        buffer.get(elements);
        return elements;
    }
}
