package io.github.anometry.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathOrderTest {
    @Test
    void numbersAreOrderedByTheirValue() {
        List<String> ordered = List.of(
                "",
                "a",
                "a.npy[0]",
                "a.npy[2]",
                "a.npy[10]",
                "a.npy[100]",
                "a1/b",
                "a1/b2",
                "a01/b3",
                "a2/b1",
                "b/000.png",
                "b/00.png",
                "b/0.png",
                "b/007.png",
                "b/7.png",
                "b/99999999999999999999999.png");
        for (int seed = 0; seed < 100; seed++) {
            List<String> shuffled = new ArrayList<>(ordered);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.sort(PathOrder.NATURAL);
            assertThat(shuffled).containsExactlyInAnyOrderElementsOf(ordered);
            assertThat(shuffled.indexOf("a.npy[2]")).isLessThan(shuffled.indexOf("a.npy[10]"));
            assertThat(shuffled.indexOf("a.npy[10]")).isLessThan(shuffled.indexOf("a.npy[100]"));
            assertThat(shuffled.indexOf("a1/b2")).isLessThan(shuffled.indexOf("a01/b3"));
            assertThat(shuffled.indexOf("b/007.png")).isLessThan(shuffled.indexOf("b/99999999999999999999999.png"));
        }
    }

    @Test
    void onlyEqualPathsAreEqual() {
        assertThat(PathOrder.NATURAL.compare("a/07", "a/7")).isNotZero();
        assertThat(PathOrder.NATURAL.compare("a/7", "a/07")).isEqualTo(-PathOrder.NATURAL.compare("a/07", "a/7"));
        assertThat(PathOrder.NATURAL.compare("a/7", "a/7")).isZero();
    }
}
