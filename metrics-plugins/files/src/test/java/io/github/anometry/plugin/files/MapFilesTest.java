package io.github.anometry.plugin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.batch.DType;
import io.github.anometry.api.batch.Tensor;
import io.github.anometry.api.error.ConfigurationException;
import io.github.anometry.api.error.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Written files read back unchanged. */
class MapFilesTest {
    /** By {@code numpy.save(file, numpy.array([[0, 0.5, 1], [0.25, -3, 1e-30]], 'f4'))}. */
    private static final String NUMPY =
            "k05VTVBZAQB2AHsnZGVzY3InOiAnPGY0JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDMpLCB9ICAgICAgICAgICAg"
                    + "ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAAPwAAgD8AAIA+AABAwGBCog0=";

    @TempDir
    Path folder;

    private static float[] anyFloats(int count) {
        Random random = new Random(5);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            float value = Float.intBitsToFloat(random.nextInt());
            values[i] = Float.isNaN(value) ? -0.0f : value;
        }
        values[0] = Float.POSITIVE_INFINITY;
        values[1] = Float.MIN_VALUE;
        return values;
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.tiff", "map.tif", "MAP.TIFF", "map.npy", "map.Npy"})
    void haveTheSameBits(String name) throws IOException {
        float[] values = anyFloats(37 * 19);
        Path file = folder.resolve(name);
        MapFiles.write(Tensor.of(values, 37, 19), file);
        Tensor read = ImageArrays.readMap(file);
        assertThat(read.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(read.shape()).containsExactly(37, 19);
        float[] again = read.toFloatArray();
        for (int i = 0; i < values.length; i++) {
            assertThat(Float.floatToRawIntBits(again[i])).isEqualTo(Float.floatToRawIntBits(values[i]));
        }
    }

    @Test
    void npyIsWhatNumpyWrites() throws IOException {
        Path file = folder.resolve("map.npy");
        MapFiles.write(Tensor.of(new float[] {0, 0.5f, 1, 0.25f, -3, 1e-30f}, 2, 3), file);
        assertThat(Files.readAllBytes(file)).isEqualTo(Base64.getDecoder().decode(NUMPY));
    }

    @Test
    void otherNumbersAreRoundedToFloat32() throws IOException {
        Path file = folder.resolve("map.tiff");
        MapFiles.write(Tensor.of(new double[] {0.1, 1e300}, 1, 2), file);
        assertThat(ImageArrays.readMap(file).toFloatArray()).containsExactly(0.1f, Float.POSITIVE_INFINITY);
    }

    /** More than one chunk, and every value. */
    @Test
    void pngHoldsSharesIn65536Steps() throws IOException {
        double[] values = new double[2 * 65536];
        Random random = new Random(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = i < 65536 ? i / 65535.0 : random.nextDouble();
        }
        values[65536] = 1;
        Path file = folder.resolve("map.png");
        MapFiles.write(Tensor.of(values, 512, 256), file);
        int[] read = ImageArrays.readMap(file).toIntArray();
        for (int i = 0; i < values.length; i++) {
            assertThat(read[i]).isEqualTo((int) Math.rint(values[i] * 65535));
        }
        assertThat(read[65535]).isEqualTo(65535);
    }

    @Test
    void pngRefusesOtherScores() {
        Path file = folder.resolve("map.png");
        for (double score : new double[] {-0.5, 1.5, Double.NaN}) {
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(() -> MapFiles.write(Tensor.of(new double[] {0, score}, 1, 2), file))
                    .withMessage("The map for " + file + " has the score " + score
                            + " at [0, 1], but a PNG file holds scores from 0 to 1. Write it as .tiff or .npy, or "
                            + "scale the scores to that range.");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void masksAreBlackAndWhite() throws IOException {
        Path file = folder.resolve("mask.png");
        boolean[] mask = new boolean[7 * 5];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = i % 3 == 0;
        }
        for (Tensor given : List.of(Tensor.of(mask, 7, 5), Tensor.of(ints(mask), 7, 5))) {
            MapFiles.writeMask(given, file);
            assertThat(ImageArrays.readMask(file).toBooleanArray()).isEqualTo(mask);
            assertThat(ImageArrays.readMap(file).toIntArray()).containsOnly(0, 255);
        }
        MapFiles.writeMask(Tensor.of(new float[] {0, 0.5f, 2}, 1, 3), file);
        assertThat(ImageArrays.readMask(file).toBooleanArray()).containsExactly(false, true, true);
    }

    private static int[] ints(boolean... values) {
        int[] ints = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ints[i] = values[i] ? 255 : 0;
        }
        return ints;
    }

    @Test
    void namesAndShapesThatAreRefused() {
        Tensor map = Tensor.of(new float[4], 2, 2);
        Path jpeg = folder.resolve("map.jpg");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> MapFiles.write(map, jpeg))
                .withMessage(jpeg + " does not name a format for maps. Use the extension .tiff, .tif, .npy or .png.");
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> MapFiles.writeMask(map, jpeg))
                .withMessage(jpeg + " does not name a format for masks. Use the extension .png.");
        Path file = folder.resolve("map.tiff");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> MapFiles.write(map.reshape(1, 2, 2), file))
                .withMessage("The array for " + file
                        + " has shape [1, 2, 2], but a file holds one image, [H, W]. Write each image to a separate "
                        + "file.");
    }

    @Test
    void aFileIsReplacedWhenTheNewOneIsComplete() throws IOException {
        Path file = folder.resolve("map.png");
        MapFiles.write(Tensor.of(new float[] {1}, 1, 1), file);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> MapFiles.write(Tensor.of(new float[] {2}, 1, 1), file));
        assertThat(ImageArrays.readMap(file).toIntArray()).containsExactly(65535);
        MapFiles.write(Tensor.of(new float[] {0}, 1, 1), file);
        assertThat(ImageArrays.readMap(file).toIntArray()).containsExactly(0);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(
                        () -> MapFiles.write(Tensor.of(new float[] {0}, 1, 1), folder.resolve("no/such/folder.tiff")));
    }
}
