package io.github.anometry.core.internal.curve;

/** The contribution of one anomalous element to the area under a curve over FPR up to a limit. */
public final class LimitedStep {
    private LimitedStep() {}

    /**
     * The area under a step of height 1 up to the limit, as a share of the limit: 1 if nothing normal scores as high.
     *
     * @param above the FPR at which it rises: the share of normal elements with a higher score; below the limit
     * @param ties the FPR across which it rises linearly: the share of normal elements with the same score
     */
    public static double share(double above, double ties, double limit) {
        double right = limit - above;
        double area = ties <= right ? right - ties / 2 : right * right / (2 * ties);
        return area / limit;
    }

    /** The largest number of roundings of a sum of shares: rates are rounded as parts of 1, and divided by the limit. */
    public static double roundings(long steps, double limit) {
        return steps + 8 / limit;
    }
}
