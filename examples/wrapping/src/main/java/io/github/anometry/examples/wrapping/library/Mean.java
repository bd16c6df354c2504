package io.github.anometry.examples.wrapping.library;

/** Created by a static method, updated one value at a time, merged into a third instance. */
public final class Mean {
    private final double sum;
    private final long count;
    private double more;
    private long moreCount;

    private Mean(double sum, long count) {
        this.sum = sum;
        this.count = count;
    }

    public static Mean create() {
        return new Mean(0, 0);
    }

    public void accept(double value) {
        more += value;
        moreCount++;
    }

    public double getAsDouble() {
        return (sum + more) / (count + moreCount);
    }

    public Mean combine(Mean other) {
        return new Mean(sum + more + other.sum + other.more, count + moreCount + other.count + other.moreCount);
    }
}
