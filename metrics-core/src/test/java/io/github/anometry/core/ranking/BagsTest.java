package io.github.anometry.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.DataException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Bags against a list that is sorted anew each time. */
class BagsTest {
    private static final String TOO_MANY =
            "More than 2147483639 scores of one class do not fit into one metric. Evaluate the data in parts.";

    @Test
    void anIntBagGivesAllThatWasAddedInOrder() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            IntBag bag = new IntBag();
            List<Integer> expected = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> assertThat(bag.sorted()).as("seed %d", seed).isEqualTo(sorted(expected));
                    case 1 -> {
                        IntBag other = new IntBag();
                        List<Integer> more = add(other, random);
                        bag.addAll(other);
                        expected.addAll(more);
                        assertThat(other.sorted()).as("seed %d", seed).isEqualTo(sorted(more));
                    }
                    case 2 -> {
                        if (random.nextInt(5) == 0) {
                            bag.clear();
                            expected.clear();
                        }
                    }
                    default -> expected.addAll(add(bag, random));
                }
                assertThat(bag.size()).as("seed %d", seed).isEqualTo(expected.size());
            }
            assertThat(bag.sorted()).as("seed %d", seed).isEqualTo(sorted(expected));
        }
    }

    private static List<Integer> add(IntBag bag, Random random) {
        int count = random.nextInt(20) == 0 ? 5000 : random.nextInt(40);
        List<Integer> added = new ArrayList<>();
        bag.reserve(count);
        for (int i = 0; i < count; i++) {
            added.add(random.nextBoolean() ? random.nextInt() : random.nextInt(5));
            bag.add(added.get(i));
        }
        return added;
    }

    private static int[] sorted(List<Integer> values) {
        int[] sorted = values.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    @Test
    void aLongBagGivesAllThatWasAddedInOrder() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LongBag bag = new LongBag();
            List<Long> expected = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                int count = random.nextInt(40);
                LongBag into = random.nextBoolean() ? bag : new LongBag();
                into.reserve(count);
                for (int i = 0; i < count; i++) {
                    long value = random.nextBoolean() ? random.nextLong() : random.nextInt(5);
                    into.add(value);
                    expected.add(value);
                }
                if (into != bag) {
                    bag.addAll(into);
                    assertThat(into.size()).isEqualTo(count);
                }
                assertThat(bag.size()).as("seed %d", seed).isEqualTo(expected.size());
                if (random.nextBoolean()) {
                    Collections.sort(expected);
                    assertThat(bag.sorted())
                            .as("seed %d", seed)
                            .isEqualTo(
                                    expected.stream().mapToLong(Long::longValue).toArray());
                }
                if (random.nextInt(15) == 0) {
                    bag.clear();
                    expected.clear();
                }
            }
        }
    }

    @Test
    void aBagTakesItselfInAsACopy() {
        IntBag ints = new IntBag();
        ints.reserve(2);
        ints.add(2);
        ints.add(1);
        ints.addAll(ints);
        assertThat(ints.sorted()).containsExactly(1, 1, 2, 2);
        LongBag longs = new LongBag();
        longs.reserve(2);
        longs.add(2);
        longs.add(1);
        longs.addAll(longs);
        assertThat(longs.sorted()).containsExactly(1, 1, 2, 2);
    }

    @Test
    void whatWasReadStaysWhenMoreIsAdded() {
        IntBag bag = new IntBag();
        bag.reserve(1);
        bag.add(7);
        int[] read = bag.sorted();
        bag.reserve(1);
        bag.add(3);
        assertThat(bag.sorted()).containsExactly(3, 7);
        assertThat(read).containsExactly(7);
    }

    @Test
    void moreThanAnArrayHoldsIsRefusedBeforeAnythingIsAdded() {
        IntBag ints = new IntBag();
        ints.reserve(1);
        ints.add(5);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> ints.reserve(Integer.MAX_VALUE))
                .withMessage(TOO_MANY);
        assertThat(ints.sorted()).containsExactly(5);
        LongBag longs = new LongBag();
        longs.reserve(1);
        longs.add(5);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> longs.reserve(Integer.MAX_VALUE))
                .withMessage(TOO_MANY);
        assertThat(longs.sorted()).containsExactly(5);
    }
}
