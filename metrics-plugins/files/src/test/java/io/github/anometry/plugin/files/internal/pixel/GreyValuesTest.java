package io.github.anometry.plugin.files.internal.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GreyValuesTest {
    /** Bytes are counted eight at a time; numbers one by one. */
    @Test
    void bytesAreCountedAsNumbersAre() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[1 + random.nextInt(70)];
            int values = 1 + random.nextInt(40);
            int from = random.nextInt(250);
            for (int i = 0; i < bytes.length; i++) {
                boolean continues = i > 0 && random.nextInt(10) > 0;
                bytes[i] =
                        continues ? bytes[i - 1] : (byte) (random.nextInt(3) == 0 ? 0 : from + random.nextInt(values));
            }
            GreyValues counted = new GreyValues();
            counted.addBytes(bytes, bytes.length);
            GreyValues expected = new GreyValues();
            for (byte value : bytes) {
                expected.add(value & 0xFF);
            }
            assertThat(counted.areSoft()).isEqualTo(expected.areSoft()).isEqualTo(isSoft(bytes));
            assertThat(counted.areScores()).isEqualTo(expected.areScores());
        }
    }

    private static boolean isSoft(byte... bytes) {
        int[] values = IntStream.range(0, bytes.length)
                .map(i -> bytes[i] & 0xFF)
                .filter(value -> value > 0)
                .distinct()
                .toArray();
        return values.length > 1 && Arrays.stream(values).max().orElseThrow() > 32;
    }
}
