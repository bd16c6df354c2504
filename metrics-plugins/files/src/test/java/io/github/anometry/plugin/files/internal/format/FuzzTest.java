package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.ImageArrays;
import io.github.anometry.plugin.files.testing.TestBmp;
import io.github.anometry.plugin.files.testing.TestGif;
import io.github.anometry.plugin.files.testing.TestNpy;
import io.github.anometry.plugin.files.testing.TestPng;
import io.github.anometry.plugin.files.testing.TestTiff;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files give an array or a message, but nothing else. */
class FuzzTest {
    private static final int ROUNDS = 1_000;

    @TempDir
    Path folder;

    private static List<byte[]> seeds() {
        double[] values = new double[6 * 7];
        Arrays.setAll(values, i -> i * 0.5);
        double[] wholes = new double[6 * 7];
        Arrays.setAll(wholes, i -> i);
        int[] pixels = new int[6 * 7];
        Arrays.setAll(pixels, i -> i % 4);
        byte[] npy = TestNpy.floats("(6, 7)", values);
        return List.of(
                npy,
                TestNpy.concat(
                        TestNpy.header(2, TestNpy.dictionary(">f8", true, "(1, 6, 7)")), TestNpy.data(">f8", values)),
                TestNpy.npz(true, Map.of("a", npy)),
                TestNpy.npz(false, Map.of("a", npy)),
                new TestTiff(6, 7, "f4", values).rowsPerStrip(2).bytes(),
                new TestTiff(6, 7, "f2", values)
                        .tiles(16, 16)
                        .compression(TestTiff.DEFLATE)
                        .bytes(),
                new TestTiff(6, 7, "u2", wholes)
                        .bigEndian()
                        .compression(TestTiff.PACK_BITS)
                        .predictor(2)
                        .bytes(),
                new TestTiff(2, 7, "u1", wholes)
                        .samples(3)
                        .compression(TestTiff.DEFLATE)
                        .bytes(),
                new TestTiff(6, 7, "f4", values)
                        .compression(TestTiff.LZW)
                        .predictor(3)
                        .rowsPerStrip(4)
                        .bytes(),
                new TestTiff(6, 7, "u1", wholes).oldLzw().bytes(),
                new TestTiff(2, 7, "u1", wholes)
                        .samples(3)
                        .planar()
                        .tiles(16, 16)
                        .compression(TestTiff.LZW)
                        .bytes(),
                new TestBmp(6, 7, 4, pixels).palette(0, 1, 2, 3).compression(2).bytes(),
                new TestBmp(6, 7, 24, pixels).bytes(),
                new TestGif(6, 7, 2, 0, 1, 2, 3).frame(true, pixels).bytes(),
                TestPng.file(
                        TestPng.header(6, 7, 4, TestPng.GREY, 1),
                        TestPng.chunk("IDAT", TestPng.deflate(TestPng.interlaced(6, 7, 4, 1, pixels))),
                        TestPng.chunk("IEND")),
                TestPng.image(6, 7, 16, TestPng.GREY, pixels),
                TestPng.palette(6, 7, 4, new byte[12], pixels));
    }

    @Test
    void mutationsGiveAnArrayOrAMessage() {
        Random random = new Random(20_000);
        int read = 0;
        int refused = 0;
        for (byte[] seed : seeds()) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = mutate(seed, random);
                Path file = TestNpy.write(folder, "fuzz", bytes);
                for (boolean asMask : new boolean[] {false, true}) {
                    try {
                        var tensor = asMask ? ImageArrays.readMask(file) : ImageArrays.readMap(file);
                        assertThat(tensor.size()).isPositive();
                        read++;
                    } catch (DataException e) {
                        assertThat(e).hasMessageStartingWith(file.toString());
                        refused++;
                    } catch (RuntimeException | Error e) {
                        fail(Arrays.toString(bytes), e);
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(1_000);
        assertThat(refused).isGreaterThan(10_000);
    }

    private static byte[] mutate(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        switch (random.nextInt(6)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                int at = random.nextInt(bytes.length - 4);
                Arrays.fill(bytes, at, at + 4, (byte) (random.nextBoolean() ? 0xFF : 0x7F));
            }
            default -> {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return isPng(bytes) ? withCheckSums(bytes) : bytes;
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 8 && bytes[1] == 'P' && bytes[2] == 'N';
    }

    /** So that the decoder sees the damage, and not only the check sum. */
    private static byte[] withCheckSums(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int at = 8;
        while (at + 12 <= bytes.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                break;
            }
            CRC32 sum = new CRC32();
            sum.update(bytes, at + 4, length + 4);
            buffer.putInt(at + 8 + length, (int) sum.getValue());
            at += length + 12;
        }
        return bytes;
    }
}
