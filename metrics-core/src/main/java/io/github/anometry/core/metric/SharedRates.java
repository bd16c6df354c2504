package io.github.anometry.core.metric;

import java.util.List;

/**
 * Walks down the scores of normal images and has the false positive rate that all images share: the mean over normal images of
 * the share of their pixels that score as high.
 *
 * <p>The images of one size are counted together, and the sizes are summed in their order, so that the order of images leaves
 * no trace.
 */
final class SharedRates {
    /** No score has this key. */
    private static final int NONE = Integer.MIN_VALUE;

    private final int[][] keysOfSize;
    private final double[] divisors;
    /** How many pixels of each size score below what was walked over. */
    private final int[] left;
    /** The highest score that was not walked over. */
    private int highestLeft;

    private double above;
    private double at;

    /**
     * @param keysOfSize for each size of images the keys of their pixels in ascending order
     * @param divisors for each size what a pixel is worth: the number of pixels of such an image times the number of all images
     */
    SharedRates(List<int[]> keysOfSize, List<Double> divisors) {
        this.keysOfSize = keysOfSize.toArray(int[][]::new);
        this.divisors = divisors.stream().mapToDouble(Double::doubleValue).toArray();
        this.left = new int[divisors.size()];
        restart();
    }

    /** Goes back to no score. */
    void restart() {
        for (int size = 0; size < left.length; size++) {
            left[size] = keysOfSize[size].length;
        }
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
    boolean next() {
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
    double at() {
        return at;
    }

    /** How many normal pixels have the current score or a higher one. */
    long pixelsAt() {
        long count = 0;
        for (int size = 0; size < left.length; size++) {
            count += keysOfSize[size].length - left[size];
        }
        return count;
    }

    /** The key of the highest score below the current one. */
    int highestLeft() {
        return highestLeft;
    }

    /** The key of the lowest score. */
    int lowest() {
        int lowest = Integer.MAX_VALUE;
        for (int[] keys : keysOfSize) {
            lowest = Math.min(lowest, keys[0]);
        }
        return lowest;
    }

    /** Leaves behind all pixels from a key up. */
    private void walk(int key) {
        for (int size = 0; size < left.length; size++) {
            left[size] = countBelow(keysOfSize[size], left[size], key);
        }
    }

    /** How many of the first keys are below one, looked for from the last of them in steps that double. */
    private static int countBelow(int[] keys, int first, int key) {
        int high = first;
        int step = 1;
        while (step <= high && keys[high - step] >= key) {
            high -= step;
            step *= 2;
        }
        int low = Math.max(0, high - step);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int findHighestLeft() {
        int highest = NONE;
        for (int size = 0; size < left.length; size++) {
            if (left[size] > 0) {
                highest = Math.max(highest, keysOfSize[size][left[size] - 1]);
            }
        }
        return highest;
    }

    private double rate() {
        double sum = 0;
        for (int size = 0; size < left.length; size++) {
            sum += (keysOfSize[size].length - left[size]) / divisors[size];
        }
        // Shares of several sizes may add up to a little more than their exact sum.
        return Math.min(1, sum);
    }
}
