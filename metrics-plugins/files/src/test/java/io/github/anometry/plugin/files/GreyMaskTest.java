package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.anometry.api.batch.ImageBatch;
import io.github.anometry.api.error.DataException;
import io.github.anometry.api.warning.Warning;
import io.github.anometry.plugin.files.testing.TestDataset;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Masks of more than two values, in every format, and masks that are maps. */
class GreyMaskTest {
    private static final String MESSAGE =
            "Masks have values between 0 and their highest one, as left by interpolation at edges. Every value above 0 "
                    + "counts as anomalous, so regions are larger than they should be. Save masks of two values, for "
                    + "example mask > 127, and resize them by nearest neighbour.";

    @TempDir
    Path folder;

    private TestDataset data;

    @BeforeEach
    void fill() {
        data = new TestDataset(folder);
        data.map("bottle/test/broken/000.tiff", 1, 2, 3, 4, 5, 6);
    }

    private List<Warning> warnings(ReadOptions options) {
        return warnings(Predictions.open(data.maps, data.dataset), options);
    }

    private static List<Warning> warnings(Predictions predictions, ReadOptions options) {
        return Warning.merge(predictions.categories().stream()
                .flatMap(category -> MvtecLayoutTest.read(category, options).stream())
                .map(ImageBatch::warnings)
                .flatMap(List::stream)
                .filter(warning -> !warning.name().equals(Warning.FULL_MASK)) // full masks do not matter here
                .toList());
    }

    private static byte[] png(int bits, int... values) {
        return TestPng.image(2, 3, bits, TestPng.GREY, values);
    }

    private static byte[] npy(String type, double... values) {
        return TestNpy.file(type, "(2, 3)", TestNpy.data(type, values));
    }

