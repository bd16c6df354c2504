package io.github.anometry.api.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DirectionTest {
    @Test
    void aGainIsHowMuchBetterAValueIs() {
        assertThat(Direction.HIGHER_IS_BETTER.gain(0.75, 0.5)).isEqualTo(0.25);
        assertThat(Direction.LOWER_IS_BETTER.gain(0.75, 0.5)).isEqualTo(-0.25);
        assertThat(Direction.HIGHER_IS_BETTER.gain(Double.POSITIVE_INFINITY, 1)).isPositive();
        assertThat(Direction.NONE.gain(0.75, 0.5)).isNaN();
    }
}
