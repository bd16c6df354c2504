package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.ImageArrays;
import io.github.anometry.plugin.files.testing.TestGif;
import io.github.anometry.plugin.files.testing.TestLzw;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GifReadingTest {
    private static final int[][] SIZES = {{7, 5}, {17, 33}, {1, 1}, {200, 150}};

    @TempDir
    Path folder;

    private boolean[] mask(byte[] bytes) {
        return ImageArrays.readMask(TestNpy.write(folder, "mask.gif", bytes)).toBooleanArray();
    }

    @Test
    void masksGoByTheirColours() {
        Random random = new Random(6);
        for (int bits = 1; bits <= 8; bits++) {
            int[] colours = new int[1 << bits];
            Arrays.setAll(colours, i -> i % 2 == 0 ? 0 : 1 << (8 * (i / 2 % 3)));
            for (int[] size : SIZES) {
                int[] indices = new int[size[0] * size[1]];
                int bound = 1 << bits;
                Arrays.setAll(indices, i -> i < indices.length / 2 ? random.nextInt(bound) : i / 99 % 2);
                boolean[] expected = new boolean[indices.length];
                for (int i = 0; i < expected.length; i++) {
                    expected[i] = indices[i] % 2 == 1;
                }
                for (boolean interlaced : new boolean[] {false, true}) {
                    assertThat(mask(new TestGif(size[0], size[1], bits, colours)
                                    .frame(interlaced, indices)
                                    .bytes()))
                            .isEqualTo(expected);
                    assertThat(mask(new TestGif(size[0], size[1], bits, colours)
                                    .localPalette()
                                    .frame(interlaced, indices)
                                    .bytes()))
                            .isEqualTo(expected);
                }
            }
        }
    }

    private void assertRefused(byte[] bytes, String message) {
        Path file = TestNpy.write(folder, "mask.gif", bytes);
        assertThatThrownBy(() -> ImageArrays.readMask(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    private static TestGif small() {
        return new TestGif(2, 2, 1, 0, 0xFFFFFF);
    }

    @Test
    void refusesAnimations() {
        assertRefused(
                small().frame(false, 0, 1, 1, 0).frame(false, 0, 0, 0, 0).bytes(),
                " is an animation of 2 images, but a mask is a single image. Save it as a PNG file.");
    }

    @Test
    void refusesAnImageThatLeavesOutPixels() {
        assertRefused(
                small().frame(1, 0, false, TestLzw.gif(new byte[4], 2)).bytes(),
                " has an image of 2 x 2 pixels that covers a part of an image of 2 x 2 pixels, and does not define the "
                        + "rest. Save it as a PNG file.");
    }

    @Test
    void refusesImagesWithoutPalette() {
        byte[] bytes = small().frame(false, 0, 1, 1, 0).bytes();
        bytes[10] = 0; // that an image exists
        byte[] without = TestNpy.concat(Arrays.copyOf(bytes, 13), Arrays.copyOfRange(bytes, 19, bytes.length));
        assertRefused(without, " has no palette, so its colours are unknown. Save it as a PNG file.");
    }

    @Test
    void refusesTruncatedFiles() {
        byte[] bytes = small().frame(false, 0, 1, 1, 0).bytes();
        for (int length = 6; length < bytes.length; length++) {
            assertRefused(
                    Arrays.copyOf(bytes, length),
                    " declares more data than it holds: it is truncated or damaged. Copy or write it again.");
        }
    }

    @Test
    void refusesDamagedFiles() {
        assertRefused(
                small().frame(0, 0, false, TestLzw.gif(new byte[3], 2)).bytes(),
                " is a damaged GIF file: the data end too early. Copy or write it again.");
        assertRefused(
                small().frame(0, 0, false, new byte[] {0x3C}).bytes(),
                " is a damaged GIF file: the compressed data have an undefined code. Copy or write it again.");
        assertRefused(small().bytes(), " is a damaged GIF file: it has no image. Copy or write it again.");
        byte[] bytes = small().frame(false, 0, 1, 1, 0).bytes();
        bytes[19] = 7;
        assertRefused(
                bytes,
                " is a damaged GIF file: it has a block of kind 7, which does not exist. Copy or write it again.");
        bytes[19] = 0x21;
        bytes[37] = 9;
        assertRefused(bytes, " is a damaged GIF file: its pixels have 9 bits. Copy or write it again.");
    }
}
