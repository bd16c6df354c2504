package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.internal.png.PngFile;
import io.github.anometry.plugin.files.testing.TestPng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every kind of PNG file, pixel by pixel. */
class PngCorpusTest {
    private static final int[][] SIZES = {{7, 5}, {17, 33}, {1, 1}, {2, 1}, {9, 3}};

    private record Kind(int colourType, int bands, List<Integer> bits) {
        int colours() {
            return bands >= 3 ? 3 : 1;
        }
    }

    private static final List<Kind> KINDS = List.of(
            new Kind(TestPng.GREY, 1, List.of(1, 2, 4, 8, 16)),
            new Kind(TestPng.RGB, 3, List.of(8, 16)),
            new Kind(TestPng.PALETTE, 1, List.of(1, 2, 4, 8)),
            new Kind(TestPng.GREY_ALPHA, 2, List.of(8, 16)),
            new Kind(TestPng.RGBA, 4, List.of(8, 16)));

    private record Image(Kind kind, int bits, int height, int width, int[] samples, byte[] bytes) {}

    /** Fewer colours than there are indices; those with an odd index are not black. */
    private static byte[] palette(int bits) {
        byte[] palette = new byte[3 * Math.max(1, (1 << bits) - 2)];
        for (int i = 1; i < palette.length / 3; i += 2) {
            palette[3 * i + i % 3] = (byte) i;
        }
        return palette;
    }

    private static boolean[] mask(Image image) {
        boolean[] mask = new boolean[image.height() * image.width()];
        int bands = image.kind().bands();
        int known = palette(image.bits()).length / 3;
        for (int i = 0; i < image.samples().length; i++) {
            int sample = image.samples()[i];
            boolean coloured =
                    image.kind().colourType() == TestPng.PALETTE ? sample % 2 == 1 && sample < known : sample > 0;
            mask[i / bands] |= i % bands < image.kind().colours() && coloured;
        }
        return mask;
    }

    private static List<Image> images() {
        List<Image> images = new ArrayList<>();
        Random random = new Random(3);
        for (Kind kind : KINDS) {
            for (int bits : kind.bits()) {
                for (int[] size : SIZES) {
                    int[] samples = new int[size[0] * size[1] * kind.bands()];
                    Arrays.setAll(samples, i -> random.nextInt(3) == 0 ? random.nextInt(1 << bits) : 0);
                    for (boolean interlaced : new boolean[] {false, true}) {
                        for (boolean transparent : new boolean[] {false, true}) {
                            byte[] bytes = bytes(kind, bits, size, samples, interlaced, transparent);
                            images.add(new Image(kind, bits, size[0], size[1], samples, bytes));
                        }
                    }
                }
            }
        }
        return images;
    }

    private static byte[] bytes(
            Kind kind, int bits, int[] size, int[] samples, boolean interlaced, boolean transparent) {
        byte[] rows = interlaced
                ? TestPng.interlaced(size[0], size[1], bits, kind.bands(), samples)
                : TestPng.filtered(size[0], bits, kind.bands(), samples);
        byte[] data = TestPng.deflate(rows);
        int part = data.length / 2;
        List<byte[]> chunks = new ArrayList<>();
        chunks.add(TestPng.header(size[0], size[1], bits, kind.colourType(), interlaced ? 1 : 0));
        chunks.add(TestPng.chunk("gAMA", (byte) 0, (byte) 0, (byte) 0xB1, (byte) 0x8F));
        if (kind.colourType() == TestPng.PALETTE) {
            chunks.add(TestPng.chunk("PLTE", palette(bits)));
        }
        if (transparent && kind.bands() % 2 == 1) {
            chunks.add(TestPng.chunk("tRNS", new byte[kind.colourType() == TestPng.PALETTE ? 1 : 2 * kind.bands()]));
        }
        chunks.add(TestPng.chunk("IDAT", Arrays.copyOf(data, part)));
        chunks.add(TestPng.chunk("IDAT"));
        chunks.add(TestPng.chunk("IDAT", Arrays.copyOfRange(data, part, data.length)));
        chunks.add(TestPng.chunk("tEXt", (byte) 'a', (byte) 0));
        chunks.add(TestPng.chunk("IEND"));
        return TestPng.file(chunks.toArray(byte[][]::new));
    }

    @Test
    void mapsAndMasks() {
        int maps = 0;
        for (Image image : images()) {
            String name = image.kind() + ", " + image.bits() + " bits, " + image.height() + " x " + image.width();
            if (!Arrays.equals(PngFile.mask(name, image.bytes()).pixels().toBooleanArray(), mask(image))) {
                fail(name);
            }
            if (image.kind().colourType() == TestPng.GREY) {
                Tensor map = PngFile.map(name, image.bytes());
                assertThat(map.shape()).as(name).containsExactly(image.height(), image.width());
                assertThat(map.toIntArray()).as(name).isEqualTo(image.samples());
                maps++;
            }
        }
        assertThat(maps).isEqualTo(100);
    }

    /** Each byte of a chunk is covered by its check sum, and the pixels by an additional one. */
    @Test
    void damagedFiles() {
        List<String> silent = new ArrayList<>();
        int refused = 0;
        Random random = new Random(4);
        for (Image image : images()) {
            for (int round = 0; round < 60; round++) {
                byte[] damaged = image.bytes().clone();
                int at = 8 + random.nextInt(damaged.length - 8);
                switch (round % 6) {
                    case 0 -> Arrays.fill(damaged, at, damaged.length, (byte) 0);
                    case 1 -> damaged = Arrays.copyOf(damaged, at);
                    default -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                }
                try {
                    if (!Arrays.equals(PngFile.mask("x", damaged).pixels().toBooleanArray(), mask(image))) {
                        silent.add(image.kind() + ", byte " + at + ", round " + round);
                    }
                } catch (DataException e) {
                    refused++;
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(refused).isGreaterThan(10_000);
    }
}
