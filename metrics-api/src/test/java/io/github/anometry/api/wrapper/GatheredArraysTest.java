package io.github.anometry.api.wrapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.github.anometry.api.metric.MetricInputException;
import org.junit.jupiter.api.Test;

class GatheredArraysTest {
    @Test
    void joinsInTheOrderInWhichArraysCame() {
        GatheredArrays<double[]> doubles = GatheredArrays.ofDoubles();
        doubles.add(new double[] {1, 2});
        doubles.add(new double[0]);
        doubles.add(new double[] {3});
        assertThat(doubles.join()).containsExactly(1, 2, 3);

        GatheredArrays<float[]> floats = GatheredArrays.ofFloats();
        floats.add(new float[] {1});
        assertThat(floats.join()).containsExactly(1);

        GatheredArrays<int[]> ints = GatheredArrays.ofInts();
        ints.add(new int[] {4, 5});
        assertThat(ints.join()).containsExactly(4, 5);

        GatheredArrays<long[]> longs = GatheredArrays.ofLongs();
        assertThat(longs.join()).isEmpty();

        GatheredArrays<boolean[]> booleans = GatheredArrays.ofBooleans();
        booleans.add(new boolean[] {true});
        booleans.add(new boolean[] {false, true});
        assertThat(booleans.join()).containsExactly(true, false, true);
    }

    @Test
    void givesAnArrayOfTheCallersOwn() {
        GatheredArrays<int[]> ints = GatheredArrays.ofInts();
        ints.add(new int[] {2, 1});
        ints.join()[0] = 9;
        assertThat(ints.join()).containsExactly(2, 1);
    }

    @Test
    void takesInAnotherAndForgets() {
        GatheredArrays<int[]> mine = GatheredArrays.ofInts();
        GatheredArrays<int[]> others = GatheredArrays.ofInts();
        mine.add(new int[] {1});
        others.add(new int[] {2});
        mine.addAll(others);
        others.add(new int[] {3});
        assertThat(mine.join()).containsExactly(1, 2);
        mine.clear();
        assertThat(mine.join()).isEmpty();
        assertThat(others.join()).containsExactly(2, 3);
    }

    @Test
    void moreThanAnArrayHoldsIsAnError() {
        GatheredArrays<boolean[]> booleans = GatheredArrays.ofBooleans();
        boolean[] large = new boolean[1 << 28];
        for (int i = 0; i < 8; i++) {
            booleans.add(large);
        }
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(booleans::join);
    }

    @Test
    void elementsPairUp() {
        assertThatNoException().isThrownBy(() -> Elements.requireSameSize("score", 3, "target", 3));
        assertThatExceptionOfType(MetricInputException.class)
                .isThrownBy(() -> Elements.requireSameSize("score", 3, "target", 4))
                .withMessage(
                        "4 elements, but 3 in argument 'score', in argument 'target'. The elements of all arguments "
                                + "belong together one by one. Name fields of one shape.");
    }
}
