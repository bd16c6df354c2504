package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.testing.MemoryFile;
import io.github.anometry.plugin.files.testing.TestBmp;
import io.github.anometry.plugin.files.testing.TestGif;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Images compared with Pillow's result: {@code python images.py > images.txt} in this package's test resources, with
 * Pillow 12.3.
 */
class ImageFilesTest {
    @TempDir
    Path folder;

    /** An image that Pillow wrote, and the pixels that it reads back. */
    private record Golden(String name, int width, byte[] file, byte[] pixels) {
        static Golden of(String line) {
            String[] parts = line.split(" ", 4);
            Base64.Decoder base64 = Base64.getDecoder();
            byte[] pixels = parts[3].equals("-") ? new byte[0] : base64.decode(parts[3]);
            return new Golden(parts[0], Integer.parseInt(parts[1]), base64.decode(parts[2]), pixels);
        }

        /** The JDK and Pillow have different JPEG decoders, which round differently. */
        int tolerance() {
            return name.startsWith("jpeg") ? 3 : 0;
        }

        MemoryFile memory() {
            return new MemoryFile("images/" + name, file);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Golden> all() {
        try (InputStream in = Objects.requireNonNull(ImageFilesTest.class.getResourceAsStream("images.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(Golden::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Golden> images() {
        return all().stream().filter(image -> image.pixels().length > 0);
    }

    private static Golden named(String name) {
        return all().stream()
                .filter(image -> image.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("images")
    void pixelsAreThoseOfPillow(Golden golden) {
        Tensor image = ImageFiles.read(golden.memory());
        int height = golden.pixels().length / 3 / golden.width();
        assertThat(image.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(image.shape()).containsExactly(3, height, golden.width());
        float[] values = image.toFloatArray();
        for (int i = 0; i < golden.pixels().length; i++) {
            int expected = golden.pixels()[i] & 0xFF;
            float value = values[i % 3 * height * golden.width() + i / 3];
            assertThat(value * 255f).isCloseTo(expected, within(golden.tolerance() + 1e-4f));
            if (golden.tolerance() == 0) {
                assertThat(value).isEqualTo(expected / 255f);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("images")
    void aPictureHasEveryNthPixel(Golden golden) {
        Tensor image = ImageFiles.read(golden.memory());
        int height = image.dimension(1);
        int width = image.dimension(2);
        for (int maxSide : new int[] {100, 20, 10, 7, 1}) {
            BufferedImage picture = ImageFiles.thumbnail(golden.memory(), maxSide);
            int step = (Math.max(width, height) + maxSide - 1) / maxSide;
            assertThat(picture.getWidth()).isEqualTo((width + step - 1) / step).isLessThanOrEqualTo(maxSide);
            assertThat(picture.getHeight()).isEqualTo((height + step - 1) / step);
            if (golden.name().contains("turned")) {
                continue; // the kept pixels are counted before the image is turned
            }
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    int at = y * step * width + x * step;
                    for (int channel = 0; channel < 3; channel++) {
                        int value = picture.getRGB(x, y) >> (16 - 8 * channel) & 0xFF;
                        assertThat(value / 255f).isEqualTo(image.getFloat(channel * height * width + at));
                    }
                }
            }
        }
    }

    @Test
    void samplesOf16BitsAreDividedBy65535() {
        MemoryFile png = new MemoryFile("16.png", TestPng.image(1, 2, 16, TestPng.RGB, 0, 1, 65535, 257, 32768, 5));
        float[] image = read(png);
        assertThat(image).containsExactly(0, 257 / 65535f, 1 / 65535f, 32768 / 65535f, 1, 5 / 65535f);
        for (boolean big : new boolean[] {false, true}) {
            TestTiff tiff = new TestTiff(1, 2, "u2", 0, 1, 65535, 257, 32768, 5).samples(3);
            assertThat(read(new MemoryFile("16.tiff", (big ? tiff.bigEndian() : tiff).bytes())))
                    .isEqualTo(image);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "4, 15"})
    void greyOfFewBitsIsDividedByItsHighestValue(int bits, int highest) {
        int[] values = {0, highest, highest / 2, 1};
        float[] expected = new float[12];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (float) values[i % 4] / highest;
        }
        byte[] png = TestPng.image(2, 2, bits, TestPng.GREY, values);
        assertThat(read(new MemoryFile("x.png", png))).containsExactly(expected);
    }

    @Test
    void interlacedPngAndPlanarTiff() {
        int[] values = new int[9 * 7 * 3];
        Arrays.setAll(values, i -> i * 5 % 256);
        double[] doubles = Arrays.stream(values).asDoubleStream().toArray();
        byte[] png = TestPng.file(
                TestPng.header(9, 7, 8, TestPng.RGB, 1),
                TestPng.chunk("IDAT", TestPng.deflate(TestPng.interlaced(9, 7, 8, 3, values))),
                TestPng.chunk("IEND"));
        float[] expected = read(new MemoryFile(
                "x.tiff", new TestTiff(9, 7, "u1", doubles).samples(3).bytes()));
        assertThat(expected[1]).isEqualTo(15 / 255f);
        assertThat(read(new MemoryFile("x.png", png))).isEqualTo(expected);
        byte[] planar = new TestTiff(9, 7, "u1", doubles)
                .samples(3)
                .planar()
                .tiles(16, 16)
                .bytes();
        assertThat(read(new MemoryFile("x.tiff", planar))).isEqualTo(expected);
    }

    @Test
    void bmpOfAllKinds() {
        int[] pixels = {0xFF8040, 0x000000, 0x0000FF, 0x00FF00, 0xFFFFFF, 0x123456};
        byte[] bytes = new TestBmp(2, 3, 24, pixels).bytes();
        float[] expected = read(new MemoryFile("24.bmp", bytes));
        assertThat(expected[0]).isEqualTo(1);
        assertThat(expected[6]).isEqualTo(128 / 255f);
        assertThat(expected[12]).isEqualTo(64 / 255f);
        for (TestBmp bmp : List.of(
                new TestBmp(2, 3, 32, pixels),
                new TestBmp(2, 3, 24, pixels).topDown(),
                new TestBmp(2, 3, 32, pixels).compression(3).masks(0xFF0000, 0xFF00, 0xFF),
                new TestBmp(2, 3, 8, 0, 1, 2, 3, 4, 5).palette(pixels),
                new TestBmp(2, 3, 8, 0, 1, 2, 3, 4, 5).palette(pixels).compression(1),
                new TestBmp(2, 3, 4, 0, 1, 2, 3, 4, 5).palette(pixels).compression(2))) {
            assertThat(read(new MemoryFile("x.bmp", bmp.bytes()))).isEqualTo(expected);
        }
        // Red, green and blue of five bits.
        byte[] bits16 = new TestBmp(1, 3, 16, 0x7C00, 0x03E0, 0x001F).bytes();
        assertThat(read(new MemoryFile("16.bmp", bits16))).containsExactly(1, 0, 0, 0, 1, 0, 0, 0, 1);
    }

    private static float[] read(DataFile file) {
        return ImageFiles.read(file).toFloatArray();
    }

    private static void assertRefused(String name, byte[] bytes, String message) {
        MemoryFile file = new MemoryFile(name, bytes);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ImageFiles.read(file))
                .withMessage(name + message);
        assertThat(file.closed()).hasValue(1);
    }

    @Test
    void whatIsNoImage() {
        assertRefused(
                "x.jpg",
                named("jpeg-cmyk").file(),
                " has four colours (CMYK or YCCK), whose RGB values depend on the printer. Convert it to RGB, for "
                        + "example with Image.open(path).convert('RGB').");
        byte[] jpeg = named("jpeg").file();
        assertRefused(
                "x.jpg",
                Arrays.copyOf(jpeg, jpeg.length - 2),
                " is a damaged JPEG file: its end is missing. Copy or write it again.");
        assertRefused(
                "x.jpg",
                Arrays.copyOf(jpeg, 30),
                " is a damaged JPEG file: the data end too early. Copy or write it again.");
        String save = " Save it as a PNG or JPEG file in RGB.";
        assertRefused(
                "x.tiff",
                new TestTiff(1, 2, "f4", 0, 1).bytes(),
                " has samples that are not integers of 8 or 16 bits, so their colours are unknown." + save);
        assertRefused(
                "x.npy",
                TestNpy.floats("(1, 2)", 0, 1),
                " is a file in NPY format, but images are read from PNG, JPEG, TIFF and BMP files." + save);
        assertRefused(
                "x.gif",
                new TestGif(1, 2, 1, 0, 1).frame(false, 0, 1).bytes(),
                " is a file in GIF format, but images are read from PNG, JPEG, TIFF and BMP files." + save);
        assertRefused(
                "x.webp",
                "RIFF....WEBP".getBytes(StandardCharsets.US_ASCII),
                " is not a supported image: it does not start like a PNG, JPEG, TIFF or BMP file." + save);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageFiles.thumbnail(new MemoryFile("x.jpg", jpeg), 0))
                .withMessage("A thumbnail whose longer side has at most 0 pixels is empty. Ask for 1 or more.");
    }

    @Test
    void pathsWillDo() {
        Path file = TestNpy.write(folder, "x.png", named("png").file());
        assertThat(ImageFiles.read(file).toFloatArray())
                .isEqualTo(read(named("png").memory()));
        assertThat(ImageFiles.thumbnail(file, 5).getWidth()).isEqualTo(5);
    }

    @Test
    void damagedFilesGiveAnImageOrAMessage() {
        Random random = new Random(11);
        int read = 0;
        int refused = 0;
        for (Golden golden : all()) {
            for (int round = 0; round < 200; round++) {
                byte[] bytes = golden.file().clone();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                try {
                    ImageFiles.thumbnail(new MemoryFile("x", bytes), 1 + random.nextInt(30));
                    read++;
                } catch (DataException e) {
                    assertThat(e).hasMessageStartingWith("x ");
                    refused++;
                } catch (RuntimeException | Error e) {
                    fail(golden.name() + " " + Arrays.toString(bytes), e);
                }
            }
        }
        assertThat(read).isGreaterThan(500);
        assertThat(refused).isGreaterThan(500);
    }

    /** Prints the sum of an image's values; in a separate process, whose registry is new. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            try {
                Tensor image = ImageFiles.read(Path.of(arguments[0]));
                System.out.println(Arrays.toString(image.shape()));
            } catch (DataException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }

    private static String readInAnotherJava(Path file, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true"));
        command.addAll(List.of(options));
        command.addAll(List.of(Main.class.getName(), file.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.strip();
    }

    @Test
    void aBrokenProviderOfTheClassPathIsOfNoAccount() throws IOException, InterruptedException {
        TestNpy.write(
                folder,
                "broken/META-INF/services/javax.imageio.spi.ImageReaderSpi",
                "com.gone.Spi".getBytes(StandardCharsets.UTF_8));
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + folder.resolve("broken");
        for (String format : List.of("jpeg", "png", "tiff")) {
            Path file = TestNpy.write(folder, "x." + format, named(format).file());
            assertThat(readInAnotherJava(file, "-cp", classPath)).as(format).isEqualTo("[3, 16, 20]");
        }
    }

    @Test
    void aJavaOfFewModulesReadsWhatItCan() throws IOException, InterruptedException {
        String[] fewModules = {"--limit-modules", "java.base", "-cp", System.getProperty("java.class.path")};
        Path png = TestNpy.write(folder, "x.png", named("png").file());
        assertThat(readInAnotherJava(png, fewModules)).isEqualTo("[3, 16, 20]");
        Path jpeg = TestNpy.write(folder, "x.jpg", named("jpeg").file());
        assertThat(readInAnotherJava(jpeg, fewModules))
                .isEqualTo(jpeg
                        + " cannot be read: it is a JPEG file, which the JDK's module java.desktop decodes, and this "
                        + "Java was built without it. Use a Java that has it, or save the image as PNG.");
    }
}
