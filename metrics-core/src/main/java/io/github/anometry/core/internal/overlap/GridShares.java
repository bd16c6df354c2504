package io.github.anometry.core.internal.overlap;

import io.github.anometry.core.internal.ranking.ScoreKeys;

/** Pixel shares for the curve with a point for every threshold of a grid. */
public final class GridShares implements PixelShares {
    private final ThresholdGrid grid;
    private final int first;
    private final int last;
    private final double width;
    /** The highest threshold that the last pixel reached, and its share. */
    private int index;

    private int key;
    private double share;

    /**
     * @param first the threshold at the upper bound
     * @param last the threshold at the lower bound
     * @param width the area that counts as 1
     */
    public GridShares(ThresholdGrid grid, int first, int last, double width) {
        this.grid = grid;
        this.first = first;
        this.last = last;
        this.width = width;
        restart();
    }

    @Override
    public void restart() {
        index = last;
        key = ScoreKeys.of(grid.threshold(last));
        share = areaUpTo(last) / width;
    }

    /** A pixel is found at all thresholds up to its score; from the highest of them to the next its curve falls to 0. */
    @Override
    public double of(int pixel) {
        if (key > pixel) {
            reach(pixel);
        }
        return share;
    }

    private void reach(int pixel) {
        while (index >= first && key > pixel) {
            index--;
            key = index < first ? Integer.MIN_VALUE : ScoreKeys.of(grid.threshold(index));
        }
        share = index < first ? 0 : (areaUpTo(index) + areaUpTo(index + 1)) / 2 / width;
    }

    private double areaUpTo(int threshold) {
        return Math.log(grid.rate(first) / grid.rate(threshold));
    }
}
