package io.github.anometry.core.internal.overlap;

/** Pixel shares for the exact curve, with two points for every normal score, just above it and at it. */
public final class ExactShares implements PixelShares {
    private final SharedRates rates;
    private final RateBounds bounds;
    private final double width;
    private double above = Double.NaN;
    private double at = Double.NaN;
    private double share;

    /**
     * @param bounds between which the curve is integrated; the lower one is attained or exceeds a rate that is
     * @param width the area that counts as 1
     */
    public ExactShares(SharedRates rates, RateBounds bounds, double width) {
        this.rates = rates;
        this.bounds = bounds;
        this.width = width;
    }

    @Override
    public void restart() {
        rates.restart();
    }

    @Override
    public double of(int key) {
        if (rates.at() >= bounds.upper()) {
            return 0;
        }
        rates.moveTo(key);
        if (rates.above() != above || rates.at() != at) {
            above = rates.above();
            at = rates.at();
            share = LogStep.area(above, at, bounds) / width;
        }
        return share;
    }
}
