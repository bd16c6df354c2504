package io.github.anometry.core.wrapper;

/** Quantiles with linear interpolation, as NumPy's {@code quantile} by default (Hyndman & Fan's type 7). */
final class Quantile {
    private Quantile() {}

    /**
     * @param sorted finite values in ascending order, at least one
     * @param share from 0 to 1
     */
    static double linear(double[] sorted, double share) {
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        double weight = position - below;
        double step = high - low;
        // From the nearer end, as in NumPy, so that both ends are exact.
        return weight < 0.5 ? low + step * weight : high - step * (1 - weight);
    }
}
