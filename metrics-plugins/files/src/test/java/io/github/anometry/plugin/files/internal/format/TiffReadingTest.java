package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.ImageArrays;
import io.github.anometry.plugin.files.internal.tiff.TiffFile;
import io.github.anometry.plugin.files.internal.tiff.TiffHeader;
import io.github.anometry.plugin.files.testing.TestLzw;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TiffReadingTest {
    private static final int HEIGHT = 19;
    private static final int WIDTH = 21;

    @TempDir
    Path folder;

    private Tensor map(byte[] bytes) {
        return ImageArrays.readMap(TestNpy.write(folder, "map.tiff", bytes));
    }

    private boolean[] mask(byte[] bytes) {
        return ImageArrays.readMask(TestNpy.write(folder, "mask.tiff", bytes)).toBooleanArray();
    }

    private static List<UnaryOperator<TestTiff>> layouts() {
        return List.of(
                tiff -> tiff, tiff -> tiff.rowsPerStrip(4), tiff -> tiff.tiles(16, 16), tiff -> tiff.tiles(16, 32));
    }

    /** The type's extremes, and values between them that it holds exactly. */
    private static double[] values(String type, double low, double high, double step) {
        Random random = new Random(7);
        double[] values = new double[HEIGHT * WIDTH];
        for (int i = 0; i < values.length; i++) {
            double value = random.nextInt(256) * step + (low < 0 ? -128 * step : 0);
            values[i] = type.startsWith("f") ? value : (long) Math.max(low, Math.min(high, value));
        }
        values[0] = low;
        values[1] = high;
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "f2, FLOAT32, -65504, 65504, 0.25",
        "f4, FLOAT32, -3.4028234663852886e38, Infinity, 0.0625",
        "f8, FLOAT64, -1.7976931348623157e308, 4.9e-324, 0.0009765625",
        "u1, UINT8, 0, 255, 1",
        "u2, INT32, 0, 65535, 257",
        "u4, INT64, 0, 4294967295, 16843009",
        "i1, INT32, -128, 127, 1",
        "i2, INT32, -32768, 32767, 256",
        "i4, INT32, -2147483648, 2147483647, 16777216",
    })
    void readsEveryTypeInEveryLayout(String type, DType dtype, double low, double high, double step) {
        double[] values = values(type, low, high, step);
        for (UnaryOperator<TestTiff> layout : layouts()) {
            for (int compression : new int[] {TestTiff.NONE, TestTiff.DEFLATE, TestTiff.PACK_BITS}) {
                for (boolean bigEndian : new boolean[] {false, true}) {
                    TestTiff tiff = layout.apply(new TestTiff(HEIGHT, WIDTH, type, values))
                            .compression(compression);
                    Tensor tensor = map((bigEndian ? tiff.bigEndian() : tiff).bytes());
                    assertThat(tensor.dtype()).isEqualTo(dtype);
                    assertThat(tensor.shape()).containsExactly(HEIGHT, WIDTH);
                    assertThat(tensor.toDoubleArray()).containsExactly(values);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"u1, 2, 0, 255, 1", "u2, 2, 0, 65535, 257", "f2, 3, -65504, 65504, 0.25", "f4, 3, -9, 1e30, 0.0625"})
    void undoesPredictors(String type, int predictor, double low, double high, double step) {
        double[] values = values(type, low, type.equals("f4") ? (float) high : high, step);
        for (boolean bigEndian : new boolean[] {false, true}) {
            TestTiff tiff = new TestTiff(HEIGHT, WIDTH, type, values)
                    .rowsPerStrip(5)
                    .compression(TestTiff.DEFLATE)
                    .predictor(predictor);
            Tensor tensor = map((bigEndian ? tiff.bigEndian() : tiff).bytes());
            assertThat(tensor.toDoubleArray()).containsExactly(values);
        }
    }

    @Test
    void doesNotClampScores() {
        byte[] packed = new TestTiff(1, 3, "f4", -4, 0.5, 117)
                .compression(TestTiff.PACK_BITS)
                .bytes();
        assertThat(map(packed).toFloatArray()).containsExactly(-4, 0.5f, 117);
    }

    @Test
    void readsLzw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_USHORT_GRAY);
        int[] values = new int[HEIGHT * WIDTH];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 31 % 65536;
        }
        image.getRaster().setSamples(0, 0, WIDTH, HEIGHT, 0, values);
        byte[] bytes = TestLzw.tiff(image);
        assertThat(map(bytes).toIntArray()).containsExactly(values);
    }

    @Test
    void maskIsAnomalousWhereAnyColourIsNotBlack() {
        assertThat(mask(new TestTiff(1, 3, "u1", 0, 1, 255).bytes())).containsExactly(false, true, true);
        byte[] rgb =
                new TestTiff(1, 3, "u1", 0, 0, 0, 0, 9, 0, 0, 0, 1).samples(3).bytes();
        assertThat(mask(rgb)).containsExactly(false, true, true);
    }

    @Test
    void maskIgnoresAlpha() {
        byte[] rgba = new TestTiff(1, 2, "u1", 0, 0, 0, 255, 0, 0, 4, 0)
                .samples(4)
                .tag(338, 2)
                .bytes();
        assertThat(mask(rgba)).containsExactly(false, true);
        byte[] greyAlpha =
                new TestTiff(1, 2, "u1", 0, 255, 4, 0).samples(2).tag(338, 2).bytes();
        assertThat(mask(greyAlpha)).containsExactly(false, true);
    }

    @Test
    void maskOfAPaletteGoesByItsColours() {
        long[] map = new long[768];
        map[7] = 65535; // red of index 7
        map[512 + 9] = 256; // blue of index 9
        byte[] palette =
                new TestTiff(1, 4, "u1", 0, 1, 7, 9).tag(262, 3).tag(320, map).bytes();
        assertThat(mask(palette)).containsExactly(false, false, true, true);
    }

    @ParameterizedTest
    @CsvSource({"1, 0b01000001", "2, 0b00100001", "4, 0b00000010"})
    void readsMasksOfFewerBitsThanEight(int bits, String packed) {
        int pattern = Integer.parseInt(packed.substring(2), 2);
        int width = 8 / bits;
        byte[] bytes =
                new TestTiff(1, 1, "u1", pattern).tag(256, width).tag(258, bits).bytes();
        List<Boolean> expected = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            expected.add(((pattern >> (8 - bits * (i + 1))) & ((1 << bits) - 1)) > 0);
        }
        assertThat(mask(bytes)).containsExactly(expected.toArray(Boolean[]::new));
    }

    private void assertRefused(byte[] bytes, String message) {
        Path file = TestNpy.write(folder, "map.tiff", bytes);
        assertThatThrownBy(() -> ImageArrays.readMap(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    private static TestTiff small() {
        return new TestTiff(2, 2, "f4", 1, 2, 3, 4);
    }

    @Test
    void refusesTruncatedFiles() {
        byte[] bytes = small().bytes();
        for (int length = 8; length < bytes.length; length++) {
            assertRefused(
                    Arrays.copyOf(bytes, length),
                    " declares more data than its " + length
                            + " bytes hold: it is truncated or damaged. Copy or write it again.");
        }
    }

    @Test
    void refusesImagesThatTheFileCannotHold() {
        int length = small().bytes().length;
        String message = " declares more data than its " + length
                + " bytes hold: it is truncated or damaged. Copy or write it again.";
        assertRefused(small().tag(256, 20_000).tag(257, 20_000).tag(278, 20_000).bytes(), message);
        byte[] packed = small().compression(TestTiff.PACK_BITS)
                .tag(256, 20_000)
                .tag(257, 20_000)
                .tag(278, 20_000)
                .bytes();
        assertRefused(
                packed,
                " declares more data than its " + packed.length
                        + " bytes hold: it is truncated or damaged. Copy or write it again.");
        assertRefused(small().tag(273, 1_000_000).bytes(), message);
        assertRefused(small().tag(279, 8).bytes(), message);
        assertRefused(
                small().tag(256, 2_000_000_000).tag(257, 2_000_000_000).bytes(),
                " is an image of 2000000000 x 2000000000 pixels; up to 2147483639 pixels are supported. Cut it into "
                        + "smaller images.");
    }

    @ParameterizedTest
    @CsvSource({
        "256, ImageWidth",
        "257, ImageLength",
        "262, PhotometricInterpretation",
        "273, 'StripOffsets, StripByteCounts or their tiles'''",
        "279, 'StripOffsets, StripByteCounts or their tiles'''",
    })
    void refusesFilesThatLackATag(int tag, String name) {
        assertRefused(
                small().tag(tag).bytes(),
                " has no usable value for its TIFF tag " + name
                        + ": it is damaged or unusual. Save it again, for example with tifffile.imwrite(path, map).");
    }

    @Test
    void refusesWhatItDoesNotRead() {
        assertRefused(
                small().nextPage(8).bytes(),
                " holds more than one image. Save each map to a separate file, or all of them as one NPY file.");
        assertRefused(
                small().tag(262, 0).bytes(),
                " is stored as white-is-zero, and programs disagree on whether 0 is then the highest value. Save it as"
                        + " black-is-zero; with tifffile: photometric='minisblack', masks as uint8.");
        assertRefused(
                small().tag(262, 6).bytes(),
                " has colours of TIFF kind 6 (YCbCr); only grey, RGB and palette images are supported. Convert it to "
                        + "grey.");
        assertRefused(
                small().tag(259, 50000).bytes(),
                " is compressed by TIFF method 50000 (Zstandard); only uncompressed images, deflate (8), LZW (5) and "
                        + "PackBits (32773) are supported. Save it again, for example with tifffile.imwrite(path, "
                        + "map).");
        assertRefused(
                small().tag(339, 6).bytes(),
                " has complex samples of 32 bits. Supported are floating-point samples of 16, 32 and 64 bits, signed "
                        + "ones of 8, 16, 32 and 64, and unsigned ones of 1, 2, 4, 8, 16, 32 and 64; convert it, for "
                        + "example with map.astype(numpy.float32).");
        assertRefused(
                new TestTiff(1, 1, "u1", 1, 2, 3).samples(3).bytes(),
                " has colours, a palette or alpha, but an anomaly map is one number per pixel. Save the scores "
                        + "themselves, not a picture of them.");
        byte[] big = small().bytes();
        big[2] = 43;
        assertRefused(
                big,
                " is a BigTIFF file, an unsupported format for more than 4 GiB. Save it again, for example with "
                        + "tifffile.imwrite(path, map).");
    }

    @Test
    void refusesDamagedStrips() {
        byte[] bytes = small().compression(TestTiff.DEFLATE).bytes();
        bytes[8] = 0;
        assertRefused(
                bytes,
                " is a damaged TIFF file: in strip 0, the compressed data are wrong (incorrect header check)."
                        + " Copy or write it again.");
        assertRefused(
                new TestTiff(1, 1, "u1", 1)
                        .compression(TestTiff.DEFLATE)
                        .tag(256, 2)
                        .bytes(),
                " is a damaged TIFF file: in strip 0, the data end too early. Copy or write it again.");
    }

    @Test
    void looksAtTheCheckSumOfDeflate() {
        byte[] bytes = small().compression(TestTiff.DEFLATE).bytes();
        int end = 8 + (int) TiffHeader.read("x", bytes).blocks().lengths()[0];
        bytes[end - 1] ^= 1;
        assertRefused(
                bytes,
                " is a damaged TIFF file: in strip 0, the compressed data are wrong (incorrect data check)."
                        + " Copy or write it again.");
    }

    @Test
    void bytesAfterAStreamAreNoDamage() {
        for (int compression : new int[] {TestTiff.NONE, TestTiff.DEFLATE, TestTiff.LZW, TestTiff.PACK_BITS}) {
            byte[] bytes = small().compression(compression).bytes();
            int length = (int) TiffHeader.read("x", bytes).blocks().lengths()[0];
            byte[] longer =
                    small().compression(compression).tag(279, length + 5).bytes();
            assertThat(map(longer).toDoubleArray()).containsExactly(1, 2, 3, 4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {TestTiff.DEFLATE, TestTiff.LZW, TestTiff.PACK_BITS})
    void refusesShortTiles(int compression) {
        TestTiff tiles =
                new TestTiff(2, 2, "u1", 1, 2, 3, 4).compression(compression).tiles(1, 1);
        long[] lengths = TiffHeader.read("x", tiles.bytes()).blocks().lengths();
        lengths[2] = 1;
        assertThatThrownBy(() -> TiffFile.map("x", tiles.tag(325, lengths).bytes()))
                .isInstanceOf(DataException.class)
                .hasMessage("x is a damaged TIFF file: in tile 2, the data end too early. Copy or write it again.");
    }

    @Test
    void refusesCodesOfLzwThatStandForNothing() {
        byte[] bytes = new TestTiff(1, 2, "u1", 1, 2).compression(TestTiff.LZW).bytes();
        bytes[9] = (byte) 0x7F; // the first code after the one that clears the table
        bytes[10] = (byte) 0xFF;
        assertRefused(
                bytes,
                " is a damaged TIFF file: in strip 0, the compressed data have an undefined code. Copy or write it "
                        + "again.");
    }

    @Test
    void refusesVolumes() {
        assertRefused(
                small().tag(32997, 5).bytes(),
                " holds a volume of 5 planes (TIFF tag ImageDepth), not one image. Save each plane to a separate "
                        + "file.");
    }

    @Test
    void refusesWhatIsNotClear() {
        assertRefused(
                small().tag(273, 0).tag(279, 0).bytes(),
                " leaves out strips or tiles, as sparse GeoTIFF files do, and does not define their content. Save it "
                        + "with all of them; with GDAL: SPARSE_OK=FALSE.");
        assertRefused(
                small().tag(317, 2).bytes(),
                " has the TIFF predictor 2 with no compression, and programs disagree on whether it applies then. Save "
                        + "it without a predictor, or with deflate.");
        assertRefused(
                small().compression(TestTiff.PACK_BITS).tag(317, 3).bytes(),
                " has the TIFF predictor 3 with PackBits, and programs disagree on whether it applies then. Save it "
                        + "without a predictor, or with deflate.");
        assertRefused(
                new TestTiff(1, 1, "u1", 1)
                        .compression(TestTiff.DEFLATE)
                        .predictor(3)
                        .bytes(),
                " has the TIFF predictor 3; 1 (none) and 2 (differences) are supported, and 3 for floating-point "
                        + "samples. Save it again, for example with tifffile.imwrite(path, map).");
        assertRefused(
                small().tag(266, 2).bytes(),
                " stores the bits of each byte in reverse (TIFF tag FillOrder), which is not supported. Save it again, "
                        + "for example with tifffile.imwrite(path, map).");
        assertRefused(
                small().tag(258, 5, 6, 5).bytes(),
                " has different values for its TIFF tag BitsPerSample: 5, 6, 5; only images with equal bands are "
                        + "supported. Save it again, for example with tifffile.imwrite(path, map).");
        assertRefused(
                small().tag(256, 0).bytes(),
                " has no usable value for its TIFF tag ImageWidth, ImageLength or SamplesPerPixel: it is damaged or"
                        + " unusual. Save it again, for example with tifffile.imwrite(path, map).");
    }

    @Test
    void refusesImagesThatTheHeapCannotHold() {
        String message = " is an image of 65536 x 65536 pixels; up to 2147483639 pixels are supported. Cut it into "
                + "smaller images.";
        assertRefused(small().tag(256, 65536).tag(257, 65536).bytes(), message);
    }

    @Test
    void refusesNaN() {
        assertRefused(
                new TestTiff(2, 2, "f2", 1, 2, Double.NaN, 4).bytes(),
                " has 1 value that is NaN, the one at [1, 0]. NaN cannot be ranked; find out why the model returns it, "
                        + "or replace it before saving.");
    }
}
