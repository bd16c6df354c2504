package io.github.anometry.core.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bag against an array that is sorted anew each time: however keys are distributed, and however short the arrays must be. */
class KeyBagTest {
    private static final String SORTS = "sorted as they come up to {0} keys, at most {1} keys in an array";

    /** Kinds of keys: all different, few, near to each other, tied, at the ends. */
    private static IntUnaryOperator keys(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> i -> ScoreKeys.of((float) random.nextGaussian());
            case 1 -> i -> ScoreKeys.of(random.nextFloat());
            case 2 -> i -> ScoreKeys.of(random.nextInt(256) / 255f);
            case 3 -> i -> ScoreKeys.of(random.nextInt(3) == 0 ? 0 : random.nextFloat());
            case 4 -> i -> 42;
            case 5 -> i -> (1 << 16) * 5 + random.nextInt(1 << 16);
            case 6 -> i -> random.nextBoolean() ? ScoreKeys.LOWEST : ScoreKeys.HIGHEST;
            default -> i -> Math.max(ScoreKeys.LOWEST, Math.min(random.nextInt(), ScoreKeys.HIGHEST));
        };
    }

    private static int[] add(KeyBag bag, int[] all, Random random) {
        int count = random.nextInt(8) == 0 ? 6000 + random.nextInt(9000) : random.nextInt(60);
        int[] more = new int[count];
        Arrays.setAll(more, keys(random));
        if (random.nextBoolean()) {
            bag.add(more);
        } else {
            bag.add(new KeyGrouping().group(List.of(more)));
        }
        return concatenated(all, more);
    }

    private static int[] concatenated(int[] first, int[] second) {
        int[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void assertHolds(SortedKeys sorted, int[] all, int partLimit, String description) {
        int[] expected = all.clone();
        Arrays.sort(expected);
        assertThat(sorted.size()).as(description).isEqualTo(expected.length);
        assertThat(sorted.parts()).as(description).allMatch(part -> part.length <= Math.max(64, partLimit));
        KeyCursor cursor = sorted.descend();
        SortedKeys.AscendingCursor ascending = sorted.ascending();
        for (int to = expected.length; to > 0; ) {
            int key = expected[to - 1];
            int from = to;
            while (from > 0 && expected[from - 1] == key) {
                from--;
            }
            assertThat(cursor.key()).as(description).isEqualTo(key);
            assertThat(cursor.pass(key)).as(description).isEqualTo(to - from);
            to = from;
        }
        assertThat(cursor.key()).as(description).isEqualTo(KeyCursor.END);
        int step = 1 + expected.length / 50;
        for (int rank = 0; rank < expected.length; rank += step) {
            int key = expected[rank];
            int lower = lowerBound(expected, key);
            assertThat(SortedKeys.at(List.of(sorted), rank)).as(description).isEqualTo(key);
            assertThat(sorted.below(key)).as(description).isEqualTo(lower);
            assertThat(ascending.below(key)).as(description).isEqualTo(lower);
        }
        assertThat(sorted.below(Integer.MIN_VALUE)).isZero();
    }

    private static int lowerBound(int[] ascending, int key) {
        int index = 0;
        while (index < ascending.length && ascending[index] < key) {
            index++;
        }
        return index;
    }

    @ParameterizedTest(name = SORTS)
    @CsvSource({"4096, 1073741824", "0, 1073741824", "64, 1000", "64, 64", "0, 8"})
    void givesAllThatWasAddedInOrder(int few, int partLimit) {
        KeySort sort = new KeySort(few, partLimit);
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            String description = "seed " + seed;
            KeyBag bag = new KeyBag(sort);
            int[] all = {};
            for (int step = 0; step < 8; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> assertHolds(bag.keys().inOrder(), all, partLimit, description);
                    case 1 -> {
                        KeyBag other = new KeyBag(sort);
                        int[] more = add(other, add(other, new int[0], random), random);
                        if (random.nextBoolean()) {
                            assertHolds(other.keys().inOrder(), more, partLimit, description);
                        }
                        bag.addAll(other);
                        all = concatenated(all, more);
                        assertHolds(other.keys().inOrder(), more, partLimit, description);
                    }
                    case 2 -> {
                        if (random.nextInt(4) == 0) {
                            bag.clear();
                            all = new int[0];
                        } else if (all.length < 5000) {
                            bag.addAll(bag);
                            all = concatenated(all, all);
                        }
                    }
                    default -> all = add(bag, all, random);
                }
                assertThat(bag.size()).as(description).isEqualTo(all.length);
            }
            SortedKeys read = bag.keys().inOrder();
            int[] before = all;
            add(bag, all, random);
            bag.keys().inOrder();
            assertHolds(read, before, partLimit, description);
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "7"})
    void forAnyNumberOfThreads(int threads) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            for (int seed = 0; seed < 8; seed++) {
                Random random = new Random(seed);
                IntUnaryOperator keys = keys(random);
                KeyBag bag = new KeyBag();
                int[] all = {};
                for (int chunk = 0; chunk < 6; chunk++) {
                    int[] more = new int[50_000 + random.nextInt(50_000)];
                    Arrays.setAll(more, keys);
                    bag.add(more);
                    all = concatenated(all, more);
                }
                SortedKeys sorted = pool.submit(() -> bag.keys().inOrder()).join();
                assertHolds(sorted, all, Integer.MAX_VALUE, "seed " + seed);
            }
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest(name = "{0} scores, of which most are tied: {1}")
    @CsvSource({"256, true", "2000, true", "400000, false"})
    void keysThatAreOnlyCountedAreSortedIfMostAreTied(int levels, boolean mostAreTied) {
        Random random = new Random(levels);
        KeyBag bag = new KeyBag();
        for (int chunk = 0; chunk < 8; chunk++) {
            int[] keys = new int[50_000];
            Arrays.setAll(keys, i -> ScoreKeys.of(random.nextInt(levels) / (float) levels));
            bag.add(keys);
        }
        Keys keys = bag.keys();
        keys.sortIfWorthIt();
        assertThat(keys.unsorted().size() == 0).isEqualTo(mostAreTied);
        assertThat(keys.sorted().size()).isEqualTo(mostAreTied ? keys.size() : 0);
        assertThat(bag.keys()).isSameAs(keys);
    }

    @ParameterizedTest
    @CsvSource({"256, 0.01", "5000, 0.2"})
    void tiesTakeLittleMemory(int levels, double bytesPerKey) {
        Random random = new Random(levels);
        int[] keys = new int[400_000];
        Arrays.setAll(keys, i -> ScoreKeys.of(random.nextInt(levels) / (float) levels));
        KeyBag bag = new KeyBag();
        bag.add(keys);
        SortedKeys sorted = bag.keys().inOrder();
        assertThat(sorted.parts()).isEmpty();
        assertThat(sorted.repeated().keys().length * 12.0 / keys.length).isLessThan(bytesPerKey);
    }
}
