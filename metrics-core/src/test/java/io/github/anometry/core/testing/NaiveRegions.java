package io.github.anometry.core.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** Regions by flood fill, and what is measured over them by counting in each region at each threshold. */
public final class NaiveRegions {
    private NaiveRegions() {}

    /** The pixels of each region of a mask, regions in the order of their first pixels, pixels in ascending order. */
    public static List<List<Integer>> floodFill(IntPredicate mask, int height, int width, int connectivity) {
        List<List<Integer>> regions = new ArrayList<>();
        boolean[] seen = new boolean[height * width];
        for (int first = 0; first < seen.length; first++) {
            if (!mask.test(first) || seen[first]) {
                continue;
            }
            TreeSet<Integer> region = new TreeSet<>();
            Deque<Integer> open = new ArrayDeque<>();
            open.add(first);
            seen[first] = true;
            while (!open.isEmpty()) {
                int pixel = open.remove();
                region.add(pixel);
                for (int neighbour : neighbours(pixel, height, width, connectivity)) {
                    if (mask.test(neighbour) && !seen[neighbour]) {
                        seen[neighbour] = true;
                        open.add(neighbour);
                    }
                }
            }
            regions.add(new ArrayList<>(region));
        }
        return regions;
    }

    private static List<Integer> neighbours(int pixel, int height, int width, int connectivity) {
        List<Integer> neighbours = new ArrayList<>();
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                int row = pixel / width + down;
                int column = pixel % width + right;
                boolean isCorner = down != 0 && right != 0;
                boolean inside = row >= 0 && row < height && column >= 0 && column < width;
                if (inside && (down != 0 || right != 0) && (!isCorner || connectivity == 8)) {
                    neighbours.add(row * width + column);
                }
            }
        }
        return neighbours;
    }

    /** A region and the image that it is in. */
    private record Region(int image, List<Integer> pixels) {}

    private static List<Region> regions(ImageSet set, int connectivity) {
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < set.images(); i++) {
            int image = i;
            floodFill(pixel -> set.anomalous(image, pixel), set.height(), set.width(), connectivity)
                    .forEach(pixels -> regions.add(new Region(image, pixels)));
        }
        return regions;
    }

    /** The mean over regions of the share of their pixels at or above a threshold. */
    public static OptionalDouble pro(ImageSet set, float threshold, int connectivity) {
        return regions(set, connectivity).stream()
                .mapToDouble(region -> overlap(set, region, threshold))
                .average();
    }

    private static double overlap(ImageSet set, Region region, float threshold) {
        long found = region.pixels().stream()
                .filter(pixel -> set.score(region.image(), pixel) >= threshold)
                .count();
        return (double) found / region.pixels().size();
    }

    /** The area under the curve of {@link #pro} over FPR up to the limit, in which it is interpolated, divided by it. */
    public static OptionalDouble aupro(ImageSet set, double limit, int connectivity) {
        ScoreSet pixels = set.pixelSet();
        List<Region> regions = regions(set, connectivity);
        if (regions.isEmpty() || pixels.normal() == 0) {
            return OptionalDouble.empty();
        }
        List<NaiveRanking.Point> curve = new ArrayList<>(List.of(new NaiveRanking.Point(0, 0)));
        for (float threshold : pixels.distinctDescending()) {
            double falsePositiveRate = (double) pixels.countFrom(threshold, false) / pixels.normal();
            double overlap = regions.stream()
                    .mapToDouble(region -> overlap(set, region, threshold))
                    .average()
                    .orElseThrow();
            curve.add(new NaiveRanking.Point(falsePositiveRate, overlap));
        }
        return OptionalDouble.of(NaiveRanking.areaUpTo(Collections.unmodifiableList(curve), limit) / limit);
    }
}
