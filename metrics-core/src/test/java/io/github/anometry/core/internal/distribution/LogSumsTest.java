package io.github.anometry.core.internal.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums in 128 bits are those of big integers. */
class LogSumsTest {
    @Test
    void sumsAreExact() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            LogSums sums = new LogSums(3);
            LogSums others = new LogSums(3);
            BigInteger sum = BigInteger.ZERO;
            BigInteger squares = BigInteger.ZERO;
            int count = 2 + random.nextInt(50);
            for (int i = 0; i < count; i++) {
                long units = LogSums.units((float) Math.pow(10, 70 * random.nextDouble() - 35));
                (random.nextBoolean() ? sums : others).add(1, units);
                sum = sum.add(BigInteger.valueOf(units));
                squares = squares.add(BigInteger.valueOf(units).pow(2));
            }
            sums.add(others);
            BigInteger n = BigInteger.valueOf(count);
            BigDecimal spread = new BigDecimal(squares.multiply(n).subtract(sum.pow(2)));
            double expected = Math.sqrt(spread.doubleValue() / (count * (count - 1.0))) * 0x1p-40;
            assertThat(sums.mean(1, count)).isEqualTo(sum.doubleValue() / count * 0x1p-40);
            assertThat(sums.deviation(1, count)).isEqualTo(expected);
            assertThat(sums.mean(0, count)).isZero();
            assertThat(sums.mean(2, count)).isZero();
        }
    }

    @Test
    void logarithmsAreRoundedByLessThanHalfAUnit() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            float score = Float.intBitsToFloat(1 + random.nextInt(Float.floatToIntBits(Float.MAX_VALUE)));
            assertThat(LogSums.units(score) * 0x1p-40).isCloseTo(Math.log(score), within(5e-13));
        }
        assertThat(LogSums.units(1)).isZero();
    }

    @Test
    void thereIsRoomForAllScoresThatAMetricHolds() {
        BigInteger widest = BigInteger.valueOf(LogSums.units(Float.MIN_VALUE)).pow(2);
        BigInteger most = widest.shiftLeft(33);
        assertThat(most.bitLength()).isLessThanOrEqualTo(127);
        assertThat(Math.abs(LogSums.units(Float.MAX_VALUE))).isLessThan(Math.abs(LogSums.units(Float.MIN_VALUE)));
    }
}
