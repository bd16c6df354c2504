package io.github.anometry.core.internal.overlap;

/** The contribution of one anomalous pixel to the area under a curve over the logarithm of FPR. */
final class LogStep {
    private LogStep() {}

    /**
     * The area under a step of height 1 between the bounds: their width if the rate at the pixel's score is within the lower
     * bound.
     *
     * @param above the FPR at which it rises: the share of normal pixels with a higher score; 0 only if {@code at} is within the
     *     lower bound
     * @param at the FPR up to which it rises, linearly over ln FPR: the share of normal pixels with this score or a higher one
     */
    static double area(double above, double at, RateBounds bounds) {
        double lower = bounds.lower();
        double upper = bounds.upper();
        if (at <= lower) {
            return bounds.width();
        }
        if (above >= upper) {
            return 0;
        }
        double beyond = at < upper ? Math.log(upper / at) : 0;
        double rise = Math.log(at / above);
        if (rise == 0) {
            return beyond;
        }
        double from = Math.max(above, lower);
        double to = Math.min(at, upper);
        double heights = (Math.log(from / above) + Math.log(to / above)) / rise;
        return Math.log(to / from) * heights / 2 + beyond;
    }
}
