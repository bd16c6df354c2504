package io.github.anometry.core.internal.region;

import java.util.Arrays;

/** Finds the runs of a mask row by row, and joins those that touch. */
final class RegionFinder {
    private final byte[] mask;
    private final int from;
    private final int pixels;
    private final int width;
    private final int reach;

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    /** For each run, an earlier run of its region, or itself. */
    private int[] parents = new int[64];

    private int runs;

    RegionFinder(byte[] mask, int from, int pixels, int width, int reach) {
        this.mask = mask;
        this.from = from;
        this.pixels = pixels;
        this.width = width;
        this.reach = reach;
    }

    Regions find() {
        int firstAbove = 0;
        for (int row = 0; row < pixels; row += width) {
            int firstHere = runs;
            findRuns(row);
            joinWithRowAbove(firstAbove, firstHere);
            firstAbove = firstHere;
        }
        return number();
    }

    private void findRuns(int row) {
        int end = from + row + width;
        int pixel = MaskRuns.start(mask, from + row, end);
        while (pixel < end) {
            int start = pixel;
            pixel = MaskRuns.end(mask, start, end);
            addRun(start - from, pixel - from);
            pixel = MaskRuns.start(mask, pixel, end);
        }
    }

    private void addRun(int start, int end) {
        if (runs == starts.length) {
            int roomy = runs * 2;
            starts = Arrays.copyOf(starts, roomy);
            ends = Arrays.copyOf(ends, roomy);
            parents = Arrays.copyOf(parents, roomy);
        }
        starts[runs] = start;
        ends[runs] = end;
        parents[runs] = runs;
        runs++;
    }

    /** The runs of both rows are sorted by column, so one merge-like pass finds all pairs that touch. */
    private void joinWithRowAbove(int firstAbove, int firstHere) {
        int above = firstAbove;
        int here = firstHere;
        while (above < firstHere && here < runs) {
            int aboveStart = starts[above] + width;
            int aboveEnd = ends[above] + width;
            boolean touch = starts[here] < aboveEnd + reach && aboveStart < ends[here] + reach;
            if (touch) {
                join(above, here);
            }
            if (aboveEnd < ends[here]) {
                above++;
            } else {
                here++;
            }
        }
    }

    private void join(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        // The earlier run becomes the root: parents never come after their children.
        parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private int root(int run) {
        int root = run;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private Regions number() {
        int[] regionOfRun = new int[runs];
        int regions = 0;
        for (int run = 0; run < runs; run++) {
            int root = root(run);
            regionOfRun[run] = root == run ? regions++ : regionOfRun[root];
        }
        return Regions.of(starts, ends, regionOfRun, runs, regions);
    }
}
