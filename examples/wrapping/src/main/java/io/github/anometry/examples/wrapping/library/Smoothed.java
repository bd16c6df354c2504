package io.github.anometry.examples.wrapping.library;

/** Created by a builder. */
public final class Smoothed {
    private final double alpha;
    private final int warmUp;
    private double last;
    private long count;

    private Smoothed(Builder builder) {
        this.alpha = builder.alpha;
        this.warmUp = builder.warmUp;
    }

    public static Builder builder() {
        return new Builder();
    }

    public void update(double[] values) {
        for (double value : values) {
            last = count < warmUp ? value : alpha * value + (1 - alpha) * last;
            count++;
        }
    }

    public double compute() {
        return last;
    }

    /** Collects options. */
    public static final class Builder {
        private double alpha = 0.5;
        private int warmUp = 1;

        private Builder() {}

        public Builder alpha(double value) {
            this.alpha = value;
            return this;
        }

        public Builder withWarmUp(int value) {
            this.warmUp = value;
            return this;
        }

        public Smoothed build() {
            return new Smoothed(this);
        }
    }
}
