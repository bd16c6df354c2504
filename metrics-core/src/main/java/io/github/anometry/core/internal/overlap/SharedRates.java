package io.github.anometry.core.internal.overlap;

import io.github.anometry.core.internal.ranking.NormalImages;
import java.util.List;

/**
 * A cursor down the scores of normal images, with the shared false positive rate: the mean over normal images of the share of
 * their pixels at or above the score.
 *
 * <p>Images of equal size are counted together, and sizes are summed in order, so the order of images does not matter.
 */
public final class SharedRates {
    /** No score has this key. */
    private static final int NONE = Integer.MIN_VALUE;

    private final List<NormalImages> sizes;
    /** For each size, the divisor of a pixel's weight: the number of pixels of such an image times the number of all images. */
    private final double[] divisors;
    /** The highest score not passed yet. */
    private int highestLeft;

    private double above;
    private double at;

    /** @param sizes the images of each size */
    SharedRates(List<NormalImages> sizes) {
        this.sizes = sizes;
        double images = sizes.stream().mapToLong(NormalImages::images).sum();
        this.divisors =
                sizes.stream().mapToDouble(size -> size.pixels() * images).toArray();
        restart();
    }

    /** Restarts before the highest score. */
    void restart() {
        sizes.forEach(NormalImages::restart);
        highestLeft = findHighestLeft();
        above = 0;
        at = 0;
    }

    /** Moves down to a score, which no normal pixel need have. */
    void moveTo(int key) {
        above = at;
        if (key > highestLeft) {
            return;
        }
        if (key < highestLeft) {
            walk(key + 1);
            above = rate();
        }
        walk(key);
        at = rate();
        highestLeft = findHighestLeft();
    }

    /** Moves to the next lower score that a normal pixel has; false if there is none. */
    public boolean next() {
        if (highestLeft == NONE) {
            return false;
        }
        moveTo(highestLeft);
        return true;
    }

    /** The share of normal pixels, image by image, that score higher than the current score. */
    double above() {
        return above;
    }

    /** The share of normal pixels, image by image, that have the current score or a higher one. */
    public double at() {
        return at;
    }

    /** The number of normal pixels at or above the current score. */
    public long pixelsAt() {
        return sizes.stream().mapToLong(NormalImages::passed).sum();
    }

    /** The key of the highest score below the current one. */
    int highestLeft() {
        return highestLeft;
    }

    /** The key of the lowest score. */
    int lowest() {
        return sizes.stream().mapToInt(NormalImages::lowest).min().orElse(NONE);
    }

    /** Passes all pixels at or above a key. */
    private void walk(int key) {
        for (NormalImages size : sizes) {
            size.walkTo(key);
        }
    }

    private int findHighestLeft() {
        int highest = NONE;
        for (NormalImages size : sizes) {
            highest = Math.max(highest, size.highestLeft());
        }
        return highest;
    }

    private double rate() {
        double sum = 0;
        for (int i = 0; i < divisors.length; i++) {
            sum += sizes.get(i).passed() / divisors[i];
        }
        // By rounding, the shares of several sizes may sum to slightly more than 1.
        return Math.min(1, sum);
    }
}
