package io.github.anometry.plugin.files.internal.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.anometry.api.data.ByteSource;
import io.github.anometry.api.error.DataException;
import io.github.anometry.plugin.files.testing.TestNpy;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A million random changes to the header of an NPY file: each gives an array of the size of the file, or a message. */
final class NpyHeaderFuzzTest {
    private static final int MUTATIONS = 1_000_000;
    private static final byte[] LIKELY =
            "0123456789-(),'{}:<>|=!fiubOSTrueFals \n\\xL".getBytes(StandardCharsets.US_ASCII);

    private static List<byte[]> originals() {
        double[] values = new double[12];
        Arrays.setAll(values, i -> i * 0.5);
        return List.of(
                TestNpy.floats("(3, 4)", values),
                TestNpy.floats("(12,)", values),
                TestNpy.concat(
                        TestNpy.header(2, TestNpy.dictionary(">f8", true, "(1, 3, 4)")), TestNpy.data(">f8", values)),
                TestNpy.concat(
                        TestNpy.header(3, TestNpy.dictionary("|u1", false, "(2, 3, 2)")), TestNpy.data("|u1", values)));
    }

    private record InMemory(byte[] bytes) implements ByteSource {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long position, ByteBuffer target) throws IOException {
            if (position + target.remaining() > bytes.length) {
                throw new EOFException();
            }
            target.put(bytes, (int) position, target.remaining());
        }

        @Override
        public void close() {}
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = random.nextInt(20) == 0
                ? Arrays.copyOf(original, random.nextInt(original.length + 5))
                : original.clone();
        for (int changes = random.nextInt(4); changes >= 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(Math.min(bytes.length, 80));
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] = bytes[random.nextInt(bytes.length)];
                default -> bytes[at] = LIKELY[random.nextInt(LIKELY.length)];
            }
        }
        return bytes;
    }

    @Test
    void givesAnArrayOrAMessage() throws IOException {
        Random random = new Random(1_000_000);
        List<byte[]> originals = originals();
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] bytes = mutated(originals.get(i % originals.size()), random);
            try {
                NpyArray array = NpyArray.read("maps.npy", new InMemory(bytes), 0);
                assertThat(array.read().size()).isBetween(1, bytes.length);
                read++;
            } catch (DataException refused) {
                assertThat(refused).hasMessageStartingWith("maps.npy");
            } catch (RuntimeException | Error other) {
                fail(Arrays.toString(bytes), other);
            }
        }
        assertThat(read).isBetween(MUTATIONS / 100, MUTATIONS / 2);
    }
}
