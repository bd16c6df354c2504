package io.github.anometry.core.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys counted at and between queries, against a search for each key: for any distribution, any rounds and any threads. */
class GapCountTest {
    private static final int LOWS = 1 << 16;

    private static IntUnaryOperator keys(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> i -> ScoreKeys.of((float) random.nextGaussian());
            case 1 -> i -> ScoreKeys.of(random.nextFloat());
            case 2 -> i -> ScoreKeys.of(random.nextInt(256) / 255f);
            case 3 -> i -> ScoreKeys.of(random.nextInt(3) == 0 ? 0 : random.nextFloat());
            case 4 -> i -> LOWS * 5 + random.nextInt(LOWS);
            case 5 -> i -> LOWS * 5 + (random.nextBoolean() ? LOWS - 1 - random.nextInt(3) : random.nextInt(3));
            case 6 -> i -> random.nextBoolean() ? ScoreKeys.LOWEST : ScoreKeys.HIGHEST;
            default -> i -> Math.max(ScoreKeys.LOWEST, Math.min(random.nextInt(), ScoreKeys.HIGHEST));
        };
    }

    private static int[] descending(IntStream queries) {
        int[] ascending = queries.distinct().sorted().toArray();
        return IntStream.range(0, ascending.length)
                .map(i -> ascending[ascending.length - 1 - i])
                .toArray();
    }

    /** Each array apart, as they come from updates. */
    private static List<GroupedKeys> grouped(List<int[]> keys) {
        return keys.stream()
                .map(array -> new KeyGrouping().group(List.of(array)))
                .toList();
    }

    private static void assertCounts(GapCount counted, int[] queries, List<int[]> keys, String description) {
        long[] at = new long[queries.length];
        long[] inGap = new long[queries.length + 1];
        int[] ascending = Arrays.stream(queries).sorted().toArray();
        for (int[] chunk : keys) {
            for (int key : chunk) {
                int found = Arrays.binarySearch(ascending, key);
                if (found >= 0) {
                    at[queries.length - 1 - found]++;
                } else {
                    inGap[queries.length - (-found - 1)]++;
                }
            }
        }
        assertThat(counted.at()).as(description).isEqualTo(at);
        assertThat(counted.inGap()).as(description).isEqualTo(inGap);
    }

    @ParameterizedTest(name = "up to {0} keys of a high searched for, at most {1} in a table")
    @CsvSource({"8192, 1073741824", "0, 1000", "0, 100", "1000000, 5000", "3, 100"})
    void areThoseOfASearchForEachKey(int few, int largest) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            IntUnaryOperator kind = keys(random);
            IntUnaryOperator kindOfQueries = random.nextInt(3) == 0 ? keys(random) : kind;
            int[] queries = descending(IntStream.range(0, random.nextInt(300)).map(kindOfQueries));
            GapCount counted = new GapCount(queries, few, largest);
            List<int[]> all = new ArrayList<>();
            for (int call = random.nextInt(3); call >= 0; call--) {
                List<int[]> more = new ArrayList<>();
                for (int chunk = random.nextInt(5); chunk > 0; chunk--) {
                    more.add(IntStream.range(0, random.nextInt(1500)).map(kind).toArray());
                }
                counted.add(grouped(more));
                all.addAll(more);
            }
            assertCounts(counted, queries, all, "seed " + seed);
        }
    }

    @ParameterizedTest(name = "every {0}th of a high''s keys is a query")
    @CsvSource({"1", "2", "3", "65535"})
    void queriesMayStandSideBySide(int step) {
        int lowest = 7 * LOWS;
        int[] queries = descending(
                IntStream.range(0, LOWS).filter(low -> low % step == 0).map(low -> lowest + low));
        Random random = new Random(step);
        List<int[]> keys = List.of(
                IntStream.range(0, 200_000)
                        .map(i -> lowest - 5 + random.nextInt(LOWS + 10))
                        .toArray(),
                new int[] {lowest, lowest + LOWS - 1, lowest - 1, lowest + LOWS});
        GapCount counted = new GapCount(queries);
        counted.add(grouped(keys));
        assertCounts(counted, queries, keys, "step " + step);
    }

    @ParameterizedTest(name = "{0} threads")
    @CsvSource({"1", "2", "3", "8"})
    void forAnyNumberOfThreads(int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            for (int seed = 0; seed < 16; seed++) {
                Random random = new Random(seed);
                IntUnaryOperator kind = keys(random);
                int[] queries = descending(IntStream.range(0, 5000).map(kind));
                List<int[]> keys = new ArrayList<>();
                for (int chunk = 0; chunk < 6; chunk++) {
                    keys.add(IntStream.range(0, 50_000 + random.nextInt(50_000))
                            .map(kind)
                            .toArray());
                }
                GapCount counted = new GapCount(queries);
                pool.submit(() -> counted.add(grouped(keys))).join();
                assertCounts(counted, queries, keys, "seed " + seed);
            }
        } finally {
            pool.shutdown();
        }
    }
}
