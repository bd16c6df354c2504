package io.github.anometry.core.internal.overlap;

import io.github.anometry.api.metric.Curve;
import io.github.anometry.core.internal.ranking.ScoreKeys;
import java.util.Arrays;

/** The mean overlap of one or several images as more and more of their anomalous pixels are found, and its curve. */
final class OverlapTrack {
    /** The distinct numbers of anomalous pixels of the images; images with equal numbers are counted together. */
    private final int[] sizes;

    private final long[] found;
    private final OrderedSum shares;
    private final int images;
    private final float highestNormal;
    private final double lowestRate;
    private final CurveBuilder curve = new CurveBuilder();

    /**
     * @param highestNormal the highest score of normal pixels
     * @param lowestRate the rate there
     * @param anomalousPixels the number of each image, at least one
     */
    OverlapTrack(float highestNormal, double lowestRate, int... anomalousPixels) {
        this.highestNormal = highestNormal;
        this.lowestRate = lowestRate;
        this.sizes = Arrays.stream(anomalousPixels).sorted().distinct().toArray();
        this.found = new long[sizes.length];
        this.shares = new OrderedSum(sizes.length);
        this.images = anomalousPixels.length;
    }

    /** A pixel is found in an image with this many anomalous pixels. */
    void find(int anomalousPixels) {
        int size = Arrays.binarySearch(sizes, anomalousPixels);
        found[size]++;
        shares.set(size, (double) found[size] / anomalousPixels);
    }

    void addPoint(float threshold, double rate) {
        curve.add(threshold, rate, shares.total() / images);
    }

    /** The curve is horizontal up to just above a score. */
    void addPointAbove(int key, double rate) {
        levelTo(Math.nextUp(ScoreKeys.score(key)), rate);
    }

    /** The curve is horizontal from the last point on. */
    void addLastPoint(int key) {
        levelTo(ScoreKeys.score(key), 1);
    }

    /** Adds a point at the lowest rate above 0, because a line over ln FPR cannot begin at 0. */
    private void levelTo(float threshold, double rate) {
        if (curve.lastRate() == 0 && rate > lowestRate) {
            curve.add(highestNormal, lowestRate, curve.lastOverlap());
        }
        if (curve.lastRate() < rate) {
            curve.add(threshold, rate, curve.lastOverlap());
        }
    }

    /** The curve rises from just above a score, vertically if no normal pixel has it. */
    void addPointAt(int key, SharedRates rates) {
        if (rates.at() == rates.above()) {
            curve.dropBetween(rates.at());
        }
        addPoint(ScoreKeys.score(key), rates.at());
    }

    Curve curve() {
        return curve.build();
    }
}
