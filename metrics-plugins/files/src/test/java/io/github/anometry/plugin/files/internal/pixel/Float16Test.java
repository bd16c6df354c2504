package io.github.anometry.plugin.files.internal.pixel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.anometry.plugin.files.testing.TestHalf;
import org.junit.jupiter.api.Test;

class Float16Test {
    @Test
    void everyHalfIsTheFloatOfItsDefinition() {
        for (int bits = 0; bits < 0x10000; bits++) {
            double expected = TestHalf.value((short) bits);
            double actual = Float16.toFloat((short) bits);
            assertThat(Double.compare(actual, expected)).as("half %x", bits).isZero();
        }
    }
}
