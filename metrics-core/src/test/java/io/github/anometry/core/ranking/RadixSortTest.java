package io.github.anometry.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** The sorted keys are those of {@link Arrays#sort(int[])}, on both sides of the length from which digits are counted. */
class RadixSortTest {
    private static final int[] LENGTHS = {0, 1, 2, 100, 4095, 4096, 4097, 10_000, 70_000};

    private static void assertSorts(String description, IntUnaryOperator keyAt) {
        for (int length : LENGTHS) {
            int[] keys = new int[length];
            Arrays.setAll(keys, keyAt);
            int[] expected = keys.clone();
            Arrays.sort(expected);
            assertThat(RadixSort.sorted(keys, length))
                    .as("%s, %d keys", description, length)
                    .isEqualTo(expected);
        }
    }

    @Test
    void sortsAnyKeys() {
        Random random = new Random(1);
        assertSorts("random", i -> random.nextInt());
        assertSorts("positive", i -> random.nextInt(Integer.MAX_VALUE));
        assertSorts("negative", i -> -1 - random.nextInt(Integer.MAX_VALUE));
        assertSorts("around zero", i -> random.nextInt(101) - 50);
        assertSorts("scores", i -> ScoreKeys.of((float) random.nextGaussian()));
    }

    @Test
    void sortsKeysThatShareDigits() {
        Random random = new Random(2);
        assertSorts("all equal", i -> 42);
        assertSorts("all equal and negative", i -> -42);
        assertSorts("all the lowest", i -> Integer.MIN_VALUE);
        assertSorts("few distinct", i -> random.nextInt(3) * 1_000_000_007);
        assertSorts("lowest digit only", i -> random.nextInt(1 << 11));
        assertSorts("middle digit only", i -> random.nextInt(1 << 11) << 11);
        assertSorts("highest digit only", i -> random.nextInt(1 << 10) << 22);
        assertSorts("the two ends", i -> random.nextBoolean() ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    }

    @Test
    void sortsKeysThatAreInOrderAlready() {
        assertSorts("ascending", i -> i - 5000);
        assertSorts("descending", i -> 5000 - i);
        assertSorts("all but the last ascending", i -> i == 4096 ? -1 : i);
    }

    @Test
    void takesTheFirstKeysOnly() {
        Random random = new Random(3);
        for (int length : LENGTHS) {
            int[] roomy = random.ints(length + 7L).toArray();
            int[] expected = Arrays.copyOf(roomy, length);
            Arrays.sort(expected);
            assertThat(RadixSort.sorted(roomy, length)).as("%d keys", length).isEqualTo(expected);
        }
    }
}
