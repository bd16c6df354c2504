package io.github.anometry.core.metric;

import io.github.anometry.api.batch.Tensor;
import io.github.anometry.core.ranking.IntBag;
import io.github.anometry.core.ranking.LongBag;
import io.github.anometry.core.ranking.ScoreKeys;
import io.github.anometry.core.ranking.Scores;
import io.github.anometry.core.region.Regions;

/**
 * The scores of normal pixels, and those of anomalous pixels with the size of their region. The overlap curve needs no more:
 * a pixel of a region of size s raises the mean overlap of R regions by 1 / (s R), whichever region of that size it is in.
 */
final class RegionScores {
    private final IntBag normal = new IntBag();
    /** Of each anomalous pixel its score's key and, in the lower half, its region's size. */
    private final LongBag anomalous = new LongBag();

    private long regions;

    void add(Tensor anomalyMap, MaskRegions images) {
        Scores.requireNoNaN("anomalyMap", anomalyMap);
        float[] scores = anomalyMap.toFloatArray();
        normal.reserve(images.normalPixels());
        anomalous.reserve(images.anomalousPixels());
        for (int i = 0; i < scores.length; i++) {
            if (!images.isAnomalous(i)) {
                normal.add(ScoreKeys.of(scores[i]));
            }
        }
        for (int image = 0; image < images.images(); image++) {
            addRegions(images.regions(image), scores, image * images.pixels());
        }
        regions += images.regionCount();
    }

    private void addRegions(Regions ofImage, float[] scores, int first) {
        for (int run = 0; run < ofImage.runs(); run++) {
            long size = ofImage.size(ofImage.region(run));
            for (int pixel = ofImage.start(run); pixel < ofImage.end(run); pixel++) {
                anomalous.add(((long) ScoreKeys.of(scores[first + pixel]) << Integer.SIZE) | size);
            }
        }
    }

    void merge(RegionScores other) {
        normal.addAll(other.normal);
        anomalous.addAll(other.anomalous);
        regions += other.regions;
    }

    void clear() {
        normal.clear();
        anomalous.clear();
        regions = 0;
    }

    long regions() {
        return regions;
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
     * linearly across the FPR of the normal pixels that tie with it. Each pixel's share of the area is thus in closed form,
     * and the shares are summed in rank order, so that the sum does not depend on the order of updates.
     */
    double overlapArea(double limit) {
        int[] normalKeys = normal.sorted();
        long[] anomalousPixels = anomalous.sorted();
        double pixels = normalKeys.length;
        int normalLeft = normalKeys.length;
        double area = 0;
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
            double width = widthRightOf(above, (beforeTies - normalLeft) / pixels, limit);
            double lift = 0;
            for (; next >= 0 && keyOf(anomalousPixels[next]) == key; next--) {
                lift += 1.0 / (int) anomalousPixels[next];
            }
            area += width * lift;
        }
        return area / limit / regions;
    }

    /** The area under a step of height 1 that rises at {@code above}, linearly over {@code ties}, up to the limit. */
    private static double widthRightOf(double above, double ties, double limit) {
        double right = limit - above;
        return ties <= right ? right - ties / 2 : right * right / (2 * ties);
    }

    private static int keyOf(long pixel) {
        return (int) (pixel >> Integer.SIZE);
    }
}