    static Stream<Arguments> soft() {
        return Stream.of(
                arguments("8 bits", "png", png(8, 0, 255, 255, 0, 64, 128)),
                arguments("two values and no 0", "png", png(8, 200, 200, 200, 200, 200, 255)),
                arguments("above classes", "png", png(8, 0, 1, 2, 33, 0, 0)),
                arguments("16 bits", "png", png(16, 0, 65535, 65535, 0, 20000, 0)),
                arguments(
                        "alpha",
                        "png",
                        TestPng.image(2, 3, 8, TestPng.GREY_ALPHA, 0, 9, 255, 9, 255, 9, 0, 9, 64, 9, 0, 9)),
                arguments("float32", "tiff", new TestTiff(2, 3, "f4", 0, 1, 1, 0, 0.5, 0).bytes()),
                arguments("uint8", "tif", new TestTiff(2, 3, "u1", 0, 255, 255, 0, 3, 0).bytes()),
                arguments("float64", "npy", npy("<f8", 0, 1, 1, 0, 0.25, 0)),
                arguments("uint8", "npy", npy("|u1", 0, 255, 255, 0, 127, 0)),
                arguments("int32", "npy", npy("<i4", 0, 255, 255, 0, 127, 0)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("soft")
    void softEdgesAreNoticed(String kind, String extension, byte[] bytes) {
        Path mask = TestNpy.write(data.dataset, "bottle/ground_truth/broken/000_mask." + extension, bytes);
        assertThat(warnings(ReadOptions.defaults()))
                .containsExactly(new Warning("grey-mask", MESSAGE, 1, Optional.of(mask.toString())));
    }

    static Stream<Arguments> clean() {
        BufferedImage soft = new BufferedImage(3, 2, BufferedImage.TYPE_3BYTE_BGR);
        soft.setRGB(0, 0, 0xFFFFFF);
        soft.setRGB(1, 0, 0x404040);
        return Stream.of(
                arguments("0/255", "png", png(8, 0, 255, 255, 0, 0, 0)),
                arguments("0/1", "png", png(8, 0, 1, 1, 0, 0, 0)),
                arguments("0/7", "png", png(8, 0, 7, 7, 0, 0, 0)),
                arguments("0/200", "png", png(8, 0, 200, 200, 0, 0, 0)),
                arguments("255", "png", png(8, 255, 255, 255, 255, 255, 255)),
                arguments("1 bit", "png", png(1, 0, 1, 1, 0, 0, 0)),
                arguments("0/65535", "png", png(16, 0, 65535, 65535, 0, 0, 0)),
                arguments("classes", "png", png(8, 0, 1, 2, 3, 32, 0)),
                arguments("classes of 16 bits", "png", png(16, 0, 1, 2, 3, 32, 0)),
                arguments(
                        "palette",
                        "png",
                        TestPng.palette(
                                2,
                                3,
                                8,
                                new byte[] {0, 0, 0, (byte) 255, (byte) 255, (byte) 255, 64, 64, 64},
                                0,
                                1,
                                2,
                                0,
                                0,
                                0)),
                arguments("RGB", "png", TestPng.write(soft, "png")),
                arguments("RGB", "bmp", TestPng.write(soft, "bmp")),
                arguments("palette", "gif", TestPng.write(soft, "gif")),
                arguments(
                        "RGB",
                        "tiff",
                        new TestTiff(2, 3, "u1", 0, 0, 0, 255, 255, 255, 64, 64, 64, 0, 0, 0, 9, 9, 9, 0, 0, 0)
                                .samples(3)
                                .bytes()),
                arguments("float 0/1", "tiff", new TestTiff(2, 3, "f4", 0, 1, 1, 0, 0, 0).bytes()),
                arguments("float 0/0.5", "npy", npy("<f4", 0, 0.5, 0.5, 0, 0, 0)),
                arguments("float classes", "npy", npy("<f8", 0, 1, 2, 3, 0, 0)),
                arguments("bool", "npy", npy("|b1", 0, 1, 1, 0, 0, 0)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("clean")
    void cleanMasksAreNot(String kind, String extension, byte[] bytes) {
        TestNpy.write(data.dataset, "bottle/ground_truth/broken/000_mask." + extension, bytes);
        assertThat(warnings(ReadOptions.defaults())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 20})
    void masksAreCountedOverBatches(int batchSize) {
        for (int i = 0; i < 12; i++) {
            data.map("bottle/test/broken/" + i + ".tiff", 1, 2, 3, 4, 5, 6);
            byte[] mask = i % 3 == 2 ? png(8, 0, 255, 255, 0, 9 + i, 0) : png(8, 0, 255, 255, 0, 0, 0);
            TestNpy.write(data.dataset, "bottle/ground_truth/broken/" + i + ".png", mask);
        }
        TestNpy.write(data.dataset, "bottle/ground_truth/broken/000.png", png(8, 0, 255, 0, 0, 0, 0));
        Path first = data.dataset.resolve("bottle/ground_truth/broken/2.png");
        assertThat(warnings(new ReadOptions(batchSize, 2)))
                .containsExactly(new Warning("grey-mask", MESSAGE, 4, Optional.of(first.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|u1", "<u2", "<i8", "<f2", "<f4"})
    void arraysOfMasks(String type) {
        Path maps = TestNpy.write(folder, "maps.npy", TestNpy.floats("(3, 1, 2)", 1, 2, 3, 4, 5, 6));
        Path masks = TestNpy.write(
                folder, "masks.npy", TestNpy.file(type, "(3, 1, 2)", TestNpy.data(type, 0, 99, 50, 99, 0, 0)));
        assertThat(warnings(Predictions.open(maps, masks), new ReadOptions(1, 2)))
                .containsExactly(new Warning("grey-mask", MESSAGE, 1, Optional.of(masks + "[1]")));
        TestNpy.write(folder, "masks.npy", TestNpy.file(type, "(3, 1, 2)", TestNpy.data(type, 0, 99, 50, 50, 0, 3)));
        assertThat(warnings(Predictions.open(maps, masks), new ReadOptions(2, 2)))
                .isEmpty();
    }

    /** A smooth picture of many values, like a detector's. */
    private static int[] heat(int size, int highest) {
        return IntStream.range(0, size * size)
                .map(i -> (int) Math.round(highest * Math.exp(-Math.hypot(i % size - size / 2.0, i / size - 9) / size)))
                .toArray();
    }

    private static int[] square(int size, int inside, int edge) {
        return IntStream.range(0, size * size)
                .map(i -> {
                    int distance =
                            Math.min(Math.min(i % size, size - i % size), Math.min(i / size, size - i / size)) - 5;
                    return distance < 0 ? 0 : distance == 0 ? edge + i % 40 : inside;
                })
                .toArray();
    }

    private static double[] doubles(int... values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }

    private Path array(String name, String type, double... values) {
        return TestNpy.write(folder, name, TestNpy.file(type, "(1, 32, 32)", TestNpy.data(type, values)));
    }

    private static void assertSwapped(Predictions predictions, String maps, String masks, String what) {
        assertThatThrownBy(() -> warnings(predictions, ReadOptions.defaults()))
                .isInstanceOf(DataException.class)
                .hasMessage("The maps, " + maps + ", have only 0 and one other value, and the masks, " + masks
                        + ", have " + what + ", like scores. Swap the two.");
    }

    @Test
    void arraysThatAreSwapped() {
        Path truth = array(
                "truth.npy",
                "|b1",
                Arrays.stream(binary(square(32, 255, 1)))
                        .mapToDouble(v -> v / 255.0)
                        .toArray());
        Path bytes = array("bytes.npy", "|u1", doubles(heat(32, 255)));
        Path floats = array(
                "floats.npy",
                "<f4",
                Arrays.stream(doubles(heat(32, 1000))).map(v -> v / 999).toArray());
        assertSwapped(Predictions.open(truth, bytes), truth + "[0]", bytes + "[0]", "many different values");
        assertSwapped(Predictions.open(truth, floats), truth + "[0]", floats + "[0]", "fractions");
    }

    @Test
    void foldersThatAreSwapped() {
        Path map = TestNpy.write(
                data.maps,
                "cable/test/cut/000.png",
                TestPng.image(32, 32, 8, TestPng.GREY, binary(square(32, 255, 1))));
        Path mask = TestNpy.write(
                data.dataset, "cable/ground_truth/cut/000.png", TestPng.image(32, 32, 8, TestPng.GREY, heat(32, 200)));
        Predictions cable =
                Predictions.builder(data.maps.resolve("cable"), data.dataset).open();
        assertSwapped(cable, map.toString(), mask.toString(), "many different values");
        // The other way round is an ordinary evaluation.
        TestNpy.write(data.maps, "cable/test/cut/000.png", TestPng.image(32, 32, 8, TestPng.GREY, heat(32, 200)));
        TestNpy.write(
                data.dataset,
                "cable/ground_truth/cut/000.png",
                TestPng.image(32, 32, 8, TestPng.GREY, binary(square(32, 255, 1))));
        assertThat(warnings(cable, ReadOptions.defaults())).isEmpty();
    }

    private static int[] binary(int... values) {
        return Arrays.stream(values).map(value -> value > 0 ? 255 : 0).toArray();
    }

    @Test
    void aPredictionOfTwoValuesMayHaveMasksWithSoftEdges() {
        double[] prediction = doubles(binary(square(32, 255, 1)));
        Path maps = array("binary.npy", "|u1", prediction);
        double[] soft = doubles(square(32, 255, 100));
        assertThat(Arrays.stream(soft).distinct().count()).isGreaterThan(16);
        Path bytes = array("soft.npy", "|u1", soft);
        Path floats = array(
                "softfloats.npy", "<f4", Arrays.stream(soft).map(v -> v / 255).toArray());
        for (Path masks : List.of(bytes, floats)) {
            assertThat(warnings(Predictions.open(maps, masks), ReadOptions.defaults()))
                    .containsExactly(new Warning("grey-mask", MESSAGE, 1, Optional.of(masks + "[0]")));
        }
    }

    @Test
    void aPredictionOfTwoValuesMayHaveMasksOfManyClasses() {
        double[] classes = IntStream.range(0, 32 * 32).mapToDouble(i -> i % 33).toArray();
        Path masks = array("classes.npy", "|u1", classes);
        Path maps = array("binary.npy", "|u1", doubles(binary(square(32, 255, 1))));
        assertThat(warnings(Predictions.open(maps, masks), ReadOptions.defaults()))
                .isEmpty();
    }

    @Test
    void twoFilesOfMapsAreMeasured() {
        Path maps = array("maps.npy", "|u1", doubles(heat(32, 255)));
        Path masks = array("others.npy", "|u1", doubles(heat(32, 254)));
        assertThat(warnings(Predictions.open(maps, masks), ReadOptions.defaults()))
                .containsExactly(new Warning("grey-mask", MESSAGE, 1, Optional.of(masks + "[0]")));
    }
}
