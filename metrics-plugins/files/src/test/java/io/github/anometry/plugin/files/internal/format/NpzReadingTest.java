package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.github.anometry.api.data.DataFile;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.ImageArrays;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Peculiarities of the zip archive around arrays. */
class NpzReadingTest {
    private static final String DIRECTORY = "PK\u0001\u0002";

    @TempDir
    Path folder;

    private Path write(byte[] bytes) {
        return TestNpy.write(folder, "maps.npz", bytes);
    }

    private void assertRefused(byte[] bytes, String message) {
        Path file = write(bytes);
        assertThatThrownBy(() -> ImageArrays.readMap(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file + message);
    }

    /** Both places where a zip file stores the name, the method or the flags of its only entry. */
    private static byte[] patched(byte[] zip, int inEntry, int inDirectory, int value) {
        byte[] bytes = zip.clone();
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(DIRECTORY);
        bytes[inEntry] = (byte) value;
        bytes[directory + inDirectory] = (byte) value;
        return bytes;
    }

    private static byte[] one() {
        return TestNpy.npz(false, Map.of("a", TestNpy.floats("(1, 1)", 1)));
    }

    @ParameterizedTest
    @CsvSource({"12, bzip2", "14, LZMA", "93, Zstandard", "9, Deflate64"})
    void namesMethodsThatAreNotRead(int method, String name) {
        assertRefused(
                patched(one(), 8, 10, method),
                " is compressed by zip method " + method + " (" + name + "); only stored and deflated arrays are "
                        + "supported. Save it again with numpy.savez_compressed(path, maps=array).");
    }

    @Test
    void namesEncryption() {
        assertRefused(
                patched(one(), 6, 8, 1),
                " is encrypted; only stored and deflated arrays are supported. Save it again with "
                        + "numpy.savez_compressed(path, maps=array).");
    }

    /** Also a zip file, whose numbers are in files without names. */
    @Test
    void namesPyTorch() {
        byte[] zip = TestNpy.zip(
                TestNpy.entry("pred/data.pkl", new byte[9], false), TestNpy.entry("pred/data/0", new byte[16], false));
        Path file = TestNpy.write(folder, "pred.pt", zip);
        assertThatThrownBy(() -> ImageArrays.readMap(file))
                .isInstanceOf(DataException.class)
                .hasMessage(file
                        + " is a PyTorch file, which is not read because loading it may run code. Save its array as"
                        + " NPY, in Python: numpy.save('" + folder.resolve("pred.npy") + "', torch.load('" + file
                        + "')['anomaly_maps'].cpu().numpy()), with the key of the array.");
    }

    /** Writers that append leave the old array in place. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofArraysOfOneNameTheLastCounts(boolean deflated) {
        byte[] zip = TestNpy.zip(
                TestNpy.entry("maps.npy", TestNpy.floats("(1, 2)", 1, 2), deflated),
                TestNpy.entry("mops.npy", TestNpy.floats("(3, 1)", 3, 4, 5), deflated));
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("mops.npy", "maps.npy");
        Path file = write(text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ImageArrays.readMap(file).toFloatArray()).containsExactly(3, 4, 5);
    }

    /** As in archives beyond 4 GiB: 64-bit numbers, in an extra field of the entry and at the end. */
    private static byte[] wide(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int directory = bytes.getInt(end + 16);
        int nameEnd = directory + 46 + bytes.getShort(directory + 28);
        ByteBuffer wide = ByteBuffer.allocate(zip.length + 28 + 56 + 20).order(ByteOrder.LITTLE_ENDIAN);
        wide.put(zip, 0, nameEnd);
        wide.putShort((short) 1).putShort((short) 24);
        wide.putLong(bytes.getInt(directory + 24)).putLong(bytes.getInt(directory + 20));
        wide.putLong(bytes.getInt(directory + 42));
        wide.putInt(directory + 20, -1).putInt(directory + 24, -1).putInt(directory + 42, -1);
        wide.putShort(directory + 30, (short) 28);
        int wideEnd = wide.position();
        wide.putInt(0x06064b50).putLong(44).putInt(0).putLong(0).putLong(1).putLong(1);
        wide.putLong(wideEnd - directory).putLong(directory);
        wide.putInt(0x07064b50).putInt(0).putLong(wideEnd).putInt(1);
        wide.put(zip, end, 22);
        wide.putShort(wide.position() - 12, (short) -1);
        wide.putInt(wide.position() - 10, -1).putInt(wide.position() - 6, -1);
        return wide.array();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsArchivesOfOtherForms(boolean deflated) {
        byte[] zip = TestNpy.npz(deflated, Map.of("a", TestNpy.floats("(1, 2)", 3, 4)));
        byte[] comment = zip.clone();
        comment[zip.length - 2] = 3;
        List<byte[]> forms = List.of(
                wide(zip),
                TestNpy.concat(comment, new byte[] {'a', 'b', 'c'}),
                TestNpy.concat(zip, new byte[100]),
                TestNpy.concat(TestNpy.npz(deflated, Map.of("a", TestNpy.floats("(1, 1)", 9))), zip));
        for (byte[] form : forms) {
            assertThat(ImageArrays.readMap(write(form)).toFloatArray()).containsExactly(3, 4);
        }
    }

    /** The header of a large array is parsed first; its elements count only if all of them are intact. */
    @Test
    void thePartOfAnArrayIsNotReadIfAnotherOneIsDamaged() {
        double[] values = new double[100_000];
        byte[] zip = TestNpy.npz(false, Map.of("maps", TestNpy.floats("(1000, 10, 10)", values)));
        zip[zip.length - 1_000] ^= 1;
        Path file = write(zip);
        try (ArrayFile array = ArrayFile.open(new ArrayLocation(DataFile.of(file), null), ArrayRole.MAPS)) {
            assertThat(array.imageShape()).containsExactly(1000, 10, 10);
            assertThatThrownBy(() -> array.image(0))
                    .isInstanceOf(DataException.class)
                    .hasMessage(file + "[maps] is damaged: its size or check sum does not match the archive. Copy or "
                            + "write it again.");
        }
    }

    @Test
    void everyArrayInEveryArchive() {
        for (String type : List.of("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1")) {
            double[] values = new double[2 * 3 * 5];
            Arrays.setAll(values, i -> type.equals("b1") ? i % 2 : type.startsWith("f") ? i / 4.0 : i);
            for (String order : List.of("<", ">")) {
                for (boolean fortran : new boolean[] {false, true}) {
                    double[] stored = fortran ? fortran(values) : values;
                    for (int version = 1; version <= 3; version++) {
                        byte[] npy = TestNpy.concat(
                                TestNpy.header(version, TestNpy.dictionary(order + type, fortran, "(2, 3, 5)")),
                                TestNpy.data(order + type, stored));
                        for (byte[] bytes : List.of(
                                npy, TestNpy.npz(false, Map.of("a", npy)), TestNpy.npz(true, Map.of("a", npy)))) {
                            if (!Arrays.equals(ImageArrays.readMap(write(bytes)).toDoubleArray(), values)) {
                                fail(order + type + ", " + fortran + ", version " + version);
                            }
                        }
                    }
                }
            }
        }
    }

    /** Of shape [2, 3, 5]. */
    private static double[] fortran(double[] values) {
        double[] fortran = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            fortran[i / 15 + 2 * (i / 5 % 3) + 6 * (i % 5)] = values[i];
        }
        return fortran;
    }

    @Test
    void damagedFiles() {
        double[] values = new double[20_000];
        Random random = new Random(8);
        Arrays.setAll(values, i -> random.nextInt(100));
        byte[] npy = TestNpy.floats("(100, 200)", values);
        List<String> silent = new ArrayList<>();
        int refused = 0;
        for (boolean deflated : new boolean[] {false, true}) {
            byte[] right = TestNpy.npz(deflated, Map.of("maps", npy));
            int directory = new String(right, StandardCharsets.ISO_8859_1).indexOf(DIRECTORY);
            for (int round = 0; round < 400; round++) {
                byte[] damaged = right.clone();
                // more often at both ends, where the headers are
                int at = round % 2 == 0 ? random.nextInt(right.length) : random.nextInt(120);
                at = round % 4 == 1 ? right.length - 1 - at : at;
                switch (round % 10) {
                    case 0 -> Arrays.fill(damaged, Math.min(at, directory), directory, (byte) 0);
                    case 2 -> damaged = Arrays.copyOf(damaged, at);
                    default -> damaged[at] ^= (byte) (1 << random.nextInt(8));
                }
                try {
                    if (!Arrays.equals(ImageArrays.readMap(write(damaged)).toDoubleArray(), values)) {
                        silent.add("byte " + at + ", round " + round);
                    }
                } catch (DataException e) {
                    refused++;
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(refused).isGreaterThan(400);
    }
}
