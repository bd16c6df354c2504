package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.ImageArrays;
import io.github.anometry.plugin.files.testing.TestBmp;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BmpReadingTest {
    private static final int[][] SIZES = {{7, 5}, {17, 33}, {1, 1}, {3, 300}};

    @TempDir
    Path folder;

    private boolean[] mask(byte[] bytes) {
        return ImageArrays.readMask(TestNpy.write(folder, "mask.bmp", bytes)).toBooleanArray();
    }

    /** Most of them 0. */
    private static int[] pixels(int[] size, int bound) {
        Random random = new Random(bound);
        int[] pixels = new int[size[0] * size[1]];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextInt(3) == 0 ? random.nextInt(bound) : 0;
        }
        return pixels;
    }

    private static boolean[] where(int[] pixels, int bits) {
        boolean[] mask = new boolean[pixels.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (pixels[i] & bits) != 0;
        }
        return mask;
    }

    /** Black and white by turns. */
    private static int[] palette(int bits, int first) {
        int[] palette = new int[1 << bits];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = i % 2 == first ? 1 << (8 * (i % 3)) : 0;
        }
        return palette;
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "8, 0", "4, 2", "8, 1"})
    void palettes(int bits, int compression) {
        for (int[] size : SIZES) {
            int[] pixels = pixels(size, 1 << bits);
            for (int first = 0; first <= 1; first++) {
                boolean[] expected = where(pixels, 1);
                for (int i = 0; first == 0 && i < expected.length; i++) {
                    expected[i] = !expected[i];
                }
                for (int header : compression == 0 ? new int[] {12, 40, 64, 108, 124} : new int[] {40, 124}) {
                    for (boolean topDown : new boolean[] {false, header != 12}) {
                        TestBmp bmp = new TestBmp(size[0], size[1], bits, pixels)
                                .palette(palette(bits, first))
                                .headerSize(header)
                                .compression(compression);
                        byte[] bytes = (topDown ? bmp.topDown() : bmp).bytes();
                        if (!Arrays.equals(mask(bytes), expected)) {
                            fail(bits + " bits, header " + header + ", " + size[1] + ", " + topDown + ", " + first);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"16, 32768", "24, 16777216", "32, 16777216"})
    void colours(int bits, int bound) {
        for (int[] size : SIZES) {
            int[] pixels = pixels(size, bound);
            for (int header : new int[] {40, 108}) {
                TestBmp bmp = new TestBmp(size[0], size[1], bits, pixels).headerSize(header);
                assertThat(mask(bmp.bytes())).isEqualTo(where(pixels, -1));
                assertThat(mask(bmp.topDown().bytes())).isEqualTo(where(pixels, -1));
            }
        }
    }

    @Test
    void bitsThatAreNoColoursSayNothing() {
        assertThat(mask(new TestBmp(1, 3, 16, 0x8000, 1, 0x7C00).bytes())).containsExactly(false, true, true);
        assertThat(mask(new TestBmp(1, 2, 32, 0xFF000000, 0xFF000001).bytes())).containsExactly(false, true);
        TestBmp sixBitsOfGreen = new TestBmp(1, 2, 16, 0x8000, 0).masks(0xF800, 0x07E0, 0x001F);
        assertThat(mask(sixBitsOfGreen.bytes())).containsExactly(true, false);
        TestBmp alphaLast = new TestBmp(1, 2, 32, 0xFF, 0x1FF).masks(0xFF000000, 0xFF0000, 0xFF00);
        assertThat(mask(alphaLast.bytes())).containsExactly(false, true);
    }

    @Test
    void indicesBeyondThePaletteAreBlack() {
        byte[] bytes = new TestBmp(1, 3, 8, 0, 1, 2)
                .palette(0, 0xFFFFFF)
                .announcedColours(2)
                .bytes();
        assertThat(mask(bytes)).containsExactly(false, true, false);
    }

    @Test
    void runsMayPassOverPixels() {
        TestBmp bmp = new TestBmp(3, 5, 8).palette(0, 0xFFFFFF).compression(1);
        byte[] bytes = bmp.bytes(
                (byte) 1, (byte) 1, (byte) 0, (byte) 2, (byte) 2, (byte) 2, (byte) 2, (byte) 1, (byte) 0, (byte) 1);
        assertThat(mask(bytes))
                .containsExactly(
                        false, false, false, true, true, false, false, false, false, false, true, false, false, false,
                        false);
    }

    private void assertRefused(byte[] bytes, String message) {
        Path file = TestNpy.write(folder, "mask.bmp", bytes);
        assertThatThrownBy(() -> ImageArrays.readMask(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    @Test
    void refusesTruncatedFiles() {
        byte[] rows = new TestBmp(2, 3, 24, 1, 2, 3, 4, 5, 6).bytes();
        byte[] runs = new TestBmp(2, 3, 8, 1, 2, 3, 4, 5, 6)
                .palette(new int[256])
                .compression(1)
                .bytes();
        for (int length = 18; length < rows.length; length++) {
            assertRefused(
                    Arrays.copyOf(rows, length),
                    " declares more data than it holds: it is truncated or damaged. Copy or write it again.");
        }
        int allPixels = runs.length - 3; // without the padding of the last run and the end marker
        assertThat(mask(Arrays.copyOf(runs, allPixels))).isEqualTo(mask(runs));
        for (int length = 54 + 1025; length < allPixels; length++) {
            byte[] cut = Arrays.copyOf(runs, length);
            assertThatThrownBy(() -> BmpFile.mask("x", cut))
                    .isInstanceOf(DataException.class)
                    .hasMessageStartingWith("x is a damaged BMP file: ");
        }
    }

    @Test
    void refusesWhatIsNotThere() {
        assertRefused(
                new TestBmp(0, 3, 24).bytes(),
                " is a damaged BMP file: it declares 3 x 0 pixels. Copy or write it again.");
        assertRefused(
                new TestBmp(1, 1, 8, 0).palette(0).announcedColours(2).bytes(),
                " declares more data than it holds: it is truncated or damaged. Copy or write it again.");
        assertRefused(
                new TestBmp(1, 1, 16, 0).masks(0, 0, 0).bytes(),
                " is a damaged BMP file: it has no colour bits. Copy or write it again.");
        assertRefused(
                new TestBmp(1, 2, 8).palette(0).compression(1).bytes((byte) 3, (byte) 1, (byte) 0, (byte) 1),
                " is a damaged BMP file: a run of pixels extends beyond its row or the file. Copy or write it again.");
    }

    @ParameterizedTest
    @CsvSource({
        "24, 4, JPEG compression",
        "24, 5, PNG compression",
        "2, 0, no compression",
        "4, 1, run lengths",
        "24, 3, bit fields",
        "24, 11, the compression 11",
    })
    void refusesOtherKinds(int bits, int compression, String name) {
        assertRefused(
                new TestBmp(1, 1, bits).compression(compression).bytes(new byte[4]),
                " is a BMP file of " + bits + " bits per pixel with " + name
                        + "; 1, 4, 8, 16, 24 and 32 bits are supported, and run lengths of 4 and 8 bits. Save it as a "
                        + "PNG file.");
    }

    @Test
    void isNotAMap() {
        Path file = TestNpy.write(folder, "005.bmp", new TestBmp(1, 1, 24, 1).bytes());
        assertThatThrownBy(() -> ImageArrays.readMap(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file
                        + " is a BMP file, a picture of at most 256 grey values, but an anomaly map is one number per "
                        + "pixel. Save the scores themselves, for example with tifffile.imwrite('005.tiff', "
                        + "anomaly_map.astype(numpy.float32)).");
        assertThatThrownBy(() -> {
                    try (ImageFile region = ImageFile.open(DataFile.of(file), ImageFile.Role.REGION)) {
                        region.numbers();
                    }
                })
                .isInstanceOf(DataException.class)
                .hasMessage(file
                        + " is a BMP file, whose pixels are colours, but the mask of a region has one number per "
                        + "pixel, which identifies the defect. Save it as a grey PNG file.");
    }
}
