package io.github.anometry.core.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums far beyond 2⁶³ against BigInteger, and ratios against a division that is rounded by hand. */
class ExactRatioTest {
    @Test
    void isTheSumOfProductsOverTheProductRoundedOnce() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            int bits = 1 + random.nextInt(40);
            ExactRatio ratio = new ExactRatio();
            BigInteger sum = BigInteger.ZERO;
            for (int i = random.nextInt(200); i > 0; i--) {
                long a = random.nextLong() >>> (64 - bits);
                long b = random.nextLong() >>> 25;
                ratio.addProduct(a, b);
                sum = sum.add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
            }
            long p = 1 + (random.nextLong() >>> 32);
            long n = 1 + (random.nextLong() >>> (64 - bits));
            BigInteger divisor = BigInteger.TWO.multiply(BigInteger.valueOf(p)).multiply(BigInteger.valueOf(n));
            assertThat(ratio.over(2, n, p))
                    .as("seed %d: %s / %s", seed, sum, divisor)
                    .isEqualTo(divide(sum, divisor));
        }
    }

    @Test
    void carriesIntoTheHighWord() {
        ExactRatio ratio = new ExactRatio();
        BigInteger product =
                BigInteger.ONE.shiftLeft(62).subtract(BigInteger.ONE).multiply(BigInteger.TWO);
        for (int i = 0; i < 1000; i++) {
            ratio.addProduct((1L << 62) - 1, 2);
        }
        BigInteger sum = product.multiply(BigInteger.valueOf(1000));
        assertThat(sum.bitLength()).isGreaterThan(70);
        assertThat(ratio.over(1, 1, 1)).isEqualTo(divide(sum, BigInteger.ONE));
    }

    @Test
    void halfwayBetweenTwoDoublesGoesToTheEvenOne() {
        long half = 1L << 52;
        ExactRatio toEven = new ExactRatio();
        toEven.addProduct(1, 2 * half + 1);
        assertThat(toEven.over(2, half, 1)).isEqualTo(1);
        ExactRatio fromOdd = new ExactRatio();
        fromOdd.addProduct(1, 2 * half + 3);
        assertThat(fromOdd.over(2, half, 1)).isEqualTo(1 + 2 * Math.ulp(1.0));
    }

    @Test
    void anEmptySumIsZero() {
        assertThat(new ExactRatio().over(2, 3, 4)).isZero();
    }

    /** A quotient of 54 bits and a sticky one, rounded half to even. */
    private static double divide(BigInteger sum, BigInteger divisor) {
        if (sum.signum() == 0) {
            return 0;
        }
        int shift = 56 - (sum.bitLength() - divisor.bitLength());
        BigInteger[] division = shift >= 0
                ? sum.shiftLeft(shift).divideAndRemainder(divisor)
                : sum.divideAndRemainder(divisor.shiftLeft(-shift));
        BigInteger quotient = division[0];
        int dropped = quotient.bitLength() - 53;
        BigInteger unit = BigInteger.ONE.shiftLeft(dropped);
        BigInteger[] rounding = quotient.divideAndRemainder(unit);
        BigInteger twice = rounding[1].shiftLeft(1);
        int comparison = twice.compareTo(unit);
        boolean exact = division[1].signum() == 0;
        boolean up = comparison > 0 || (comparison == 0 && (!exact || rounding[0].testBit(0)));
        BigInteger mantissa = up ? rounding[0].add(BigInteger.ONE) : rounding[0];
        return Math.scalb((double) mantissa.longValueExact(), dropped - shift);
    }
}
