package io.github.anometry.examples.wrapping.library;

/** Made by a static method, fed one after the other, merged into a third. */
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
