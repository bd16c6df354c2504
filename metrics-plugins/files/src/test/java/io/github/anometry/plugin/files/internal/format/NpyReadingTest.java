package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.plugin.files.ImageArrays;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyReadingTest {
    @TempDir
    Path folder;

    private Tensor read(byte[] bytes) {
        return ImageArrays.readMap(TestNpy.write(folder, "map.npy", bytes));
    }

    @ParameterizedTest
    @CsvSource({
        "f2, FLOAT32, -2.5, 65504, 5.9604644775390625e-8",
        "f4, FLOAT32, -2.5, 3.4028234663852886e38, 1.401298464324817e-45",
        "f8, FLOAT64, -2.5, 0.1, 4.9e-324",
        "i1, INT32, -128, 127, 1",
        "i2, INT32, -32768, 32767, 1",
        "i4, INT32, -2147483648, 2147483647, 1",
        "i8, INT64, -9007199254740992, 9007199254740991, 1",
        "u1, UINT8, 255, 128, 1",
        "u2, INT32, 65535, 32768, 1",
        "u4, INT64, 4294967295, 2147483648, 1",
        "u8, FLOAT64, 18446744073709549568, 9223372036854775808, 1",
        "b1, BOOL, 1, 0, 1",
    })
    void readsEveryTypeInBothByteOrders(String type, DType dtype, double a, double b, double c) {
        for (String order : new String[] {"<", ">", "|"}) {
            byte[] data = TestNpy.data(order + type, a, b, c, 0, 1, 0);
            Tensor tensor = read(TestNpy.file(order + type, "(3, 2)", data));
            assertThat(tensor.dtype()).isEqualTo(dtype);
            assertThat(tensor.shape()).containsExactly(3, 2);
            assertThat(tensor.toDoubleArray()).containsExactly(a, b, c, 0, 1, 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void readsEveryVersion(int version) {
        String text = TestNpy.dictionary("<f4", false, "(1, 2)");
        byte[] bytes = TestNpy.concat(TestNpy.header(version, text), TestNpy.data("<f4", 3, 4));
        assertThat(read(bytes).toFloatArray()).containsExactly(3, 4);
    }

    @Test
    void readsHeadersThatOtherProgramsWrite() {
        String text = "{\"shape\":(1L,2L),\"fortran_order\":False,\"descr\":\"<f4\"}";
        byte[] bytes = TestNpy.concat(TestNpy.header(1, text), TestNpy.data("<f4", 3, 4));
        assertThat(read(bytes).toFloatArray()).containsExactly(3, 4);
    }

    @Test
    void fortranOrderIsTheSameArray() {
        String text = TestNpy.dictionary(">i2", true, "(2, 3, 2)");
        // element [n, h, w] is 100 n + 10 h + w
        double[] data = {0, 100, 10, 110, 20, 120, 1, 101, 11, 111, 21, 121};
        Tensor tensor = read(TestNpy.concat(TestNpy.header(1, text), TestNpy.data(">i2", data)));
        assertThat(tensor.shape()).containsExactly(2, 3, 2);
        assertThat(tensor.toIntArray()).containsExactly(0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"(2, 3); [2, 3]", "(1, 2, 3); [1, 2, 3]", "(2, 1, 1, 3); [2, 1, 3]"})
    void acceptsImagesInAnyUsualShape(String shape, String expected) {
        assertThat(read(TestNpy.floats(shape, 1, 2, 3, 4, 5, 6)).shapeText()).isEqualTo(expected);
    }

    @Test
    void masksAreAnomalousAboveZero() {
        Path file = TestNpy.write(folder, "mask.npy", TestNpy.floats("(1, 3)", 0, 1e-30, 255));
        Tensor mask = ImageArrays.readMask(file);
        assertThat(mask.dtype()).isEqualTo(DType.BOOL);
        assertThat(mask.toBooleanArray()).containsExactly(false, true, true);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsTheOnlyArrayOfAnNpz(boolean deflated) {
        byte[] array = TestNpy.floats("(1, 3)", 1, 2, 3);
        Path file = TestNpy.write(folder, "maps.npz", TestNpy.npz(deflated, Map.of("whatever", array)));
        assertThat(ImageArrays.readMap(file).toFloatArray()).containsExactly(1, 2, 3);
    }

    @Test
    void readsTheArrayOfTheRightNameOfAnNpz() {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("arr_0", TestNpy.floats("(1, 1)", 1));
        arrays.put("anomaly_maps", TestNpy.floats("(1, 1)", 2));
        arrays.put("gt_masks", TestNpy.floats("(1, 1)", 1));
        Path file = TestNpy.write(folder, "all.npz", TestNpy.npz(true, arrays));
        assertThat(ImageArrays.readMap(file).toFloatArray()).containsExactly(2);
        assertThat(ImageArrays.readMask(file).toBooleanArray()).containsExactly(true);
    }

    @Test
    void readsAnNpzLargerThanItsHead() {
        double[] values = new double[100_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        byte[] array = TestNpy.floats("(100, 1000)", values);
        Path file = TestNpy.write(folder, "maps.npz", TestNpy.npz(true, Map.of("maps", array)));
        assertThat(ImageArrays.readMap(file).toDoubleArray()).isEqualTo(values);
    }
}
