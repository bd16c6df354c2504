package io.github.anometry.core.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

/** The sorted keys are those of {@link Arrays#sort(long[])}, on both sides of the length from which digits are counted. */
class RadixSortTest {
    private static final int[] LENGTHS = {0, 1, 2, 100, 4095, 4096, 4097, 10_000, 70_000};

    private static void assertSorts(String description, IntToLongFunction keyAt) {
        for (int length : LENGTHS) {
            long[] keys = new long[length];
            Arrays.setAll(keys, keyAt);
            long[] expected = keys.clone();
            Arrays.sort(expected);
            assertThat(RadixSort.sorted(keys))
                    .as("%s, %d keys", description, length)
                    .isEqualTo(expected);
        }
    }

    @Test
    void sortsAnyKeys() {
        Random random = new Random(1);
        assertSorts("random", i -> random.nextLong());
        assertSorts("positive", i -> random.nextLong() >>> 1);
        assertSorts("negative", i -> -1 - (random.nextLong() >>> 1));
        assertSorts("around zero", i -> random.nextInt(101) - 50);
        assertSorts(
                "scores and region sizes",
                i -> ((long) ScoreKeys.of((float) random.nextGaussian()) << Integer.SIZE) | random.nextInt(5000));
    }

    @Test
    void sortsKeysThatShareDigits() {
        Random random = new Random(2);
        assertSorts("all equal", i -> 42);
        assertSorts("all equal and negative", i -> -42);
        assertSorts("all the lowest", i -> Long.MIN_VALUE);
        assertSorts("few distinct", i -> random.nextInt(3) * 1_000_000_007_000_000_007L);
        assertSorts("lowest digit only", i -> random.nextInt(1 << 11));
        assertSorts("middle digit only", i -> random.nextLong(1 << 11) << 22);
        assertSorts("highest digit only", i -> random.nextLong(1 << 9) << 55);
        assertSorts("the two ends", i -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE);
    }

    @Test
    void sortsKeysThatAreInOrderAlready() {
        assertSorts("ascending", i -> i - 5000);
        assertSorts("descending", i -> 5000 - i);
        assertSorts("all but the last ascending", i -> i == 4096 ? -1 : i);
    }
}
