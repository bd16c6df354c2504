package library;

/** Made by a builder. */
public final class Built {
    private final double alpha;
    private final int limit;
    private double last;

    private Built(Builder builder) {
        this.alpha = builder.alpha;
        this.limit = builder.limit;
    }

    public static Builder builder() {
        return new Builder();
    }

    public void update(double[] values) {
        for (double value : values) {
            last = Math.min(limit, alpha * value + (1 - alpha) * last);
        }
    }

    public double compute() {
        return last;
    }

    public int limit() {
        return limit;
    }

    /** Gathers options. */
    public static final class Builder {
        private double alpha = 0.5;
        private int limit = 100;

        public Builder alpha(double value) {
            this.alpha = value;
            return this;
        }

        public Builder withLimit(int value) {
            this.limit = value;
            return this;
        }

        public Built build() {
            return new Built(this);
        }
    }
}
