package io.github.anometry.core.internal.distribution;

import io.github.anometry.api.metric.StateInput;
import io.github.anometry.api.metric.StateOutput;
import java.math.BigInteger;

/**
 * Sums of the logarithms of scores, and of their squares, in numbered cells. Sums are exact, so the order of scores does not
 * matter: each logarithm is rounded to a multiple of 2⁻⁴⁰, by less than 5e-13, and 128 bits hold the sums of 2³³ of them. A
 * cell takes 32 bytes, however many scores it sums.
 */
public final class LogSums {
    private static final double UNITS = 0x1p40;
    /** The largest number of logarithms whose sums fit into 128 bits. */
    static final long MOST = 1L << 33;

    private final long[] sumHigh;
    private final long[] sumLow;
    private final long[] squaresHigh;
    private final long[] squaresLow;

    public LogSums(int cells) {
        this.sumHigh = new long[cells];
        this.sumLow = new long[cells];
        this.squaresHigh = new long[cells];
        this.squaresLow = new long[cells];
    }

    int cells() {
        return sumHigh.length;
    }

    /** The logarithm of a positive, finite score in units; the same on every machine. */
    public static long units(float score) {
        return Math.round(StrictMath.log(score) * UNITS);
    }

    /** Adds a logarithm in units. */
    public void add(int cell, long units) {
        add(sumHigh, sumLow, cell, units >> 63, units);
        add(squaresHigh, squaresLow, cell, Math.multiplyHigh(units, units), units * units);
    }

    /** Adds the sums of an equal number of cells. */
    public void add(LogSums other) {
        for (int cell = 0; cell < cells(); cell++) {
            add(sumHigh, sumLow, cell, other.sumHigh[cell], other.sumLow[cell]);
            add(squaresHigh, squaresLow, cell, other.squaresHigh[cell], other.squaresLow[cell]);
        }
    }

    private static void add(long[] highs, long[] lows, int cell, long high, long low) {
        long sum = lows[cell] + low;
        highs[cell] += high + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        lows[cell] = sum;
    }

    /** Writes both sums of each cell, the high half of each first. */
    void write(StateOutput out) {
        for (int cell = 0; cell < cells(); cell++) {
            out.number(sumHigh[cell]);
            out.number(sumLow[cell]);
            out.number(squaresHigh[cell]);
            out.number(squaresLow[cell]);
        }
    }

    /** @param count the number of logarithms in each cell */
    static LogSums read(StateInput in, int cells, long count) {
        LogSums sums = new LogSums(cells);
        for (int cell = 0; cell < cells; cell++) {
            sums.sumHigh[cell] = in.number();
            sums.sumLow[cell] = in.number();
            sums.squaresHigh[cell] = in.number();
            sums.squaresLow[cell] = in.number();
            if (sums.spread(cell, count).signum() < 0) {
                throw in.damaged();
            }
        }
        return sums;
    }

    /** The mean of the {@code count} logarithms in a cell. */
    public double mean(int cell, long count) {
        return whole(sumHigh[cell], sumLow[cell]).doubleValue() / count / UNITS;
    }

    /** The standard deviation of the {@code count} logarithms in a cell, at least two, with the unbiased variance. */
    public double deviation(int cell, long count) {
        return Math.sqrt(spread(cell, count).doubleValue() / ((double) count * (count - 1))) / UNITS;
    }

    /** No cancellation: the difference is exact, and not negative by Cauchy and Schwarz. */
    private BigInteger spread(int cell, long count) {
        BigInteger sum = whole(sumHigh[cell], sumLow[cell]);
        return whole(squaresHigh[cell], squaresLow[cell])
                .multiply(BigInteger.valueOf(count))
                .subtract(sum.multiply(sum));
    }

    private static BigInteger whole(long high, long low) {
        return BigInteger.valueOf(high)
                .shiftLeft(Long.SIZE)
                .add(BigInteger.valueOf(low >>> 1).shiftLeft(1))
                .add(BigInteger.valueOf(low & 1));
    }
}
