package io.github.anometry.core.metric;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.ranking.IntBag;
import io.github.anometry.core.ranking.LongBag;
import io.github.anometry.core.ranking.ScoreKeys;
import io.github.anometry.core.ranking.Scores;
import io.github.anometry.core.region.Regions;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The scores of normal pixels, and those of anomalous pixels with the size of their region. The overlap curve needs no more:
 * a pixel of a region of size s raises the mean overlap of R regions by 1 / (s R), whichever region of that size it is in.
 */
final class RegionScores {
    private final IntBag normal = new IntBag();
    /** Of each anomalous pixel its score's key and, in the lower half, its region's size, or how much of it saturates it. */
    private final LongBag anomalous = new LongBag();

    private final SortedMap<Integer, Long> regionsOfSize = new TreeMap<>();

    void add(Tensor anomalyMap, MaskRegions images) {
        Scores.requireNoNaN("anomalyMap", anomalyMap);
        float[] scores = anomalyMap.toFloatArray();
        int anomalousPixels = images.anomalousPixels();
        normal.reserve(scores.length - anomalousPixels);
        anomalous.reserve(anomalousPixels);
        for (int i = 0; i < scores.length; i++) {
            if (!images.isAnomalous(i)) {
                normal.add(ScoreKeys.of(scores[i]));
            }
        }
        for (int image = 0; image < images.images(); image++) {
            addRegions(images.regions(image), scores, image * images.pixels());
        }
    }

    private void addRegions(Regions ofImage, float[] scores, int first) {
        for (int region = 0; region < ofImage.count(); region++) {
            regionsOfSize.merge(ofImage.size(region), 1L, Long::sum);
        }
        for (int run = 0; run < ofImage.runs(); run++) {
            long size = ofImage.size(ofImage.region(run));
            for (int pixel = ofImage.start(run); pixel < ofImage.end(run); pixel++) {
                anomalous.add(((long) ScoreKeys.of(scores[first + pixel]) << Integer.SIZE) | size);
            }
        }
    }

    /**
     * Takes in regions that saturate. Of each only as many pixels as saturate it, its best, ever raise its overlap: each by
     * 1 / (s R), as if they were a region of that size.
     */
    void add(Tensor anomalyMap, SaturatedRegions images) {
        Scores.requireNoNaN("anomalyMap", anomalyMap);
        float[] scores = anomalyMap.toFloatArray();
        normal.reserve(images.normalPixels());
        anomalous.reserve(images.saturatingPixels());
        for (int i = 0; i < scores.length; i++) {
            if (!images.isAnomalous(i)) {
                normal.add(ScoreKeys.of(scores[i]));
            }
        }
        for (SaturatedRegions.Region region : images.regions()) {
            addBest(region, scores);
        }
    }

    private void addBest(SaturatedRegions.Region region, float[] scores) {
        IntBag keys = new IntBag();
        keys.reserve(region.pixels().length);
        for (int pixel : region.pixels()) {
            keys.add(ScoreKeys.of(scores[pixel]));
        }
        int[] ascending = keys.sorted();
        long saturation = region.saturation();
        for (int i = ascending.length - region.saturation(); i < ascending.length; i++) {
            anomalous.add(((long) ascending[i] << Integer.SIZE) | saturation);
        }
        regionsOfSize.merge(region.saturation(), 1L, Long::sum);
    }

    void merge(RegionScores other) {
        normal.addAll(other.normal);
        anomalous.addAll(other.anomalous);
        // A copy, because a state may merge with itself.
        Map.copyOf(other.regionsOfSize).forEach((size, count) -> regionsOfSize.merge(size, count, Long::sum));
    }

    void clear() {
        normal.clear();
        anomalous.clear();
        regionsOfSize.clear();
    }

    long regions() {
        return regionsOfSize.values().stream().mapToLong(Long::longValue).sum();
    }

    long normalPixels() {
        return normal.size();
    }

    long anomalousPixels() {
        return anomalous.size();
    }

    /**
     * The area under mean overlap over FPR from 0 to {@code limit}, divided by the limit.
     *
     * <p>Between two neighbouring scores the curve is straight, so a pixel lifts it by 1 / (s R) from its own score's FPR on, and
     * linearly across the FPR of the normal pixels that tie with it. Each pixel's share of the area is thus in closed form.
     * The shares are summed for each size of region in rank order, so that the sum does not depend on the order of updates,
     * and as fractions of the limit before they are divided by the size, so that it is 1 for perfect maps and never more.
     */
    double overlapArea(double limit) {
        int[] normalKeys = normal.sorted();
        long[] anomalousPixels = anomalous.sorted();
        double pixels = normalKeys.length;
        int normalLeft = normalKeys.length;
        int[] sizes =
                regionsOfSize.keySet().stream().mapToInt(Integer::intValue).toArray();
        double[] foundOfSize = new double[sizes.length];
        int next = anomalousPixels.length - 1;
        while (next >= 0) {
            int key = keyOf(anomalousPixels[next]);
            while (normalLeft > 0 && normalKeys[normalLeft - 1] > key) {
                normalLeft--;
            }
            double above = (normalKeys.length - normalLeft) / pixels;
            if (above >= limit) {
                break;
            }
            int beforeTies = normalLeft;
            while (normalLeft > 0 && normalKeys[normalLeft - 1] == key) {
                normalLeft--;
            }
            double share = LimitedStep.share(above, (beforeTies - normalLeft) / pixels, limit);
            for (; next >= 0 && keyOf(anomalousPixels[next]) == key; next--) {
                foundOfSize[Arrays.binarySearch(sizes, (int) anomalousPixels[next])] += share;
            }
        }
        double overlap = 0;
        for (int i = 0; i < sizes.length; i++) {
            overlap += foundOfSize[i] / sizes[i];
        }
        return overlap / regions();
    }

    private static int keyOf(long pixel) {
        return (int) (pixel >> Integer.SIZE);
    }
}
