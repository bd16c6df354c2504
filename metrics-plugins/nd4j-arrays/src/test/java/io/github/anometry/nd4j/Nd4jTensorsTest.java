package io.github.anometry.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.interval;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Field;
import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.batch.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

@SuppressWarnings("deprecation") // ND4J deprecates the constants of its types
class Nd4jTensorsTest {
    private static final long BEYOND_DOUBLE = (1L << 53) + 1;

    @ParameterizedTest
    @CsvSource({
        "FLOAT, FLOAT32",
        "DOUBLE, FLOAT64",
        "INT, INT32",
        "LONG, INT64",
        "BOOL, BOOL",
        "UBYTE, UINT8",
        "HALF, FLOAT32",
        "BFLOAT16, FLOAT32",
        "BYTE, INT32",
        "SHORT, INT32",
        "UINT16, INT32",
        "UINT32, INT64"
    })
    void everyTypeHasOneThatHoldsItsElements(DataType type, DType expected) {
        assertThat(Nd4jTensors.fromINDArray(Nd4j.ones(type, 2, 2)).dtype()).isEqualTo(expected);
        assertThat(Nd4jTensors.fromINDArray(Nd4j.empty(type)).dtype()).isEqualTo(expected);
    }

    @Test
    void theExtremesOfTheTypesAreKept() {
        assertThat(Nd4jTensors.fromINDArray(Nd4j.createFromArray(0, 255).castTo(DataType.UBYTE))
                        .toIntArray())
                .containsExactly(0, 255);
        assertThat(Nd4jTensors.fromINDArray(Nd4j.createFromArray((byte) -128, (byte) 127))
                        .toIntArray())
                .containsExactly(-128, 127);
        assertThat(Nd4jTensors.fromINDArray(Nd4j.createFromArray(0, 65535).castTo(DataType.UINT16))
                        .toIntArray())
                .containsExactly(0, 65535);
        assertThat(Nd4jTensors.fromINDArray(
                                Nd4j.createFromArray(0L, 4294967295L).castTo(DataType.UINT32))
                        .toDoubleArray())
                .containsExactly(0, 4294967295.0);
        assertThat(Nd4jTensors.fromINDArray(Nd4j.createFromArray(0.5f, 65504f).castTo(DataType.HALF))
                        .toFloatArray())
                .containsExactly(0.5f, 65504f);
        assertThat(Nd4jTensors.fromINDArray(Nd4j.createFromArray(Float.NaN, Float.NEGATIVE_INFINITY, -0.0f))
                        .toFloatArray())
                .containsExactly(Float.NaN, Float.NEGATIVE_INFINITY, -0.0f);
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"UINT64", "UTF8"})
    void otherTypesAreRefused(DataType type) {
        INDArray array = type == DataType.UTF8 ? Nd4j.create("a", "b") : Nd4j.create(type, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Nd4jTensors.fromINDArray(array))
                .withMessage("An INDArray of type " + type + " cannot be read as numbers."
                        + " Cast it with castTo(DataType.FLOAT) or another numeric type.");
    }

    @Nested
    class WithoutACopy {
        @ParameterizedTest
        @EnumSource(
                value = DataType.class,
                names = {"FLOAT", "DOUBLE", "INT", "LONG", "UBYTE", "BOOL"})
        void aDenseArrayIsRead(DataType type) {
            INDArray array = Nd4j.zeros(type, 2, 3);
            Tensor tensor = Nd4jTensors.fromINDArray(array);

            array.putScalar(new int[] {1, 2}, 1);

            assertThat(tensor.getDouble(5)).isEqualTo(1.0);
            assertThat(Nd4jTensors.toINDArray(tensor)).isSameAs(array);
        }

        @Test
        void aDensePartOfAnArrayIsRead() {
            INDArray whole = Nd4j.arange(24).castTo(DataType.FLOAT).reshape(4, 6);
            INDArray rows = whole.get(interval(1, 3), all());
            Tensor tensor = Nd4jTensors.fromINDArray(rows);

            whole.putScalar(new int[] {2, 5}, -1);

            assertThat(tensor.slice(1).toFloatArray()).containsExactly(12f, 13f, 14f, 15f, 16f, -1f);
            assertThat(Nd4jTensors.toINDArray(tensor)).isSameAs(rows);
        }

        @Test
        void axesOfLengthOneMayHaveAnyStride() {
            INDArray column = Nd4j.arange(4).castTo(DataType.FLOAT).reshape('f', 1, 4, 1);
            Tensor tensor = Nd4jTensors.fromINDArray(column);

            column.putScalar(new int[] {0, 3, 0}, -1);

            assertThat(tensor.toFloatArray()).containsExactly(0f, 1f, 2f, -1f);
        }

        @Test
        void theFloatBufferIsTheArraysMemory() {
            INDArray array = Nd4j.zeros(DataType.FLOAT, 3);
            Tensor tensor = Nd4jTensors.fromINDArray(array);
            FloatBuffer buffer = tensor.toFloatBuffer();

            array.putScalar(2, 5);

            assertThat(buffer.isDirect()).isTrue();
            assertThat(buffer.get(2)).isEqualTo(5f);
            assertThat(Nd4jTensors.toINDArray(tensor)).isSameAs(array);
        }

        @Test
        void aReshapedTensorGivesItsArrayBackInTheArraysShape() {
            INDArray array = Nd4j.arange(6).castTo(DataType.FLOAT).reshape(2, 3);
            Tensor flat = Nd4jTensors.fromINDArray(array).reshape(6);

            assertThat(Nd4jTensors.toINDArray(flat).shape()).containsExactly(6);
            assertThat(Nd4jTensors.toINDArray(flat)).isEqualTo(array.reshape(6));
            assertThat(Nd4jTensors.toINDArray(flat.reshape(2, 3))).isSameAs(array);
        }
    }

    @Nested
    class ByACopy {
        @Test
        void anArrayInFortranOrderIsRead() {
            INDArray array = Nd4j.arange(6).castTo(DataType.FLOAT).reshape(2, 3).dup('f');
            Tensor tensor = Nd4jTensors.fromINDArray(array);

            array.putScalar(new int[] {0, 0}, 9);

            assertThat(tensor.toFloatArray()).containsExactly(0f, 1f, 2f, 3f, 4f, 5f);
            assertThat(Nd4jTensors.toINDArray(tensor.slice(1))).isEqualTo(Nd4j.createFromArray(3f, 4f, 5f));
        }

        @Test
        void halfPrecisionIsRead() {
            INDArray array = Nd4j.zeros(DataType.HALF, 2);
            Tensor tensor = Nd4jTensors.fromINDArray(array);

            array.putScalar(0, 9);

            assertThat(tensor.toFloatArray()).containsExactly(0f, 0f);
            assertThat(Nd4jTensors.toINDArray(tensor)).isSameAs(array);
        }

        @Test
        void anArrayOfATensorIsMade() {
            float[] data = {1, 2};
            INDArray array = Nd4jTensors.toINDArray(Tensor.of(data));

            data[0] = 9;

            assertThat(array).isEqualTo(Nd4j.createFromArray(1f, 2f));
        }
    }

    @Nested
    class Empty {
        @Test
        void anEmptyArrayIsOneAxisOfNoElements() {
            Tensor tensor = Nd4jTensors.fromINDArray(Nd4j.empty(DataType.FLOAT));

            assertThat(tensor).hasToString("float32[0]");
            assertThat(tensor.size()).isZero();
            assertThat(tensor.toFloatArray()).isEmpty();
            assertThat(tensor.reshape(2, 0).slice(1)).hasToString("float32[0]");
            assertThat(Nd4jTensors.toINDArray(tensor).shape()).containsExactly(0);
        }

        @Test
        void anAxisOfLengthZeroIsKept() {
            INDArray array = Nd4j.create(DataType.DOUBLE, 3, 0, 2);
            Tensor tensor = Nd4jTensors.fromINDArray(array);

            assertThat(tensor).hasToString("float64[3, 0, 2]");
            assertThat(tensor.slice(2)).hasToString("float64[0, 2]");
            assertThat(Nd4jTensors.toINDArray(tensor)).isSameAs(array);
        }

        @Test
        void aScalarHasOneElement() {
            Tensor tensor = Nd4jTensors.fromINDArray(Nd4j.scalar(3.5f));

            assertThat(tensor).hasToString("float32[]");
            assertThat(tensor.getDouble(0)).isEqualTo(3.5);
        }
    }

    static Stream<Tensor> tensorsOfEveryTypeAndShape() {
        int[][] shapes = {{}, {1}, {5}, {0}, {3, 4}, {1, 4}, {4, 1}, {2, 0, 3}, {2, 3, 4}, {2, 1, 3, 2}};
        return Arrays.stream(shapes).flatMap(shape -> {
            int size = IntStream.of(shape).reduce(1, (a, b) -> a * b);
            float[] floats = new float[size];
            double[] doubles = new double[size];
            int[] ints = new int[size];
            long[] longs = new long[size];
            byte[] bytes = new byte[size];
            boolean[] booleans = new boolean[size];
            for (int i = 0; i < size; i++) {
                floats[i] = i + 0.1f;
                doubles[i] = i + 0.1;
                ints[i] = Integer.MAX_VALUE - i;
                longs[i] = -i;
                bytes[i] = (byte) (250 + i);
                booleans[i] = i % 3 == 1;
            }
            return Stream.of(
                            Tensor.of(floats),
                            Tensor.of(FloatBuffer.wrap(floats)),
                            Tensor.of(doubles),
                            Tensor.of(ints),
                            Tensor.of(longs),
                            Tensor.ofUnsignedBytes(bytes),
                            Tensor.of(booleans))
                    .map(tensor -> tensor.reshape(shape));
        });
    }

    @ParameterizedTest
    @MethodSource("tensorsOfEveryTypeAndShape")
    void aTensorComesBackFromItsArray(Tensor tensor) {
        INDArray array = Nd4jTensors.toINDArray(tensor);
        Tensor back = Nd4jTensors.fromINDArray(array);

        assertThat(array.shape())
                .containsExactly(Arrays.stream(tensor.shape()).asLongStream().toArray());
        assertThat(back).hasToString(tensor.toString());
        assertThat(back.toDoubleArray()).containsExactly(tensor.toDoubleArray());
    }

    @Test
    void longsBeyondDoubleSurvive() {
        long[] longs = {Long.MAX_VALUE, BEYOND_DOUBLE, Long.MIN_VALUE, -BEYOND_DOUBLE};
        INDArray array = Nd4jTensors.toINDArray(Tensor.of(longs, 2, 2));
        INDArray copied = Nd4jTensors.toINDArray(
                Nd4jTensors.fromINDArray(array.transpose()).reshape(4));

        assertThat(array.reshape(4).toLongVector()).containsExactly(longs);
        assertThat(copied.toLongVector())
                .containsExactly(Long.MAX_VALUE, Long.MIN_VALUE, BEYOND_DOUBLE, -BEYOND_DOUBLE);
    }

    @Test
    void aTensorKeepsTheMemoryOfItsArray() {
        int arrays = 64;
        Tensor[] tensors = new Tensor[arrays];
        for (int i = 0; i < arrays; i++) {
            tensors[i] = Nd4jTensors.fromINDArray(Nd4j.valueArrayOf(new long[] {16, 1024}, i, DataType.FLOAT))
                    .slice(15)
                    .reshape(32, 32);
        }
        for (int round = 0; round < 4; round++) {
            System.gc();
            for (int i = 0; i < 200; i++) {
                Nd4j.valueArrayOf(new long[] {16, 1024}, -1, DataType.FLOAT);
            }
        }
        for (int i = 0; i < arrays; i++) {
            assertThat(tensors[i].toFloatArray()).containsOnly((float) i);
        }
    }

    @Test
    void anArrayOfAnotherTypeIsACast() {
        Tensor labels = Tensor.of(new boolean[] {true, false, true});
        assertThat(Nd4jTensors.toINDArray(labels.withRank(2), DType.FLOAT64).dataType())
                .isEqualTo(DataType.DOUBLE);
        assertThat(Nd4jTensors.toINDArray(labels.withRank(2), DType.FLOAT64).shape())
                .containsExactly(3, 1);
        assertThat(Nd4jTensors.toINDArray(labels, DType.FLOAT32).toFloatVector())
                .containsExactly(1, 0, 1);
        assertThat(Nd4jTensors.toINDArray(labels, DType.INT64).dataType()).isEqualTo(DataType.LONG);
        assertThat(Nd4jTensors.toINDArray(labels, DType.BOOL).dataType()).isEqualTo(DataType.BOOL);
    }

    @Test
    void aMaskOfBytesIsBoolean() {
        INDArray bytes = Nd4j.createFromArray(0, 255).castTo(DataType.UBYTE).reshape(1, 1, 2);
        Tensor mask = ImageBatch.builder()
                .gtMask(Nd4jTensors.fromINDArray(bytes))
                .build()
                .get(Field.GT_MASK);

        assertThat(Nd4jTensors.toINDArray(mask))
                .isEqualTo(Nd4j.createFromArray(false, true).reshape(1, 1, 2));
    }

    @Test
    void aTensorOfAnotherLibrarysMemoryIsCopied() {
        ByteBuffer memory = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        Tensor tensor =
                Tensor.ofMemory(DType.FLOAT32, memory.putFloat(1.5f).putFloat(2).flip(), "an array");

        assertThat(Nd4jTensors.toINDArray(tensor)).isEqualTo(Nd4j.createFromArray(1.5f, 2f));
    }
}
