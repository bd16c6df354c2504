package io.github.anometry.core.internal.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** A sum of products of counts without rounding, and its ratio to a product of counts, rounded once. */
public final class ExactRatio {
    /**
     * Enough digits to round once: a ratio of these counts that is not halfway between two doubles differs from the middle in
     * its first 70 digits, and one that is halfway has fewer than 120.
     */
    private static final MathContext ALL_THAT_MATTER = new MathContext(150);

    private long high;
    private long low;

    /** Adds {@code a · b}; both are not negative. */
    public void addProduct(long a, long b) {
        long productLow = a * b;
        low += productLow;
        long carry = Long.compareUnsigned(low, productLow) < 0 ? 1 : 0;
        high += Math.multiplyHigh(a, b) + carry;
    }

    /** The sum over {@code a · b · c}. */
    public double over(long a, long b, long c) {
        BigInteger sum = BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
        BigInteger divisor =
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).multiply(BigInteger.valueOf(c));
        return new BigDecimal(sum)
                .divide(new BigDecimal(divisor), ALL_THAT_MATTER)
                .doubleValue();
    }
}
