package io.github.anometry.core.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantileTest {
    private static final double[] ONE = {2.041};
    private static final double[] TWO = {-2.556, 0.418};
    private static final double[] FOUR = {-2.02, -0.568, -0.453, -0.216};
    private static final double[] SEVEN = {-0.865, -0.668, -0.353, -0.281, -0.232, 0.226, 3.323};
    private static final double[] TEN = {-1.055, -0.505, -0.391, -0.239, -0.2, 0.024, 0.482, 0.545, 0.958, 1.546};

    /** What {@code numpy.quantile(values, share)} of NumPy 2.4 gives. */
    static Stream<Arguments> numpy() {
        return Stream.of(
                Arguments.of(ONE, 0, 2.041),
                Arguments.of(ONE, 0.025, 2.041),
                Arguments.of(ONE, 1, 2.041),
                Arguments.of(TWO, 0, -2.556),
                Arguments.of(TWO, 0.025, -2.48165),
                Arguments.of(TWO, 0.3, -1.6638000000000002),
                Arguments.of(TWO, 0.5, -1.0690000000000002),
                Arguments.of(TWO, 0.62, -0.7121200000000001),
                Arguments.of(TWO, 0.975, 0.3436499999999999),
                Arguments.of(TWO, 1, 0.418),
                Arguments.of(FOUR, 0.025, -1.9111),
                Arguments.of(FOUR, 0.3, -0.7132000000000001),
                Arguments.of(FOUR, 0.5, -0.5105),
                Arguments.of(FOUR, 0.62, -0.4691),
                Arguments.of(FOUR, 0.975, -0.23377500000000004),
                Arguments.of(SEVEN, 0.025, -0.83545),
                Arguments.of(SEVEN, 0.3, -0.41600000000000004),
                Arguments.of(SEVEN, 0.5, -0.281),
                Arguments.of(SEVEN, 0.62, -0.24572000000000002),
                Arguments.of(SEVEN, 0.975, 2.858449999999999),
                Arguments.of(TEN, 0, -1.055),
                Arguments.of(TEN, 0.025, -0.9312499999999999),
                Arguments.of(TEN, 0.3, -0.2846),
                Arguments.of(TEN, 0.5, -0.088),
                Arguments.of(TEN, 0.62, 0.28964),
                Arguments.of(TEN, 0.975, 1.4137000000000002),
                Arguments.of(TEN, 1, 1.546));
    }

    @ParameterizedTest
    @MethodSource("numpy")
    void quantilesAreThoseOfNumpyToTheLastBit(double[] sorted, double share, double expected) {
        assertThat(Quantile.linear(sorted, share)).isEqualTo(expected);
    }
}
