package io.github.anometry.core.internal.region;

import java.util.Arrays;

/**
 * The connected regions of a mask, as runs: adjacent pixels of one row.
 *
 * <p>Found in one pass over the rows with a union-find over their runs, in time linear in the number of pixels.
 */
public final class Regions {
    private final int[] starts;
    private final int[] ends;
    private final int[] regionOfRun;
    private final int[] sizes;

    private Regions(int[] starts, int[] ends, int[] regionOfRun, int[] sizes) {
        this.starts = starts;
        this.ends = ends;
        this.regionOfRun = regionOfRun;
        this.sizes = sizes;
    }

    /**
     * The regions of a mask of {@code width} columns, row after row.
     *
     * @param mask 1 where it is anomalous
     * @param from the index of the mask's first element in the array
     * @param pixels the number of pixels
     */
    public static Regions of(byte[] mask, int from, int pixels, int width, Connectivity connectivity) {
        return new RegionFinder(mask, from, pixels, width, connectivity.reach()).find();
    }

    static Regions of(int[] starts, int[] ends, int[] regionOfRun, int runs, int regions) {
        int[] sizes = new int[regions];
        for (int run = 0; run < runs; run++) {
            sizes[regionOfRun[run]] += ends[run] - starts[run];
        }
        return new Regions(
                Arrays.copyOf(starts, runs), Arrays.copyOf(ends, runs), Arrays.copyOf(regionOfRun, runs), sizes);
    }

    /** The number of regions. */
    public int count() {
        return sizes.length;
    }

    /** The number of pixels of a region. */
    public int size(int region) {
        return sizes[region];
    }

    /** The number of runs. */
    public int runs() {
        return starts.length;
    }

    /** The index of the first pixel of a run in the mask. */
    public int start(int run) {
        return starts[run];
    }

    /** The index after the last pixel of a run. */
    public int end(int run) {
        return ends[run];
    }

    /** The region that a run belongs to. */
    public int region(int run) {
        return regionOfRun[run];
    }
}
