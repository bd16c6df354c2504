package io.github.anometry.core.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Grouped keys against the keys themselves: one grouping after another with the same tables, near to each other and far apart. */
class KeyGroupingTest {
    private static IntUnaryOperator keys(Random random) {
        int base = random.nextInt();
        return switch (random.nextInt(6)) {
            case 0 -> i -> ScoreKeys.of((float) random.nextGaussian());
            case 1 -> i -> base;
            case 2 -> i -> base + random.nextInt(1 << 18);
            case 3 -> i -> random.nextBoolean() ? ScoreKeys.LOWEST : ScoreKeys.HIGHEST;
            case 4 -> i -> random.nextBoolean() ? Integer.MIN_VALUE : Integer.MAX_VALUE;
            default -> i -> random.nextInt();
        };
    }

    private static int[] sorted(List<int[]> arrays) {
        return arrays.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    }

    private static void assertHolds(GroupedKeys grouped, int[] expected, String description) {
        assertThat(grouped.size()).as(description).isEqualTo(expected.length);
        int[] found = new int[expected.length];
        int next = 0;
        int before = -1;
        for (int group = 0; group < grouped.groups(); group++) {
            assertThat(grouped.highOf(group)).as(description).isGreaterThan(before);
            assertThat(grouped.end(group)).as(description).isGreaterThan(grouped.start(group));
            assertThat(grouped.groupFrom(grouped.highOf(group))).as(description).isEqualTo(group);
            assertThat(grouped.groupFrom(before + 1)).as(description).isEqualTo(group);
            before = grouped.highOf(group);
            for (int i = grouped.start(group); i < grouped.end(group); i++) {
                int key = grouped.key(group, i);
                assertThat(GroupedKeys.high(key)).as(description).isEqualTo(before);
                found[next++] = key;
            }
        }
        Arrays.sort(found);
        assertThat(found).as(description).isEqualTo(expected);
    }

    @Test
    void holdsEachKeyInTheGroupOfItsTop() {
        KeyGrouping grouping = new KeyGrouping();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            List<int[]> arrays = new ArrayList<>();
            for (int array = random.nextInt(4); array >= 0; array--) {
                arrays.add(IntStream.range(0, random.nextInt(400))
                        .map(keys(random))
                        .toArray());
            }
            assertHolds(grouping.group(arrays), sorted(arrays), "seed " + seed);
        }
    }

    @Test
    void leavesKeysThatAreTooFarApartAsTheyAre() {
        KeyGrouping grouping = new KeyGrouping();
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            int[] keys = IntStream.range(0, 1 + random.nextInt(400))
                    .map(keys(random))
                    .toArray();
            int count = random.nextInt(keys.length + 1);
            int[] first = Arrays.copyOf(keys, count);
            long highs = Arrays.stream(first).map(GroupedKeys::high).distinct().count();
            GroupedKeys grouped = grouping.groupIfSmaller(keys, count);
            // 2 bytes a key and 6 a high half, or 4 a key.
            boolean saves = 2L * count + 6 * highs <= 4L * count;
            assertThat(grouped != null).as("seed " + seed).isEqualTo(saves);
            if (grouped != null) {
                assertHolds(grouped, sorted(List.of(first)), "seed " + seed);
            }
        }
    }
}
