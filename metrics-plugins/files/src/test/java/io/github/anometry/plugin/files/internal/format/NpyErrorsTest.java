package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.ImageArrays;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyErrorsTest {
    @TempDir
    Path folder;

    private void assertRefused(byte[] bytes, String message) {
        Path file = TestNpy.write(folder, "map.npy", bytes);
        assertThatThrownBy(() -> ImageArrays.readMap(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    private void assertHeaderRefused(String dictionary, String message) {
        assertRefused(TestNpy.concat(TestNpy.header(1, dictionary), new byte[24]), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(1000000, 1000000) | [1000000, 1000000] | 4000000000000",
                "(2147483647, 1) | [2147483647, 1] | 8589934588",
                "(7, 1) | [7, 1] | 28",
            })
    void anAnnouncedArrayThatIsNotThere(String shape, String shown, long announced) {
        assertHeaderRefused(
                TestNpy.dictionary("<f4", false, shape),
                " declares <f4 of shape " + shown + ", which is " + announced
                        + " bytes, but holds 24. It is truncated; copy or write it again.");
    }

    @Test
    void moreThanTheAnnouncedArray() {
        assertHeaderRefused(
                TestNpy.dictionary("<f4", false, "(5, 1)"),
                " declares <f4 of shape [5, 1], which is 20 bytes, but holds 24. It is damaged or has another array "
                        + "after it; copy or write it again.");
    }

    @Test
    void aProductThatOverflows() {
        assertHeaderRefused(
                TestNpy.dictionary("<f4", false, "(4294967296, 4294967296, 6)"),
                " declares an array larger than any file, [4294967296, 4294967296, 6]. It is damaged; copy or write it "
                        + "again.");
    }

    @Test
    void anAxisThatOverflows() {
        assertHeaderRefused(
                TestNpy.dictionary("<f4", false, "(99999999999999999999, 1)"),
                " declares an array larger than any file, 99999999999999999999. It is damaged; copy or write it "
                        + "again.");
    }

    /** Too many digits, or axes, to print. */
    @Test
    void axesAreShortened() {
        String digits = "1".repeat(5000);
        assertHeaderRefused(
                TestNpy.dictionary("<f4", false, "(" + digits + ", 1)"),
                " declares an array larger than any file, " + digits.substring(0, 60)
                        + "... It is damaged; copy or write it again.");
        assertHeaderRefused(
                TestNpy.dictionary("<f4", false, "(-" + digits + ", 1)"),
                " declares an axis of length -" + digits.substring(0, 59)
                        + "... It is damaged; copy or write it again.");
        assertHeaderRefused(
                TestNpy.dictionary("<f4", false, "(1" + ", 1".repeat(63) + ")"),
                " declares <f4 of shape [1" + ", 1".repeat(19)
                        + ",..., which is 4 bytes, but holds 24. It is damaged or"
                        + " has another array after it; copy or write it again.");
    }

    @Test
    void aNegativeAxis() {
        assertHeaderRefused(
                TestNpy.dictionary("<f4", false, "(-2, -3)"),
                " declares an axis of length -2. It is damaged; copy or write it again.");
    }

    @Test
    void noElements() {
        byte[] bytes = TestNpy.header(1, TestNpy.dictionary("<f4", false, "(0, 5)"));
        assertRefused(bytes, " has no elements: its shape is [0, 5]. Save at least one image.");
    }

    @Test
    void objects() {
        assertHeaderRefused(
                TestNpy.dictionary("|O", false, "(3,)"),
                " holds Python objects, which are not loaded because they may run code. Save numbers: numpy.save(path, "
                        + "numpy.stack(arrays)).");
    }

    @Test
    void structures() {
        assertHeaderRefused(
                "{'descr': [('a', '<f4'), ('b', '<i4')], 'fortran_order': False, 'shape': (3,), }",
                " holds a structured array, not one number per element. Save one of its columns with numpy.save(path, "
                        + "array['column']).");
    }

    @Test
    void complexNumbers() {
        assertHeaderRefused(
                TestNpy.dictionary("<c8", false, "(3, 1)"),
                " holds elements of type '<c8'. Supported are f2, f4, f8, i1 to i8, u1 to u8 and bool; convert it with "
                        + "array.astype(numpy.float32).");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "garbage",
                "{",
                "{}",
                "{'descr': '<f4', 'fortran_order': False}",
                "{'descr': '<f4', 'fortran_order': Maybe, 'shape': (3, 2)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': 6}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3, x)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3, -)}",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 2)} x",
                "{'descr': '<f4', 'descr': '<f4', 'shape': (3, 2)}",
                "{'descr': __import__('os')}",
                "{'descr': '<f4",
            })
    void textThatNumPyDoesNotWrite(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "..." : text;
        assertHeaderRefused(
                text,
                " has an NPY header that NumPy does not write: '" + shown
                        + "'. Save it again with numpy.save(path, array).");
    }

    @Test
    void tooManyAxes() {
        String shape = "(" + "1, ".repeat(70) + ")";
        assertThatThrownBy(() -> ImageArrays.readMap(
                        TestNpy.write(folder, "map.npy", TestNpy.header(1, TestNpy.dictionary("<f4", false, shape)))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("has an NPY header that NumPy does not write");
    }

    @Test
    void anUnknownVersion() {
        byte[] bytes = TestNpy.header(1, "{}  ");
        bytes[6] = 9;
        assertRefused(
                bytes,
                " has NPY version 9; versions 1 to 3 are supported. Save it again with numpy.save(path, " + "array).");
    }

    @Test
    void aHeaderLongerThanTheFile() {
        byte[] bytes = TestNpy.header(2, "{}  ");
        Arrays.fill(bytes, 8, 12, (byte) 0xFF);
        assertRefused(
                bytes,
                " declares an NPY header of 4294967295 bytes, but has 16 bytes, and the longest supported header has "
                        + "65536. It is damaged; copy or write it again.");
    }

    @Test
    void aFileThatEndsInItsHeader() {
        byte[] bytes = TestNpy.header(1, "{}");
        assertRefused(Arrays.copyOf(bytes, 8), " ends within its NPY header. Copy or write it again.");
        bytes[6] = 2;
        assertRefused(Arrays.copyOf(bytes, 11), " ends within its NPY header. Copy or write it again.");
    }

    @Test
    void aShapeThatIsNoImages() {
        assertRefused(
                TestNpy.floats("(6,)", 1, 2, 3, 4, 5, 6),
                " has shape [6], which is not [N, H, W], [N, 1, H, W], [N, H, W, 1] or [H, W]."
                        + " Reshape it before saving; N is the number of images.");
    }

    @Test
    void notANumber() {
        assertRefused(
                TestNpy.floats("(2, 3)", 1, 2, 3, 4, Double.NaN, Double.NaN),
                " has 2 values that are NaN, the first at [1, 1]. NaN cannot be ranked; find out why the model returns "
                        + "it, or replace it before saving.");
        assertMaskRefused(Double.NaN, "NaN");
        // 255 that was cast to int8
        assertMaskRefused(-1, "-1");
    }

    private void assertMaskRefused(double value, String shown) {
        Path mask = TestNpy.write(folder, "mask.npy", TestNpy.floats("(1, 2)", 1, value));
        assertThatThrownBy(() -> ImageArrays.readMask(mask))
                .isInstanceOf(DataException.class)
                .hasMessage(mask + " has the mask value " + shown
                        + " at [0, 1], but a mask is 0 where normal and greater where anomalous. If these are scores, swap maps and masks; if it is a mask, save it as unsigned numbers"
                        + " or booleans, for example (mask > 0).astype(numpy.uint8).");
    }

    @Test
    void anNpzOfSeveralArrays() {
        Map<String, byte[]> arrays = new TreeMap<>();
        arrays.put("x", TestNpy.floats("(1, 1)", 1));
        arrays.put("y", TestNpy.floats("(1, 1)", 1));
        assertRefused(
                TestNpy.npz(true, arrays),
                " holds 2 arrays, x, y, none of which is called maps. Rename the array of the maps to maps or anomaly_maps or"
                        + " anomaly_map or arr_0, or, unless the file is in a folder of images, choose one with FILE.npz:KEY.");
        assertRefused(
                TestNpy.npz(true, Map.of()),
                " does not hold an array. Save one, for example with numpy.savez(path, maps=array).");
    }

    @Test
    void anNpzOfAWrongCheckSum() {
        byte[] bytes = TestNpy.npz(false, Map.of("a", TestNpy.floats("(1, 1)", 1)));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("PK\u0001\u0002") - 1] ^= 1; // the last byte of the data
        assertRefused(
                bytes, "[a] is damaged: its size or check sum does not match the archive. Copy or write it again.");
    }

    @Test
    void anNpzCutShort() {
        byte[] bytes = TestNpy.npz(true, Map.of("a", TestNpy.floats("(1, 1)", 1)));
        assertRefused(
                Arrays.copyOf(bytes, bytes.length - 30),
                " is a damaged NPZ file: its zip directory is wrong (zip END header not found). Copy or write it again.");
    }

    @Test
    void anNpzThatInflatesToMoreThanItAnnounces() {
        byte[] header = TestNpy.header(1, TestNpy.dictionary("<f4", false, "(1, 1)"));
        byte[] bomb = TestNpy.npz(true, Map.of("a", TestNpy.concat(header, new byte[10_000_000])));
        Path file = TestNpy.write(folder, "map.npz", bomb);
        assertThat(bomb.length).isLessThan(20_000);
        assertThatThrownBy(() -> ImageArrays.readMap(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file
                        + "[a] declares <f4 of shape [1, 1], which is 4 bytes, but holds 10000000. It is damaged or "
                        + "has another array after it; copy or write it again.");
    }

    @Test
    void anNpzThatAnnouncesMoreThanItCanInflateTo() {
        byte[] bytes = TestNpy.npz(true, Map.of("a", TestNpy.floats("(1, 1)", 1)));
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[directory + 27] = 0x70; // the uncompressed size's highest byte
        assertRefused(
                bytes, "[a] is damaged: its size or check sum does not match the archive. Copy or write it again.");
    }

    @Test
    void anNpzThatIsTooLarge() {
        byte[] bytes = TestNpy.npz(true, Map.of("a", TestNpy.floats("(1, 1)", 1)));
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[directory + 27] = (byte) 0xF0;
        String size = Long.toString(0xF0000000L + bytes[directory + 24]);
        assertRefused(
                bytes,
                "[a] inflates to " + size + " bytes; the limit is 2 GiB. Save it as NPY, which is read image by image: "
                        + "numpy.save(path, array).");
    }
}
