package io.github.anometry.core.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.anometry.api.error.DataException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A bag against a list that is sorted anew each time. */
class LongBagTest {
    private static final String TOO_MANY =
            "More than 2147483639 scores of one class do not fit into one metric. Evaluate the data in parts.";

    @Test
    void aBagGivesAllThatWasAddedInOrder() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LongBag bag = new LongBag();
            List<Long> expected = new ArrayList<>();
            for (int step = 0; step < 12; step++) {
                int count = random.nextInt(10) == 0 ? 9000 : random.nextInt(40);
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
        LongBag longs = new LongBag();
        longs.reserve(2);
        longs.add(2);
        longs.add(1);
        longs.addAll(longs);
        assertThat(longs.sorted()).containsExactly(1, 1, 2, 2);
    }

    @Test
    void moreThanAnArrayHoldsIsRefusedBeforeAnythingIsAdded() {
        LongBag longs = new LongBag();
        longs.reserve(1);
        longs.add(5);
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> longs.reserve(Integer.MAX_VALUE))
                .withMessage(TOO_MANY);
        assertThat(longs.sorted()).containsExactly(5);
    }
}
