package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.ImageArrays;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngReadingTest {
    @TempDir
    Path folder;

    private Tensor map(byte[] bytes) {
        return ImageArrays.readMap(TestNpy.write(folder, "map.png", bytes));
    }

    private boolean[] mask(byte[] bytes) {
        return ImageArrays.readMask(TestNpy.write(folder, "mask.png", bytes)).toBooleanArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16})
    void mapsAreTheStoredNumbers(int bits) {
        int highest = (1 << bits) - 1;
        int[] values = new int[3 * 5];
        for (int i = 0; i < values.length; i++) {
            values[i] = highest - i * 7 % (highest + 1);
        }
        Tensor map = map(TestPng.image(3, 5, bits, TestPng.GREY, values));
        assertThat(map.dtype()).isEqualTo(bits == 16 ? DType.INT32 : DType.UINT8);
        assertThat(map.shape()).containsExactly(3, 5);
        assertThat(map.toIntArray()).containsExactly(values);
    }

    @Test
    void mapsIgnoreGammaAndTransparency() {
        byte[] gamma = TestPng.file(
                TestPng.header(1, 3, 8, TestPng.GREY),
                TestPng.chunk("gAMA", (byte) 0, (byte) 0, (byte) 0xB1, (byte) 0x8F),
                TestPng.data(1, 8, 7, 128, 255),
                TestPng.chunk("IEND"));
        assertThat(map(gamma).toIntArray()).containsExactly(7, 128, 255);
        byte[] transparent = TestPng.file(
                TestPng.header(1, 3, 8, TestPng.GREY),
                TestPng.chunk("tRNS", (byte) 0, (byte) 128),
                TestPng.data(1, 8, 7, 128, 255),
                TestPng.chunk("IEND"));
        assertThat(map(transparent).toIntArray()).containsExactly(7, 128, 255);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16})
    void greyMasksAreAnomalousAboveZero(int bits) {
        int highest = (1 << bits) - 1;
        assertThat(mask(TestPng.image(2, 2, bits, TestPng.GREY, 0, 1, highest, 0)))
                .containsExactly(false, true, true, false);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void colourMasksAreAnomalousWhereAnyColourIs(int bits) {
        assertThat(mask(TestPng.image(1, 3, bits, TestPng.RGB, 0, 0, 0, 0, 0, 1, 9, 0, 0)))
                .containsExactly(false, true, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16})
    void alphaSaysNothing(int bits) {
        int opaque = (1 << bits) - 1;
        assertThat(mask(TestPng.image(1, 2, bits, TestPng.RGBA, 0, 0, 0, opaque, 0, 1, 0, 0)))
                .containsExactly(false, true);
        assertThat(mask(TestPng.image(1, 2, bits, TestPng.GREY_ALPHA, 0, opaque, 1, 0)))
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void paletteMasksGoByTheirColours(int bits) {
        byte[] whiteFirst = {(byte) 255, (byte) 255, (byte) 255, 0, 0, 0};
        assertThat(mask(TestPng.palette(1, 3, bits, whiteFirst, 0, 1, 0))).containsExactly(true, false, true);
    }

    @Test
    void transparentPaletteMasksGoByTheirColours() {
        byte[] bytes = TestPng.file(
                TestPng.header(1, 2, 8, TestPng.PALETTE),
                TestPng.chunk("PLTE", new byte[] {0, 0, 0, 0, 0, 1}),
                TestPng.chunk("tRNS", (byte) 255, (byte) 0),
                TestPng.data(1, 8, 0, 1),
                TestPng.chunk("IEND"));
        assertThat(mask(bytes)).containsExactly(false, true);
    }

    @Test
    void readsWhatTheJdkWrites() {
        BufferedImage image = new BufferedImage(9, 4, BufferedImage.TYPE_BYTE_BINARY);
        image.getRaster().setSample(3, 2, 0, 1);
        boolean[] expected = new boolean[36];
        expected[21] = true;
        assertThat(mask(TestPng.write(image, "png"))).containsExactly(expected);
        assertThat(mask(TestPng.mask(4, 9, 21))).containsExactly(expected);
    }

    private void assertRefused(byte[] bytes, String message) {
        Path file = TestNpy.write(folder, "map.png", bytes);
        assertThatThrownBy(() -> ImageArrays.readMap(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    @Test
    void refusesTruncatedFiles() {
        byte[] bytes = TestPng.image(2, 2, 8, TestPng.GREY, 1, 2, 3, 4);
        for (int length = 8; length < bytes.length; length++) {
            assertRefused(
                    Arrays.copyOf(bytes, length),
                    " declares more data than it holds: it is truncated or damaged. Copy or write it again.");
        }
    }

    @Test
    void refusesWrongCheckSums() {
        byte[] bytes = TestPng.image(2, 2, 8, TestPng.GREY, 1, 2, 3, 4);
        bytes[50] ^= 1;
        assertRefused(bytes, " is a damaged PNG file: a check sum is wrong. Copy or write it again.");
    }

    @Test
    void refusesImagesThatTheFileCannotHold() {
        assertRefused(
                TestPng.file(
                        TestPng.header(40_000, 50_000, 16, TestPng.GREY), TestPng.data(1, 8, 1), TestPng.chunk("IEND")),
                " declares more data than it holds: it is truncated or damaged. Copy or write it again.");
        assertRefused(
                TestPng.file(TestPng.header(-1, 5, 8, TestPng.GREY), TestPng.chunk("IEND")),
                " is a damaged PNG file: it declares 5 x 4294967295 pixels. Copy or write it again.");
        assertRefused(
                TestPng.file(TestPng.chunk("IEND")),
                " is a damaged PNG file: it has no header. Copy or write it again.");
    }

    private static byte[] grey(int height, int width, byte[] data) {
        return TestPng.file(
                TestPng.header(height, width, 8, TestPng.GREY), TestPng.chunk("IDAT", data), TestPng.chunk("IEND"));
    }

    @Test
    void refusesTooFewPixels() {
        String message = " is a damaged PNG file: the data end too early. Copy or write it again.";
        assertRefused(grey(9, 9, TestPng.deflate(TestPng.rows(1, 8, 1))), message);
        byte[] whole = TestPng.deflate(TestPng.rows(3, 8, 1, 2, 3));
        assertRefused(grey(3, 1, Arrays.copyOf(whole, whole.length - 1)), message);
    }

    /** The chunk's check sum is right: a writer may have damaged the pixels before. */
    @Test
    void looksAtTheCheckSumOfThePixels() {
        byte[] data = TestPng.deflate(TestPng.rows(2, 8, 1, 2, 3, 4));
        data[data.length - 1] ^= 1;
        assertRefused(
                grey(2, 2, data),
                " is a damaged PNG file: the compressed data are wrong (incorrect data check). Copy or write it again.");
    }

    @Test
    void whatFollowsThePixelsIsNoDamage() {
        byte[] data = TestPng.deflate(TestPng.rows(2, 8, 1, 2, 3, 4));
        assertThat(map(grey(2, 2, Arrays.copyOf(data, data.length + 3))).toIntArray())
                .containsExactly(1, 2, 3, 4);
        assertThat(map(grey(1, 2, data)).toIntArray()).containsExactly(1, 2);
        byte[] file = grey(2, 2, data);
        assertThat(map(Arrays.copyOf(file, file.length + 9)).toIntArray()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void refusesWhatPngDoesNotHave() {
        byte[] data = TestPng.data(1, 8, 1);
        byte[] end = TestPng.chunk("IEND");
        assertRefused(
                TestPng.file(TestPng.header(1, 1, 3, TestPng.GREY), data, end),
                " has samples of 3 bits and the colour type 0, a combination that PNG does not allow. Copy or write it "
                        + "again.");
        assertRefused(
                TestPng.file(TestPng.header(1, 1, 8, TestPng.GREY, 2), data, end),
                " has the compression, filter and interlace methods 0, 0 and 2, which are not in the PNG standard. "
                        + "Save it again as a standard PNG file.");
        assertRefused(
                TestPng.file(TestPng.header(1, 1, 8, TestPng.GREY), TestPng.chunk("CgBI"), data, end),
                " has a chunk 'CgBI' that must be understood, but is not in the PNG standard."
                        + " Save it again as a standard PNG file.");
        assertRefused(
                TestPng.file(TestPng.header(1, 1, 8, TestPng.PALETTE), data, end),
                " is a damaged PNG file: its pixels are palette indices, but it has no palette. Copy or write it "
                        + "again.");
        assertRefused(
                grey(1, 1, TestPng.deflate(new byte[] {5, 1})),
                " is a damaged PNG file: a row has the filter 5, which does not exist. Copy or write it again.");
    }

    @Test
    void hugeImagesAreNotDamaged() {
        assertRefused(
                TestPng.file(
                        TestPng.header(65536, 65536, 1, TestPng.GREY), TestPng.data(1, 8, 1), TestPng.chunk("IEND")),
                " is an image of 65536 x 65536 pixels; up to 2147483639 pixels are supported. Cut it into smaller "
                        + "images.");
    }

    @Test
    void mosaicsOfAnomalibAreNotMaps() {
        assertRefused(
                TestPng.image(1, 2, 8, TestPng.RGB, 0, 0, 0, 9, 9, 9),
                " is a colour image, at least twice as wide as high: it may be an Anomalib visualization, with image, "
                        + "mask and map side by side, but an anomaly map is one number per pixel. Save the scores "
                        + "themselves, for example with tifffile.imwrite(path, anomaly_map).");
    }

    @ParameterizedTest
    @ValueSource(ints = {TestPng.RGB, TestPng.GREY_ALPHA, TestPng.RGBA})
    void refusesPicturesOfMaps(int colourType) {
        assertRefused(
                TestPng.image(1, 1, 8, colourType, 1, 2, 3, 4),
                " has colours, a palette or alpha, but an anomaly map is one number per pixel. Save the scores "
                        + "themselves, not a picture of them.");
    }
}
