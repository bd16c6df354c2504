package io.github.anometry.plugin.files.internal.layout;

/**
 * A kind of defect, and how much of it must be found for it to count as found.
 *
 * @param pixelValue that marks its pixels in masks
 * @param threshold a share of its area if {@code relative}, above 0 and at most 1; else a number of pixels, 1 or more
 */
record DefectType(String name, int pixelValue, double threshold, boolean relative) {
    /** Shares are truncated to whole pixels, as in the official evaluation, but never to zero, by which it would divide. */
    int saturationArea(int area) {
        return relative ? Math.max(1, (int) (threshold * area)) : (int) Math.min(threshold, area);
    }

    @Override
    public String toString() {
        return pixelValue + " (" + name + ")";
    }
}
